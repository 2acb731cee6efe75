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
public sealed interface LobbyEvent permits ErrandEvent, LobbyEvent.OfLobby {
  /** What can happen whatever the errand is. */
  sealed interface OfLobby extends LobbyEvent {}

  record Touched(LobbyTouch touch) implements OfLobby {}

  /** That many PIN digits are typed now. */
  record DigitsTyped(int digits) implements OfLobby {}

  record Prepared(CertificateRequest request) implements OfLobby {}

  record CardPlaced() implements OfLobby {}

  /** What lies on the reader is of no use; another card may be. */
  record CardUnfit(FailureCode why) implements OfLobby {}

  record CardGone() implements OfLobby {}

  /** Reader or smart card service are gone: whether a card lies there can't be seen. */
  record ReaderLost(FailureCode why) implements OfLobby {}

  record Recognised(RetryCount tries) implements OfLobby {}

  /**
   * The card has signed.
   *
   * @param asksName whether the resident is asked for the comparison with the name
   */
  record SignedByCard(boolean asksName) implements OfLobby {}

  /** The card has told name and birth date. */
  record NameRead() implements OfLobby {}

  /** The text application's PIN was wrong. */
  record NamePinRefused(RetryCount left) implements OfLobby {}

  /** It wasn't even tried: too few tries are left, or the card tells nobody. */
  record NameNotTried() implements OfLobby {}

  record PinRefused(RetryCount left) implements OfLobby {}

  record Accepted(IssuanceId issuance) implements OfLobby {}

  /**
   * The slips came out, or their numbers stand on the screen.
   *
   * @param slips at least one
   * @param missing why a further one came to nothing; null if none did
   */
  record SlipsOut(List<Slip> slips, @Nullable FailureCode missing) implements OfLobby {}

  /** The work of the present state came to nothing. */
  record Failed(FailureCode why) implements OfLobby {}

  /** Nobody touched until the countdown ended. */
  record IdleExpired() implements OfLobby {}

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
