package org.madoguchi.app.branch;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.config.Language;

/**
 * The heart of a post office: what lobby and office terminals call. What must last is kept here.
 *
 * <p>Thread rule: any thread; calls may block for as long as the gateway's deadline, so they belong
 * on a virtual thread, never on the screen's.
 */
public interface Branch extends OfficeBranch {
  /** What can be had here, and whether it can be had now. */
  List<MunicipalityOffer> offers();

  /** Fetches the gateway's challenge and draws up the exact request that the card will sign. */
  Preparation prepare(Selection selection);

  /** Checks an electronic certificate as far as a branch can: authority, validity, use. */
  Optional<FailureCode> examine(X509Certificate electronicCertificate);

  /** Hands the signed request to the gateway, checks the answer and keeps the sealed document. */
  default Submission submit(SignedRequest request) {
    return submit(request, Optional.empty());
  }

  /**
   * The same, with what the card told of its holder: it must agree with the finished pages.
   *
   * @param holder rests sealed with the document; the caller closes its own
   */
  Submission submit(SignedRequest request, Optional<HolderText> holder);

  /**
   * The resident has taken the card: the slip is due.
   *
   * @param language in which the slip also speaks, beside Japanese
   */
  SlipIssue cardTaken(IssuanceId issuance, Language language);

  /** The session ended before the slip; the issuance is closed as not issued. Idempotent. */
  void abandon(IssuanceId issuance, FailureCode why);

  /** The resident wants a person. */
  default void callStaff(String terminal) {
    callStaff(terminal, LobbyCall.Reason.HELP, LobbyCall.Place.START);
  }

  /**
   * A person is wanted in the lobby. The offices hear and show it, with its reason.
   *
   * @param place where in the errand the terminal stands
   */
  void callStaff(String terminal, LobbyCall.Reason reason, LobbyCall.Place place);

  /** What came of that terminal's call. Subscribers are told when it changes. Returns at once. */
  LobbyCall.Answer staffCall(String terminal);

  /** That terminal doesn't call any more: the session ended, or the resident took it back. */
  void endCall(String terminal);

  /**
   * What the resident chose.
   *
   * @param terminal lobby terminal
   * @param municipality five-digit code
   * @param kind certificate kind's code
   * @param options every option of the kind
   * @param copies at least 1
   */
  record Selection(
      String terminal,
      String municipality,
      String kind,
      SortedMap<String, String> options,
      int copies) {}

  /** Answer to {@link #prepare}. */
  sealed interface Preparation {
    record Ready(CertificateRequest request) implements Preparation {}

    record Failed(FailureCode why) implements Preparation {}
  }

  /** Answer to {@link #submit}. */
  sealed interface Submission {
    record Accepted(IssuanceId issuance) implements Submission {}

    record Failed(FailureCode why) implements Submission {}
  }

  /** Answer to {@link #cardTaken}. */
  sealed interface SlipIssue {
    /**
     * @param receipt receipt number, such as {@code A 0427}
     * @param code what the slip's QR code holds
     * @param feeYen to pay at the desk
     * @param ahead issuances that wait or are open before this one
     * @param printed whether the slip came out; if not, the code on the screen serves
     */
    record Slip(String receipt, String code, int feeYen, int ahead, boolean printed)
        implements SlipIssue {}

    record Failed(FailureCode why) implements SlipIssue {}
  }
}
