package org.madoguchi.app.lobby;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.LobbyVisit;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.WritingBoards;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.config.Language;

/** A branch whose answers the test gives. */
final class PuppetBranch implements Branch {
  final List<IssuanceId> abandoned = new ArrayList<>();
  final List<IssuanceId> slipsAskedFor = new ArrayList<>();
  Optional<FailureCode> examination = Optional.empty();
  boolean examinationBreaks;
  @Nullable Submission submission;
  int calls;
  final List<Runnable> listeners = new ArrayList<>();
  List<MunicipalityOffer> offers = LobbyWorld.BOTH;
  LobbyCall.Answer answer = LobbyCall.Answer.NONE;
  LobbyCall.@Nullable Reason reason;
  int ended;

  /** Which slips, counted from 1, come to nothing. */
  final java.util.Set<Integer> slipsFail = new java.util.HashSet<>();

  private final WritingBoards boards = new WritingBoards(() -> listeners.forEach(Runnable::run));
  private int drawnUp;
  private @Nullable CertificateRequest prepared;

  CertificateRequest prepared() {
    return Objects.requireNonNull(prepared);
  }

  /** How often something was asked that may block. */
  int asked;

  @Override
  public List<MunicipalityOffer> offers() {
    asked++;
    return offers;
  }

  @Override
  public Preparation prepare(Selection s) {
    prepared =
        new CertificateRequest(
            new IssuanceId(7, 8 + drawnUp++),
            "mihon-chuo",
            s.terminal(),
            s.municipality(),
            s.kind(),
            s.options(),
            s.copies(),
            200,
            "AAAA",
            Instant.parse("2026-11-20T01:24:00Z"));
    return new Preparation.Ready(prepared);
  }

  Optional<String> told = Optional.empty();

  @Override
  public Optional<FailureCode> examine(X509Certificate electronicCertificate) {
    asked++;
    if (examinationBreaks) {
      throw new IllegalStateException("broken on purpose");
    }
    return examination;
  }

  @Override
  public Submission submit(SignedRequest request, Optional<HolderText> holder) {
    told = holder.map(h -> new String(h.encode(), StandardCharsets.UTF_8));
    return submission == null ? new Submission.Accepted(request.request().id()) : submission;
  }

  @Override
  public SlipIssue cardTaken(IssuanceId issuance, Language language) {
    slipsAskedFor.add(issuance);
    return slipsFail.contains(slipsAskedFor.size())
        ? new SlipIssue.Failed(FailureCode.STORE_FAILED)
        : new SlipIssue.Slip("A 001" + slipsAskedFor.size(), "MD1S-X", 200, 0, true);
  }

  @Override
  public void abandon(IssuanceId issuance, FailureCode why) {
    abandoned.add(issuance);
  }

  /** Visits that have ended. */
  final List<LobbyVisit> visits = new java.util.ArrayList<>();

  @Override
  public void visitEnded(LobbyVisit visit) {
    visits.add(visit);
  }

  @Override
  public void callStaff(String terminal, LobbyCall.Reason reason, LobbyCall.Place place) {
    calls++;
    this.reason = reason;
    answer = LobbyCall.Answer.CALLING;
  }

  @Override
  public LobbyCall.Answer staffCall(String terminal) {
    return answer;
  }

  @Override
  public void endCall(String terminal) {
    ended++;
    answer = LobbyCall.Answer.NONE;
    boards.end(terminal);
  }

  @Override
  public OfficeSnapshot office() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer scan(String text, Presented presented) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer printAgain(IssuanceId issuance) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer allSheetsCameOut(IssuanceId issuance) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer takeFee(IssuanceId issuance, FeeWay way) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer reprint(IssuanceId issuance, ReprintReason reason, Destruction destruction) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Finding<StaffNumber> staff(Badge badge) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Finding<ClosingReport> closing() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer voidUnclaimed(List<IssuanceId> which, Destruction destruction) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer closeDay(TillCount count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer acknowledgeAlarm(long alarm) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer voidIssuance(IssuanceId issuance, VoidReason reason, Destruction destruction) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer papersSeen(String caseId, List<PaperSeen> papers, Presented presented) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Finding<CaseContent> caseContent(String caseId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Finding<PaperPicture> paperPicture(String caseId, String paper) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer judged(String caseId, Judged judged, Presented presented) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer handed(String caseId, Presented presented) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer printOfCase(String caseId, Presented presented) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer turnAway(String caseId, TurnedAway why, Presented presented) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Finding<JournalExcerpt> journal(JournalQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Finding<OfficeFigures> figures() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeskAnswer printJournal(JournalQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void answerCall() {}

  @Override
  public Subscription subscribe(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  @Override
  public WritingBoards boards() {
    return boards;
  }
}
