package org.madoguchi.app.branch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.closing.ClosingPaper;
import org.madoguchi.app.branch.closing.Closings;
import org.madoguchi.app.branch.closing.DayEnd;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.devices.DeviceWatch;
import org.madoguchi.app.branch.journal.Countersigning;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.journal.JournalPages;
import org.madoguchi.app.branch.journal.JournalWalk;
import org.madoguchi.app.branch.paper.OfficePrinting;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.paper.SurePaper;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.certificate.Desk;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.Interrupted;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.PrintRuns;
import org.madoguchi.app.errand.certificate.ReceiptHolders;
import org.madoguchi.app.errand.certificate.Reception;
import org.madoguchi.app.errand.certificate.Slips;
import org.madoguchi.app.errand.certificate.VoidsAndReprints;
import org.madoguchi.app.figures.BranchFigures;
import org.madoguchi.app.figures.FiguresAnswers;
import org.madoguchi.app.figures.FiguresDispatch;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.app.keys.BranchSecrets;
import org.madoguchi.config.BranchConfig;

/**
 * The parts of a branch, composed by hand; the same for a real branch and for a simulated one.
 * Package-private on purpose: others see {@link LocalBranch}.
 */
final class BranchServices {
  private static final Duration DEVICES_ASKED_EVERY = Duration.ofSeconds(5);
  private static final Duration ERASED_ANEW_EVERY = Duration.ofMinutes(1);

  final BranchConfig config;
  final InstantSource clock;
  final BranchThreads threads;
  final Store store;
  final Journal journal;
  final Ledger ledger;
  final BranchErrands errands;
  final StoreGuard guard;
  final ScanCodes codes;
  final StaffBadges badges;
  final Desk desk;
  final DeskScans scans;
  final DeskLook look;
  final VoidsAndReprints voids;
  final DayEnd dayEnd;
  final JournalPages journalPages;
  final JournalPrint journalPrint;
  final Reception reception;
  final DeviceWatch watch;
  final Countersigning countersigning;
  private final BranchFigures officeFigures;

  private final Optional<FiguresDispatch> figures;

  private final PrintRuns runs;
  private final Runnable changed;

  /**
   * Opens the store; nothing runs yet.
   *
   * @param offers what can be had now; asked later
   * @param changed told of every change
   */
  BranchServices(BranchParts parts, Supplier<List<MunicipalityOffer>> offers, Runnable changed) {
    this.changed = changed;
    config = parts.config();
    clock = parts.machine().clock();
    threads = parts.machine().threads();
    store = parts.machine().store().get();
    BranchSecrets secrets = new BranchSecrets(parts.trust().scanKey());
    journal = new Journal(store, clock, new JournalMac(secrets.journalKey()));
    ledger =
        new Ledger(
            store,
            journal,
            new DocumentVault(secrets.documentKey(), parts.machine().random()),
            clock);
    guard = new StoreGuard(store::erasureDue);
    codes = new ScanCodes(secrets.codeKey());
    PaperWork paper = new SurePaper(parts.printing().paper());
    runs =
        new PrintRuns(
            ledger, codes, paper, threads, parts.printing().mfp(), config, changed, guard::failed);
    badges = new StaffBadges(config.staff());
    look = new DeskLook(config.municipalities(), ledger, runs, badges);
    voids = new VoidsAndReprints(ledger, runs, badges, config.office().unclaimedAfter(), clock);
    desk = new Desk(config.municipalities(), ledger, codes, runs, badges);
    dayEnd =
        new DayEnd(
            config,
            ledger,
            new Closings(store, journal, ledger.rows(), this::unfinished, clock),
            new ClosingPaper(config, parts.printing().specimen()),
            paper,
            threads,
            parts.printing().mfp(),
            changed,
            guard::failed);
    journalPages = new JournalPages(store, ReceiptHolders::holder);
    OfficePrinting office =
        new OfficePrinting(
            parts.printing().mfp(),
            config.mfp().deadline(),
            clock,
            threads,
            () -> ledger.open().isPresent(),
            changed,
            guard::failed);
    journalPrint = new JournalPrint(parts, journalPages, ledger, office);
    SlipPrinting printing =
        new SlipPrinting(
            parts.printing().slipPrinter(), config.slipPrinter().deadline(), paper, threads);
    reception =
        new Reception(
            config,
            ledger,
            parts.lines().gateway(),
            parts.trust().answers(),
            parts.trust().examination(),
            paper,
            new Slips(config, printing, codes, ledger, parts.printing().specimen()),
            offers,
            clock,
            parts.machine().random());
    watch = new DeviceWatch(parts.printing().mfp(), parts.lines().gateway(), changed);
    errands =
        new BranchErrands(
            parts,
            new BranchErrands.Ground(store, journal, ledger, codes, guard, changed),
            secrets,
            new BranchErrands.Papers(printing, paper, office),
            watch::gatewayReachable,
            () -> desk.occupied().isEmpty());
    scans = new DeskScans(codes, ledger, desk, errands.atDesk(), badges);
    countersigning =
        new Countersigning(
            config.branch(),
            store,
            journal,
            ledger::raise,
            parts.lines().gateway(),
            parts.trust().heads(),
            clock,
            threads,
            changed,
            guard::failed);
    JournalWalk walk = new JournalWalk(store, new JournalMac(secrets.journalKey()));
    String build = parts.machine().build();
    officeFigures = new BranchFigures(config.branch(), build, store, walk, config.figures(), clock);
    figures =
        Optional.ofNullable(parts.lines().figures())
            .map(
                post ->
                    new FiguresDispatch(
                        config.branch(),
                        build,
                        store,
                        walk,
                        post,
                        clock,
                        threads,
                        guard::failed,
                        new FiguresAnswers(
                            store, journal, ledger::raise, ledger::withdraw, changed)));
  }

