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
 * The branch service as the lobby terminal calls it. Everything that must survive a restart is kept
 * by it.
 *
 * <p>Thread rule: any thread; a call may block for as long as the gateway's deadline, so it belongs
 * on a virtual thread, never on the screen's.
 */
public interface Branch extends OfficeBranch {
  /** The certificates that this branch issues, and whether each is available now. */
  List<MunicipalityOffer> offers();

  /** Fetches the gateway's challenge and draws up the exact request that the card will sign. */
  Preparation prepare(Selection selection);

  /** Checks an electronic certificate as far as a branch can: authority, validity, use. */
  Optional<FailureCode> examine(X509Certificate electronicCertificate);

  /**
   * Sends the signed request to the gateway, checks the answer and keeps the document encrypted.
   */
  default Submission submit(SignedRequest request) {
    return submit(request, Optional.empty());
  }

  /**
   * Like {@link #submit(SignedRequest)}, and also compares the finished pages with what the card
   * told about its holder.
   *
   * @param holder kept encrypted with the document; the caller closes its own copy
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

  /** The resident asks for a member of staff. */
  default void callStaff(String terminal) {
    callStaff(terminal, LobbyCall.Reason.HELP, LobbyCall.Place.START);
  }

  /**
   * Calls staff to the lobby. Every office terminal sounds and shows the call with its reason.
   *
   * @param place where in the errand the terminal stands
   */
  void callStaff(String terminal, LobbyCall.Reason reason, LobbyCall.Place place);

  /**
   * Whether that terminal's call has been answered. Subscribers are told when this changes. Returns
   * at once.
   */
  LobbyCall.Answer staffCall(String terminal);

  /** Withdraws that terminal's call: the session ended, or the resident cancelled it. */
  void endCall(String terminal);

  /** The writing boards between lobby and office. A board ends with its terminal's call. */
  WritingBoards boards();

  @Override
  default void onBoard(String terminal, BoardAct act) {
    boards().act(terminal, act.byOffice());
  }

  /** A visit is over: the journal keeps what it was like, not whose it was. */
  void visitEnded(LobbyVisit visit);
}
