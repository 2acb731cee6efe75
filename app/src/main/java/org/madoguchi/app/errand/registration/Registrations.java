package org.madoguchi.app.errand.registration;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.config.Language;

/**
 * The branch's service for registrations, as a lobby terminal calls it. Nothing of a registration
 * is kept here but its journal lines: no name, no bank, no number.
 *
 * <p>Thread rule: any thread; every call but {@link #now} may block for as long as the line's
 * deadline, so they belong on a virtual thread. Every failure is a value.
 */
public interface Registrations {
  /** Of a branch without a portal. */
  static Registrations none() {
    return new NoRegistrations();
  }

  /** Whether it can be had now; empty: this branch has no portal. Returns at once. */
  Optional<Availability> now();

  /** Somebody begins: {@code portal-begun}. */
  void begun(String terminal);

  /**
   * Draws up a request under a fresh nonce of the portal. What is personal in the content is sealed
   * before it returns, and {@code content} is wiped.
   */
  Drawing draw(PortalContent content, String terminal);

  /** Reads: {@code portal-status-read}. */
  ReadAnswer status(DrawnRequest request, CardConsent signed);

  /**
   * Writes: {@code portal-written}. An answer that never came is asked for once more by its receipt
   * before {@link WriteAnswer.Unknown} is told.
   */
  WriteAnswer write(DrawnRequest request, CardConsent signed);

  /**
   * It is over: {@code portal-ended}.
   *
   * @param why empty: as it should
   */
  void ended(String terminal, Optional<FailureCode> why);

  /** An answer came for somebody who had gone: {@code portal-answer-dropped}. */
  void dropped(String terminal);

  /**
   * Prints the slip that says what was registered; no name, no account.
   *
   * @param done what was written
   * @param language in which the slip also speaks, beside Japanese
   * @return whether the printer took it
   */
  boolean slip(PortalAction done, Language language);

  /** Answer to {@link #draw}. */
  sealed interface Drawing {
    /** To be signed; the caller closes it. */
    record Ready(DrawnRequest request) implements Drawing {}

    /** There is none: no portal, or it is closed ({@code N01}). */
    record Failed(FailureCode why) implements Drawing {}
  }
}