  /**
   * Verifies the store against the journal, settles what the last run left unfinished, and starts
   * the background work. If store and journal disagree, nothing is started.
   *
   * @param build of this program, for the journal
   */
  void start(String build) {
    Optional<FailureCode> disagreement = ledger.disagreement(errands.tables());
    if (disagreement.isPresent()) {
      guard.standStill(disagreement.get());
    } else {
      ledger.note(JournalEntry.of(JournalEvent.BRANCH_STARTED, "build", build));
      new Interrupted(ledger, runs).settle();
      store.forgetDeleted();
      journal.mark();
    }
    watch.start(threads, DEVICES_ASKED_EVERY);
    if (!guard.standsStill()) {
      countersigning.start();
      figures.ifPresent(FiguresDispatch::start);
      threads.repeat(ERASED_ANEW_EVERY, this::eraseAnew);
      errands.start();
    }
  }

  /**
   * Closes the day, and nothing that a resident told of an application stays over night. Refused
   * while papers lie at the desk: whoever closes the day would leave them there.
   */
  DeskAnswer closeDay(TillCount count) {
    Optional<FailureCode> refusal =
        errands.paperAtDesk() ? Optional.of(FailureCode.DESK_NOT_EMPTY) : dayEnd.refusal(count);
    if (refusal.isPresent()) {
      return new DeskAnswer.NotDone(refusal.get());
    }
    errands.dayEnds(); // first: what is written of it belongs to the day that it ends
    return dayEnd.close(count);
  }

  /** Stops the threads and closes the store. Work in progress is settled at the next start. */
  void close() {
    threads.close();
    mark();
    store.close();
  }

  /** Records the journal's last line in the mark beside the store. */
  void mark() {
    guard.reading(
        () -> {
          journal.mark();
          return FailureCode.STORE_FAILED;
        },
        code -> code);
  }

  private List<CaseAtDesk> unfinished() {
    return errands.unfinished();
  }

  private void eraseAnew() {
    if (store.erasureDue()) {
      store.forgetDeleted();
      changed.run();
    }
  }

  /** Last month's figures and this one's; none if the journal doesn't hold. */
  Finding<OfficeFigures> figures() {
    return officeFigures
        .look()
        .<Finding<OfficeFigures>>map(Finding.Found::new)
        .orElse(new Finding.NotFound<>(FailureCode.STORE_ALTERED));
  }
}
