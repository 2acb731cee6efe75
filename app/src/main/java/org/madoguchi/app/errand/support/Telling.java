package org.madoguchi.app.errand.support;

import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.config.Language;

/**
 * What a lobby terminal says to the branch while a resident tells an application, whatever becomes
 * of it afterwards. The branch keeps nothing of what is told before it is confirmed.
 *
 * <p>Everything may be called again, and too late: an application that is past it doesn't change.
 *
 * <p>Thread rule: any thread; every call but {@link #offers} and {@link #awaitForm} may block for
 * as long as the gateway's deadline, so they belong on a virtual thread. Every failure is a value;
 * while the branch stands still, the code of its store or journal.
 */
public interface Telling {
  /** What each municipality entrusts here, by the clock. Returns at once. */
  List<SupportOffer> offers();

  /**
   * A resident begins.
   *
   * @param municipality five-digit code
   * @param terminal at which the resident stands
   */
  Beginning begin(String municipality, String terminal);

  /**
   * A form's number is asked for at this terminal, until it is closed: a clerk's scanner at the
   * desk may read it. Returns at once.
   *
   * @param form told what was read there; must return soon
   */
  Subscription awaitForm(Consumer<FormId> form);

  /** The form's number was read; the number itself stays at the terminal. */
  void formRead(ApplicationId id, Way way);

  /**
   * A photo was taken.
   *
   * @param count how many by now, from 1
   */
  void photoTaken(ApplicationId id, int count);

  /**
   * Prints the slip: to the desk, or home where a form was ordered. Asked again, the same slip is
   * printed again.
   *
   * @param language in which the slip also speaks, beside Japanese
   */
  SlipAnswer slip(ApplicationId id, Language language);

  /** The resident doesn't go on. What is confirmed waits for the clerk. */
  void giveUp(ApplicationId id, FailureCode why);

  /** How a form's number came. */
  enum Way {
    CAMERA,
    SCANNER,
    TYPED
  }

  /** Answer to {@link #begin}. */
  sealed interface Beginning {
    /** It has begun. */
    record Begun(ApplicationId id) implements Beginning {}

    /** Not entrusted ({@code G07}), or not now ({@code G09}). */
    record Failed(FailureCode why) implements Beginning {}
  }

  /** Answer to {@link #slip}. */
  sealed interface SlipAnswer {
    /**
     * There is a slip.
     *
     * @param receipt receipt number
     * @param code the slip's code, {@code MD1E-…}
     * @param printed whether the printer took it; otherwise the screen shows the number
     */
    record Out(String receipt, String code, boolean printed) implements SlipAnswer {}

    /** There is none. */
    record Failed(FailureCode why) implements SlipAnswer {}
  }
}
