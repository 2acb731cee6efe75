package org.madoguchi.app.branch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
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
import org.madoguchi.app.errand.CaseBook;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.app.errand.booth.Appointment;
import org.madoguchi.app.errand.booth.AppointmentEvent;
import org.madoguchi.app.errand.booth.branch.BoothSlips;
import org.madoguchi.app.errand.booth.branch.DayLists;
import org.madoguchi.app.errand.booth.branch.LocalAppointments;
import org.madoguchi.app.errand.certificate.Desk;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.Interrupted;
import org.madoguchi.app.errand.certificate.IssuanceRows;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.PrintRuns;
import org.madoguchi.app.errand.certificate.ReceiptHolders;
import org.madoguchi.app.errand.certificate.Reception;
import org.madoguchi.app.errand.certificate.Slips;
import org.madoguchi.app.errand.certificate.VoidsAndReprints;
import org.madoguchi.app.errand.electronic.branch.CardOrderBook;
import org.madoguchi.app.errand.electronic.branch.CardOrderSlips;
import org.madoguchi.app.errand.electronic.branch.LocalCardOrders;
import org.madoguchi.app.errand.intake.branch.IntakeBook;
import org.madoguchi.app.errand.intake.branch.IntakeSlips;
import org.madoguchi.app.errand.intake.branch.LocalIntakes;
import org.madoguchi.app.errand.registration.PortalLine;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.app.errand.registration.branch.LocalRegistrations;
import org.madoguchi.app.errand.registration.branch.RegistrationSlips;
import org.madoguchi.app.errand.support.branch.ApplicationBook;
import org.madoguchi.app.errand.support.branch.ApplicationSlips;
import org.madoguchi.app.errand.support.branch.LocalApplications;
import org.madoguchi.app.errand.support.branch.PhotoSheets;
import org.madoguchi.app.keys.BranchSecrets;
import org.madoguchi.app.notices.PostedNotice;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ErrandName;

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
  final CardOrderBook orders;
  final LocalCardOrders cardOrders;
  final ApplicationBook told;
  final LocalApplications applications;
  final IntakeBook takenIn;
  final LocalIntakes intakes;
  final CaseBook<Appointment, AppointmentEvent> booked;
  final LocalAppointments appointments;
  final Registrations registrations;
  final StoreGuard guard;
  final ScanCodes codes;
  final StaffBadges badges;
  final Desk desk;
  final List<DeskErrand> errands;
  final DeskScans scans;
  final DeskLook look;
  final VoidsAndReprints voids;
  final DayEnd dayEnd;
  final JournalPages journalPages;
  final JournalPrint journalPrint;
  final Reception reception;
  final DeviceWatch watch;
  final Countersigning countersigning;

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
    orders =
        CardOrderBook.of(
            store,
            journal,
            clock,
            IssuanceRows::nextReceipt,
            ledger::raise,
            secrets.orderKey(),
            parts.machine().random());
    told =
        ApplicationBook.of(
            store,
            journal,
            clock,
            IssuanceRows::nextReceipt,
            ledger::raise,
            secrets.applicationKey(),
            parts.machine().random());
    takenIn =
        IntakeBook.of(
            store,
            journal,
            clock,
            IssuanceRows::nextReceipt,
            ledger::raise,
            secrets.intakeKey(),
            parts.machine().random());
    booked =
        LocalAppointments.book(store, journal, clock, IssuanceRows::nextReceipt, ledger::raise);
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
    cardOrders =
        new LocalCardOrders(
            config,
            parts.lines().cardAuthority(),
            parts.lines().gateway(),
            orders,
            new CardOrderSlips(config, printing, codes, orders, parts.printing().specimen()),
            journal,
            guard,
            clock,
            parts.machine().random(),
            () -> watch.gatewayReachable() && guard.stopped().isEmpty(),
            threads,
            changed);
    applications =
        new LocalApplications(
            config,
            parts.lines().applications(),
            told,
            new ApplicationSlips(config, printing, codes, told, parts.printing().specimen()),
            new PhotoSheets(
                config,
                told,
                parts.printing().mfp(),
                paper,
                threads,
                clock,
                () -> desk.occupied().isEmpty(),
                changed,
                guard::failed),
            parts.lines().intake()::of,
            guard,
            clock,
            parts.machine().random(),
            () -> watch.gatewayReachable() && guard.stopped().isEmpty(),
            threads,
            changed);
    intakes =
        new LocalIntakes(
            config,
            parts.lines().officers(),
            takenIn,
            new IntakeSlips(config, printing, codes, takenIn, parts.printing().specimen()),
            parts.lines().papers(),
            applications.forms(),
            guard,
            clock,
            parts.machine().random(),
            () -> guard.stopped().isEmpty(),
            threads,
            changed);
    PortalLine portal = parts.lines().portal();
    registrations =
        portal == null
            ? Registrations.none()
            : new LocalRegistrations(
                config.branch(),
                portal,
                ledger::note,
                guard,
                clock,
                parts.machine().random(),
                () -> guard.stopped().isEmpty(),
                new RegistrationSlips(
                    config.branch(), printing, clock, parts.printing().specimen()));
    appointments =
        new LocalAppointments(
            config,
            store,
            booked,
            new BoothSlips(config, printing, codes, parts.printing().specimen()),
            new DayLists(
                config,
                store,
                parts.printing().paper(),
                parts.printing().specimen(),
                office,
                journal::append,
                clock),
            guard,
            clock,
            parts.machine().random(),
            threads,
            changed);
    errands =
        List.of(
            cardOrders.desk(),
            applications.desk(),
            intakes.desk(),
            appointments.desk(),
            PostedNotice.of(
                config,
                store,
                journal,
                clock,
                parts.printing().paper(),
                parts.printing().specimen(),
                office));
    scans = new DeskScans(codes, ledger, desk, errands, badges);
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
  }

  /**
   * Verifies the store against the journal, settles what the last run left unfinished, and starts
   * the background work. If store and journal disagree, nothing is started.
   *
   * @param build of this program, for the journal
   */
  void start(String build) {
    Optional<FailureCode> disagreement =
        ledger.disagreement(List.of(orders.cases(), told.cases(), takenIn.cases(), booked));
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
      threads.repeat(ERASED_ANEW_EVERY, this::eraseAnew);
      if (entrusted(ErrandName.ELECTRONIC) || !orders.notEnded().isEmpty()) {
        cardOrders.start();
      }
      if (entrusted(ErrandName.SUPPORT) || applications.anyLeft()) {
        applications.start();
      }
      if (entrusted(ErrandName.INTAKE) || intakes.anyLeft()) {
        intakes.start();
      }
      appointments.start();
    }
  }

  /** The cases of plugged-in errands that the office shows, oldest first. */
  List<CaseAtDesk> cases() {
    return errands.stream()
        .flatMap(errand -> errand.cases().stream())
        .sorted(Comparator.comparing(CaseAtDesk::since))
        .toList();
  }

  private List<CaseAtDesk> unfinished() {
    return cases().stream().filter(c -> c.todo() instanceof CaseAtDesk.Todo.Unfinished).toList();
  }

  /** The errand that this case belongs to. */
  Optional<DeskErrand> errandOf(String caseId) {
    return errands.stream()
        .filter(errand -> errand.cases().stream().anyMatch(c -> c.id().equals(caseId)))
        .findFirst();
  }

  /** What was told of a case. Whoever must read an alarm first sees nothing else. */
  Finding<CaseContent> content(String caseId) {
    if (ledger.alarm().isPresent()) {
      return new Finding.NotFound<>(FailureCode.ALARM_NOT_READ);
    }
    return errandOf(caseId)
        .flatMap(errand -> errand.content(caseId))
        .<Finding<CaseContent>>map(Finding.Found::new)
        .orElseGet(() -> new Finding.NotFound<>(FailureCode.SCAN_OUT_OF_TURN));
  }

  /** A picture of a paper, likewise. */
  Finding<PaperPicture> picture(String caseId, String paper) {
    if (ledger.alarm().isPresent()) {
      return new Finding.NotFound<>(FailureCode.ALARM_NOT_READ);
    }
    return errandOf(caseId)
        .map(errand -> errand.picture(caseId, paper))
        .orElseGet(() -> new Finding.NotFound<>(FailureCode.SCAN_OUT_OF_TURN));
  }

  private boolean entrusted(ErrandName errand) {
    return config.municipalities().stream().anyMatch(m -> m.entrusts(errand));
  }

  /**
   * Closes the day, and nothing that a resident told of an application stays over night. Refused
   * while papers lie at the desk: whoever closes the day would leave them there.
   */
  DeskAnswer closeDay(TillCount count) {
    Optional<FailureCode> refusal =
        errands.stream().anyMatch(e -> e.paperAtDesk().isPresent())
            ? Optional.of(FailureCode.DESK_NOT_EMPTY)
            : dayEnd.refusal(count);
    if (refusal.isPresent()) {
      return new DeskAnswer.NotDone(refusal.get());
    }
    intakes.dayEnds();
    applications.dayEnds(); // first: what is written of it belongs to the day that it ends
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

  private void eraseAnew() {
    if (store.erasureDue()) {
      store.forgetDeleted();
      changed.run();
    }
  }
}
