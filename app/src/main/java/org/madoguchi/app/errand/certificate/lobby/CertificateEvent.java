package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.lobby.ErrandEvent;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.card.RetryCount;

/** What can happen while a certificate is asked for, beside what can to any errand. */
public sealed interface CertificateEvent extends ErrandEvent {
  record Prepared(CertificateRequest request) implements CertificateEvent {}

  record Recognised(RetryCount tries) implements CertificateEvent {}

  /**
   * The card has signed.
   *
   * @param asksName whether the resident is asked for the comparison with the name
   */
  record SignedByCard(boolean asksName) implements CertificateEvent {}

  /** The card has told name and birth date. */
  record NameRead() implements CertificateEvent {}

  /** The text application's PIN was wrong. */
  record NamePinRefused(RetryCount left) implements CertificateEvent {}

  /** It wasn't even tried: too few tries are left, or the card tells nobody. */
  record NameNotTried() implements CertificateEvent {}

  record PinRefused(RetryCount left) implements CertificateEvent {}

  record Accepted(IssuanceId issuance) implements CertificateEvent {}

  /**
   * The slips came out, or their numbers stand on the screen.
   *
   * @param slips at least one
   * @param missing why a further one came to nothing; null if none did
   */
  record SlipsOut(List<Slip> slips, @Nullable FailureCode missing) implements CertificateEvent {}

  /** What the branch's answer to a choice means. */
  static LobbyEvent of(Preparation preparation) {
    return switch (preparation) {
      case Preparation.Ready r -> new Prepared(r.request());
      case Preparation.Failed f -> new LobbyEvent.Failed(f.why());
    };
  }

  /** What the branch's answer to a signed request means. */
  static LobbyEvent of(Submission submission) {
    return switch (submission) {
      case Submission.Accepted a -> new Accepted(a.issuance());
      case Submission.Failed f -> new LobbyEvent.Failed(f.why());
    };
  }
}
