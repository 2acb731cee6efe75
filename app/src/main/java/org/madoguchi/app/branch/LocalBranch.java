package org.madoguchi.app.branch;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.branch.store.ToldChanges;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.Offers;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.Reception;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.errand.intake.Intakes;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.config.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The branch service on this machine: composes its parts, settles at start what the last run left
 * unfinished, and turns every failure of the store into a code. Fails closed: while the journal's
 * chain doesn't hold, nothing is issued, printed or handed over.
 */
public final class LocalBranch implements Branch, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalBranch.class);

  private final BranchServices services;
  private final ToldChanges changes;
  private final LobbyCalls calls = new LobbyCalls();
  private final ChangeListeners listeners = new ChangeListeners();
  private final WritingBoards boards = new WritingBoards(listeners::tell);

  /** Opens the store, verifies the journal and settles what was left unfinished. */
  public LocalBranch(BranchParts parts) {
    services = new BranchServices(parts, this::offers, listeners::tell);
    changes = new ToldChanges(services.guard, listeners::tell);
    services.start(parts.machine().build());
  }

  @Override
  public List<MunicipalityOffer> offers() {
    return Offers.at(
        Reception.now(services.clock, services.config),
        services.config.branch(),
        services.config.municipalities(),
        services.watch.gatewayReachable() && services.guard.stopped().isEmpty());
  }

  @Override
  public Preparation prepare(Selection selection) {
    return services.guard.reading(
        () -> services.reception.prepare(selection), Preparation.Failed::new);
  }

  @Override
  public Optional<FailureCode> examine(X509Certificate electronicCertificate) {
    return services.reception.examine(electronicCertificate);
  }

  @Override
  public Submission submit(SignedRequest request, Optional<HolderText> holder) {
    return changes.changing(
        () -> services.reception.submit(request, holder), Submission.Failed::new);
  }

  @Override
  public SlipIssue cardTaken(IssuanceId issuance, Language language) {
    return changes.changing(
        () -> services.reception.cardTaken(issuance, language), SlipIssue.Failed::new);
  }

  @Override
  public void abandon(IssuanceId issuance, FailureCode why) {
    changes.change(() -> services.reception.abandon(issuance, why));
  }

  @Override
  public void callStaff(String terminal, LobbyCall.Reason reason, LobbyCall.Place place) {
    calls
        .call(new LobbyCall(terminal, reason, place, services.clock.instant()))
        .ifPresent(line -> changes.change(() -> services.ledger.note(line)));
  }

  @Override
  public LobbyCall.Answer staffCall(String terminal) {
    return calls.answer(terminal);
  }

  @Override
  public void endCall(String terminal) {
    calls.end(terminal);
    boards.end(terminal); // and tells
  }

  @Override
  public WritingBoards boards() {
    return boards;
  }

  @Override
  public void visitEnded(LobbyVisit visit) {
    changes.change(() -> services.ledger.note(visit.line()));
  }

  /** Applications for cards. Offers nothing if no municipality has entrusted any. */
  public Applications applications() {
    return services.errands.applications;
  }

  /** Applications that are taken in. Offers nothing if no municipality has entrusted any. */
  public Intakes intakes() {
    return services.errands.intakes;
  }

  /** Appointments at booths. Offers nothing if none is configured. */
  public Appointments appointments() {
    return services.errands.appointments;
  }

  /** What a code on one of this branch's papers says; empty if it is none. */
  public Optional<ScanCode> read(String code) {
    return services.codes.read(code);
  }

  /** Orders of cards. Offers nothing if no municipality has entrusted any. */
  public CardOrders cardOrders() {
    return services.errands.cardOrders;
  }

  /** Registrations at the portal. Offers nothing if this branch has none. */
  public Registrations registrations() {
    return services.errands.registrations;
  }

  @Override
  public OfficeSnapshot office() {
    return services.guard.reading(
        () ->
            office(
                services.look.waiting(),
                services.look.openNow(),
                services.ledger.alarm(),
                services.errands.cases()),
        this::blindOffice);
  }

  private OfficeSnapshot blindOffice(FailureCode why) {
    LOG.warn("the office screen can't be filled: {}", why.code());
    return office(List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  private OfficeSnapshot office(
      List<OfficeSnapshot.Item> waiting,
      Optional<OfficeSnapshot.Open> open,
      Optional<Alarm> alarm,
      List<CaseAtDesk> cases) {
    return new OfficeSnapshot(
        waiting,
        open,
        services.watch.mfpTrouble(),
        services.watch.gatewayReachable(),
        services.guard.told(),
        calls.unanswered(),
        alarm,
        new OfficeSnapshot.Rules(services.badges.needed(), services.voids.unclaimedAfter()),
        OfficeSnapshot.ClosedDays.of(services.config, services.clock.instant()),
        cases,
        boards.first());
  }

  @Override
  public DeskAnswer scan(String text, Presented presented) {
    return atDesk(() -> services.scans.scan(text, presented));
  }

  @Override
  public DeskAnswer papersSeen(String caseId, List<PaperSeen> papers, Presented presented) {
    return ofCase(caseId, presented, (errand, by) -> errand.papersSeen(caseId, papers, by));
  }

  @Override
  public DeskAnswer turnAway(String caseId, TurnedAway why, Presented presented) {
    return ofCase(caseId, presented, (errand, by) -> errand.turnedAway(caseId, why, by));
  }

  @Override
  public DeskAnswer judged(String caseId, Judged judged, Presented presented) {
    return ofCase(caseId, presented, (errand, by) -> errand.judged(caseId, judged, by));
  }

  @Override
  public DeskAnswer handed(String caseId, Presented presented) {
    return ofCase(caseId, presented, (errand, by) -> errand.handed(caseId, by));
  }

  @Override
  public DeskAnswer printOfCase(String caseId, Presented presented) {
    return ofCase(caseId, presented, (errand, by) -> errand.print(caseId, by));
  }

  @Override
  public Finding<CaseContent> caseContent(String caseId) {
    return services.guard.reading(() -> services.errands.content(caseId), Finding.NotFound::new);
  }

  @Override
  public Finding<PaperPicture> paperPicture(String caseId, String paper) {
    return services.guard.reading(
        () -> services.errands.picture(caseId, paper), Finding.NotFound::new);
  }

  /** No paper is at the desk, but the journal names who voided it. */
  private DeskAnswer ofCase(
      String caseId,
      Presented presented,
      BiFunction<DeskErrand, Presented.Attested, Optional<FailureCode>> act) {
    return switch (services.badges.attest(presented, true)) {
      case StaffBadges.Result.Refused refused -> new DeskAnswer.NotDone(refused.why());
      case StaffBadges.Result.Agreed agreed ->
          atDesk(
              () ->
                  services.errands.act(
                      caseId, errand -> act.apply(errand, presented.by(agreed.attested().by()))));
    };
  }

  @Override
  public DeskAnswer printAgain(IssuanceId open) {
    return atOpen(open, services.desk::printAgain);
  }

  @Override
  public DeskAnswer allSheetsCameOut(IssuanceId open) {
    return atOpen(open, services.desk::allSheetsCameOut);
  }

  @Override
  public DeskAnswer takeFee(IssuanceId open, FeeWay way) {
    return atOpen(open, () -> services.desk.takeFee(way));
  }

  @Override
  public DeskAnswer reprint(IssuanceId open, ReprintReason reason, Destruction destruction) {
    return atOpen(open, () -> services.voids.reprint(reason, destruction));
  }

  @Override
  public DeskAnswer voidIssuance(IssuanceId issuance, VoidReason reason, Destruction destruction) {
    return atDesk(() -> services.voids.voidIssuance(issuance, reason, destruction));
  }

  @Override
  public Finding<ClosingReport> closing() {
    return services.guard.reading(
        () -> new Finding.Found<>(services.dayEnd.now()), Finding.NotFound::new);
  }

  @Override
  public DeskAnswer voidUnclaimed(List<IssuanceId> which, Destruction destruction) {
    return atDesk(() -> services.voids.voidUnclaimed(which, destruction));
  }

  @Override
  public DeskAnswer closeDay(TillCount count) {
    DeskAnswer answer = atDesk(() -> services.closeDay(count));
    if (answer instanceof DeskAnswer.Done) {
      services.mark();
      services.countersigning.look();
    }
    return answer;
  }

  @Override
  public Finding<JournalExcerpt> journal(JournalQuery query) {
    return services.guard.reading(
        () -> new Finding.Found<>(services.journalPages.read(query)), Finding.NotFound::new);
  }

  @Override
  public Finding<OfficeFigures> figures() {
    return services.guard.reading(services::figures, Finding.NotFound::new);
  }

  @Override
  public DeskAnswer printJournal(JournalQuery query) {
    return atDesk(() -> services.journalPrint.print(query));
  }

  @Override
  public Finding<StaffNumber> staff(Badge badge) {
    return services
        .badges
        .read(badge)
        .<Finding<StaffNumber>>map(Finding.Found::new)
        .orElse(new Finding.NotFound<>(FailureCode.BADGE_UNKNOWN));
  }

  @Override
  public DeskAnswer acknowledgeAlarm(long alarm) {
    return read(alarm, Presented.Attested.UNTOLD);
  }

  @Override
  public DeskAnswer acknowledgeAlarm(long alarm, Presented by) {
    return switch (services.badges.attest(by, true)) {
      case StaffBadges.Result.Refused refused -> new DeskAnswer.NotDone(refused.why());
      case StaffBadges.Result.Agreed agreed -> read(alarm, by.by(agreed.attested().by()));
    };
  }

  private DeskAnswer read(long alarm, Presented.Attested by) {
    return one(
        () ->
            services.ledger.acknowledge(alarm, by)
                ? new DeskAnswer.Done()
                : new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN));
  }

  /** A clerk's action. Refused while an alarm hasn't been read. */
  private DeskAnswer atDesk(Supplier<DeskAnswer> action) {
    return one(
        () ->
            services.ledger.alarm().isPresent()
                ? new DeskAnswer.NotDone(FailureCode.ALARM_NOT_READ)
                : action.get());
  }

  /** An action on the open issuance. Refused if another one is open by now. */
  private DeskAnswer atOpen(IssuanceId open, Supplier<DeskAnswer> action) {
    return atDesk(
        () ->
            services.ledger.open().filter(i -> i.id().equals(open)).isPresent()
                ? action.get()
                : new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN));
  }

  /** Runs one clerk's action at a time, so that two terminals can't interfere with each other. */
  private synchronized DeskAnswer one(Supplier<DeskAnswer> action) {
    return changes.changing(action, DeskAnswer.NotDone::new);
  }

  @Override
  public void answerCall() {
    calls.answer();
    listeners.tell();
  }

  @Override
  public Subscription subscribe(Runnable changed) {
    return listeners.add(changed);
  }

  /** Exports the journal, line by line. */
  public void exportJournal(java.util.function.Consumer<String> lines) {
    services.journal.export(lines);
  }

  /**
   * Stops the branch's threads and closes the store. Work in progress is settled at the next start.
   */
  @Override
  public void close() {
    services.close();
  }
}
