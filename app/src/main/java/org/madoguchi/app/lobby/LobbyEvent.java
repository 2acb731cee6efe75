package org.madoguchi.app.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.card.RetryCount;

/** What can happen to a lobby session. No event carries a PIN digit or a personal datum. */
sealed interface LobbyEvent {
  record Touched(LobbyTouch touch) implements LobbyEvent {}

  /** That many PIN digits are typed now. */
  record DigitsTyped(int digits) implements LobbyEvent {}

  record Prepared(CertificateRequest request) implements LobbyEvent {}

  record CardPlaced() implements LobbyEvent {}

  /** What lies on the reader is of no use; another card may be. */
  record CardUnfit(FailureCode why) implements LobbyEvent {}

  record CardGone() implements LobbyEvent {}

  /** Reader or smart card service are gone: whether a card lies there can't be seen. */
  record ReaderLost(FailureCode why) implements LobbyEvent {}

  record Recognised(RetryCount tries) implements LobbyEvent {}

  /**
   * The card has signed.
   *
   * @param asksName whether the resident is asked for the comparison with the name
   */
  record SignedByCard(boolean asksName) implements LobbyEvent {}

  /** The card has told name and birth date. */
  record NameRead() implements LobbyEvent {}

  /** The text application's PIN was wrong. */
  record NamePinRefused(RetryCount left) implements LobbyEvent {}

  /** It wasn't even tried: too few tries are left, or the card tells nobody. */
  record NameNotTried() implements LobbyEvent {}

  record PinRefused(RetryCount left) implements LobbyEvent {}

  record Accepted(IssuanceId issuance) implements LobbyEvent {}

  /**
   * The slips came out, or their numbers stand on the screen.
   *
   * @param slips at least one
   * @param missing why a further one came to nothing; null if none did
   */
  record SlipsOut(List<Slip> slips, @Nullable FailureCode missing) implements LobbyEvent {}

  /** The work of the present state came to nothing. */
  record Failed(FailureCode why) implements LobbyEvent {}

  /** Nobody touched until the countdown ended. */
  record IdleExpired() implements LobbyEvent {}

  /** What the branch's answer to a choice means. */
  static LobbyEvent of(Preparation preparation) {
    return switch (preparation) {
      case Preparation.Ready r -> new Prepared(r.request());
      case Preparation.Failed f -> new Failed(f.why());
    };
  }

  /** What the branch's answer to a signed request means. */
  static LobbyEvent of(Submission submission) {
    return switch (submission) {
      case Submission.Accepted a -> new Accepted(a.issuance());
      case Submission.Failed f -> new Failed(f.why());
    };
  }
}
