package org.madoguchi.app.branch;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Steady;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.closing.ClosingPaper;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.Closings;
import org.madoguchi.app.branch.closing.DayEnd;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.devices.DeviceWatch;
import org.madoguchi.app.branch.journal.Countersigning;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.journal.JournalPages;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.paper.SurePaper;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.certificate.Desk;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.IssuanceEvent;
import org.madoguchi.app.errand.certificate.IssuanceRows;
import org.madoguchi.app.errand.certificate.IssuanceState;
import org.madoguchi.app.errand.certificate.IssuanceStateColumns;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.Offers;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.PrintRuns;
import org.madoguchi.app.errand.certificate.Reception;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Slips;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.certificate.VoidsAndReprints;
import org.madoguchi.app.keys.BranchSecrets;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The branch service on this machine: composes its parts, settles at start what the last run left
 * in the middle, and turns every failure of the store into a code. Fails closed: while the
 * journal's chain doesn't hold, nothing is issued, printed or handed over.
 */
public final class LocalBranch implements Branch, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalBranch.class);

  private static final Duration DEVICES_ASKED_EVERY = Duration.ofSeconds(5);
  private static final Duration ERASED_ANEW_EVERY = Duration.ofMinutes(1);

  private final BranchConfig config;
  private final InstantSource clock;
  private final Store store;
  private final Journal journal;
  private final Ledger ledger;
  private final StoreGuard guard;
  private final PrintRuns desk;
  private final Desk handOver;
  private final DeskLook look;
  private final VoidsAndReprints voids;
  private final StaffBadges badges;
  private final DayEnd dayEnd;
  private final JournalPages journalPages;
  private final JournalPrint journalPrint;
  private final Reception reception;
  private final BranchThreads threads;
  private final DeviceWatch watch;
  private final Countersigning countersigning;
  private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

  private final LobbyCalls calls = new LobbyCalls();

  /** Opens the store, verifies the journal and settles what was left in the middle. */
  public LocalBranch(BranchParts parts) {
    config = parts.config();
    clock = parts.clock();
    threads = parts.threads();
    store = parts.store().get();
    BranchSecrets secrets = new BranchSecrets(parts.scanKey());
    journal = new Journal(store, clock, new JournalMac(secrets.journalKey()));
    ledger =
        new Ledger(store, journal, new DocumentVault(secrets.documentKey(), parts.random()), clock);
    guard = new StoreGuard(store::erasureDue);
    ScanCodes codes = new ScanCodes(secrets.codeKey());
    PaperWork paper = new SurePaper(parts.paper());
    desk =
        new PrintRuns(
            ledger, codes, paper, threads, parts.mfp(), config, this::changed, guard::failed);
    badges = new StaffBadges(config.staff());
    look = new DeskLook(config.municipalities(), ledger, desk, badges);
    voids = new VoidsAndReprints(ledger, desk, badges, config.office().unclaimedAfter(), clock);
    handOver = new Desk(config.municipalities(), ledger, codes, desk, badges);
    dayEnd =
        new DayEnd(
            config,
            ledger,
            new Closings(store, journal, ledger.rows(), clock),
            new ClosingPaper(config, parts.specimen()),
            paper,
            threads,
            parts.mfp(),
            this::changed,
            guard::failed);
    journalPages = new JournalPages(store, IssuanceRows::idOf);
    journalPrint = new JournalPrint(parts, journalPages, ledger, this::changed, guard::failed);
    reception =
        new Reception(
            config,
            ledger,
            parts.gateway(),
            parts.seal(),
            parts.examination(),
            paper,
            new Slips(config, parts.slipPrinter(), codes, ledger, paper, threads, parts.specimen()),
            this::offers,
            clock,
            parts.random());
    Optional<FailureCode> disagreement = ledger.disagreement();
    if (disagreement.isPresent()) {
      guard.standStill(disagreement.get());
    } else {
      ledger.note(JournalEntry.of(JournalEvent.BRANCH_STARTED, "build", parts.build()));
      settle();
      journal.mark();
    }
    watch = new DeviceWatch(parts.mfp(), parts.gateway(), this::changed);
    watch.start(threads, DEVICES_ASKED_EVERY);
    countersigning =
        new Countersigning(
            config.branch(),
            store,
            journal,
            ledger::raise,
            parts.gateway(),
            parts.heads(),
            clock,
            threads,
            this::changed,
            guard::failed);
    if (!guard.standsStill()) {
      countersigning.start();
      threads.repeat(ERASED_ANEW_EVERY, this::eraseAnew);
    }
  }

  /** Nothing stays in the middle: what had no slip is closed, what was printing is asked for. */
  private void settle() {
    for (Issuance issuance : ledger.notEnded()) {
      switch (issuance.state()) {
        case IssuanceState.Requested _, IssuanceState.Sealed _ -> {
          recovered(issuance);
          ledger.apply(issuance.id(), new IssuanceEvent.EndedEarly(FailureCode.INTERRUPTED));
        }
        case IssuanceState.Printing _ -> {
          recovered(issuance);
          desk.resume(issuance);
        }
        case IssuanceState.Waiting _,
            IssuanceState.PrintFailed _,
            IssuanceState.PrintInDoubt _,
            IssuanceState.Scanning _,
            IssuanceState.Stopped _,
            IssuanceState.FeeDue _,
            IssuanceState.Paid _,
            IssuanceState.HandedOver _,
            IssuanceState.Voided _,
            IssuanceState.NotIssued _ -> {}
      }
    }
    store.forgetDeleted();
  }

  private void recovered(Issuance issuance) {
    ledger.note(
        issuance.id(),
        JournalEntry.of(
            JournalEvent.RECOVERED, "state", IssuanceStateColumns.name(issuance.state())));
  }

  @Override
  public List<MunicipalityOffer> offers() {
    return Offers.at(
        Reception.now(clock, config),
        config.branch(),
        config.municipalities(),
        watch().map(DeviceWatch::gatewayReachable).orElse(true) && guard.stopped().isEmpty());
  }

  @Override
  public Preparation prepare(Selection selection) {
    return guard.reading(() -> reception.prepare(selection), Preparation.Failed::new);
  }

  @Override
  public Optional<FailureCode> examine(X509Certificate electronicCertificate) {
    return reception.examine(electronicCertificate);
  }

  @Override
  public Submission submit(SignedRequest request, Optional<HolderText> holder) {
    return changing(() -> reception.submit(request, holder), Submission.Failed::new);
  }

  @Override
  public SlipIssue cardTaken(IssuanceId issuance, Language language) {
    return changing(() -> reception.cardTaken(issuance, language), SlipIssue.Failed::new);
  }

  @Override
  public void abandon(IssuanceId issuance, FailureCode why) {
    changing(
        () -> {
          reception.abandon(issuance, why);
          return why;
        },
        code -> code);
  }

  @Override
  public void callStaff(String terminal, LobbyCall.Reason reason, LobbyCall.Place place) {
    LobbyCall call = new LobbyCall(terminal, reason, place, clock.instant());
    if (calls.call(call)) {
      changing(
          () -> {
            ledger.note(LobbyCalls.line(call));
            return terminal;
          },
          _ -> terminal);
    }
  }

  @Override
  public LobbyCall.Answer staffCall(String terminal) {
    return calls.answer(terminal);
  }

  @Override
  public void endCall(String terminal) {
    calls.end(terminal);
    changed();
  }

  @Override
  public OfficeSnapshot office() {
    return guard.reading(
        () -> office(look.waiting(), look.openNow(), ledger.alarm()), this::blindOffice);
  }

  private OfficeSnapshot blindOffice(FailureCode why) {
    LOG.warn("the office screen can't be filled: {}", why.code());
    return office(List.of(), Optional.empty(), Optional.empty());
  }

  private OfficeSnapshot office(
      List<OfficeSnapshot.Item> waiting,
      Optional<OfficeSnapshot.Open> open,
      Optional<Alarm> alarm) {
    return new OfficeSnapshot(
        waiting,
        open,
        watch().flatMap(DeviceWatch::mfpTrouble),
        watch().map(DeviceWatch::gatewayReachable).orElse(true),
        guard.told(),
        calls.unanswered(),
        alarm,
        new OfficeSnapshot.Rules(badges.needed(), voids.unclaimedAfter()));
  }

  @Override
  public DeskAnswer scan(String text) {
    return scan(text, Presented.scanned());
  }

  @Override
  public DeskAnswer scan(String text, Presented presented) {
    return atDesk(() -> handOver.scan(text, presented));
  }

  @Override
  public DeskAnswer printAgain(IssuanceId open) {
    return atOpen(open, handOver::printAgain);
  }

  @Override
  public DeskAnswer allSheetsCameOut(IssuanceId open) {
    return atOpen(open, handOver::allSheetsCameOut);
  }

  @Override
  public DeskAnswer takeFee(IssuanceId open, FeeWay way) {
    return atOpen(open, () -> handOver.takeFee(way));
  }

  @Override
  public DeskAnswer reprint(IssuanceId open, ReprintReason reason, Destruction destruction) {
    return atOpen(open, () -> voids.reprint(reason, destruction));
  }

  @Override
  public DeskAnswer voidIssuance(IssuanceId issuance, VoidReason reason, Destruction destruction) {
    return atDesk(() -> voids.voidIssuance(issuance, reason, destruction));
  }

  @Override
  public Finding<ClosingReport> closing() {
    return guard.reading(() -> new Finding.Found<>(dayEnd.now()), Finding.NotFound::new);
  }

  @Override
  public DeskAnswer voidUnclaimed(List<IssuanceId> which, Destruction destruction) {
    return atDesk(() -> voids.voidUnclaimed(which, destruction));
  }

  @Override
  public DeskAnswer closeDay(TillCount count) {
    DeskAnswer answer = atDesk(() -> dayEnd.close(count));
    if (answer instanceof DeskAnswer.Done) {
      mark();
      countersigning.look();
    }
    return answer;
  }

  @Override
  public Finding<JournalExcerpt> journal(JournalQuery query) {
    return guard.reading(
        () -> new Finding.Found<>(journalPages.read(query)), Finding.NotFound::new);
  }

  @Override
  public DeskAnswer printJournal(JournalQuery query) {
    return atDesk(() -> journalPrint.print(query));
  }

  @Override
  public Finding<StaffNumber> staff(Badge badge) {
    return badges
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
    return switch (badges.attest(by, true)) {
      case StaffBadges.Result.Refused refused -> new DeskAnswer.NotDone(refused.why());
      case StaffBadges.Result.Agreed agreed ->
          read(alarm, new Presented.Attested(by.terminal(), by.how(), agreed.attested().by()));
    };
  }

  private DeskAnswer read(long alarm, Presented.Attested by) {
    return one(
        () ->
            ledger.acknowledge(alarm, by)
                ? new DeskAnswer.Done()
                : new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN));
  }

  /** A clerk's action, which waits until somebody has read the alarm, if there is one. */
  private DeskAnswer atDesk(Supplier<DeskAnswer> action) {
    return one(
        () ->
            ledger.alarm().isPresent()
                ? new DeskAnswer.NotDone(FailureCode.ALARM_NOT_READ)
                : action.get());
  }

  /** About the open issuance, if it is still that one. */
  private DeskAnswer atOpen(IssuanceId open, Supplier<DeskAnswer> action) {
    return atDesk(
        () ->
            ledger.open().filter(i -> i.id().equals(open)).isPresent()
                ? action.get()
                : new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN));
  }

  /** One clerk's action at a time, so that two terminals at one desk can't cross. */
  private synchronized DeskAnswer one(Supplier<DeskAnswer> action) {
    return changing(action, DeskAnswer.NotDone::new);
  }

  @Override
  public void answerCall() {
    calls.answer();
    changed();
  }

  @Override
  public Subscription subscribe(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  /** Gives out the journal, line by line. */
  public void exportJournal(java.util.function.Consumer<String> lines) {
    journal.export(lines);
  }

  /**
   * Ends the branch's threads and closes the store. What is under way settles at the next start.
   */
  @Override
  public void close() {
    threads.close();
    mark();
    store.close();
  }

  private void mark() {
    guard.reading(
        () -> {
          journal.mark();
          return FailureCode.STORE_FAILED;
        },
        code -> code);
  }

  private Optional<DeviceWatch> watch() {
    return Optional.ofNullable(watch); // null while the constructor runs
  }

  private <T> T changing(Supplier<T> action, Function<FailureCode, T> failure) {
    try {
      return guard.changing(action, failure);
    } finally {
      changed();
    }
  }

  private void eraseAnew() {
    if (store.erasureDue()) {
      store.forgetDeleted();
      changed();
    }
  }

  /** What is done is done, whatever becomes of those who are told. */
  private void changed() {
    listeners.forEach(listener -> Steady.steady("telling of a change", listener).run());
  }
}
