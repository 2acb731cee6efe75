package org.madoguchi.app.branch;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
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
}
