package org.madoguchi.app.errand.intake;

import java.util.Optional;
import java.util.function.Consumer;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Telling;

/**
 * The branch's service for applications that are taken in here, as a lobby terminal calls it. A
 * resident stands there twice: to tell the application, and with the slip, when the clerk has seen
 * the papers, for the officer's call and the new card's PINs.
 *
 * <p>Rules as for {@link Telling}. Nothing is ever taken as accepted but by the officer's signed
 * decision about the very package that was sealed here.
 */
public interface Intakes extends Telling {
  /**
   * The resident says that all of it is right: it rests sealed until it is sent or ends.
   *
   * @return why it isn't kept; empty: it is
   */
  Optional<FailureCode> confirm(ApplicationId id, Application application, IntakeDetails details);

  /**
   * A resident shows a slip at a terminal, or types its number.
   *
   * @param terminal where
   */
  Coming come(ScanCode code, String terminal);

  /**
   * How it stands: told at once, and at every change until it is closed or the case has ended. One
   * terminal at a time: whoever watches last is told.
   *
   * @param told must return soon; any thread
   */
  Subscription watch(ApplicationId id, Consumer<IntakeStanding> told);

  /**
   * One picture of the resident during the call. Dropped when nobody looks.
   *
   * @param jpeg 640 pixels wide at most
   */
  void frame(ApplicationId id, byte[] jpeg);

  /**
   * The resident has typed the new card's PINs: enciphered for whoever sets them, and kept by
   * nobody here.
   *
   * @param pins wiped, whatever comes of it
   * @return why they weren't taken; empty: they were
   */
  Optional<FailureCode> pins(ApplicationId id, NewPins pins);

  /** Answer to {@link #come}. */
  sealed interface Coming {
    /** It goes on here. */
    record At(ApplicationId id, IntakeStanding standing) implements Coming {}

    /** It is no slip of this errand, or there is nothing to go on with. */
    record Failed(FailureCode why) implements Coming {}
  }
}
