package org.madoguchi.app.branch;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.paper.OfficePrinting;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
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
import org.madoguchi.app.errand.certificate.IssuanceRows;
import org.madoguchi.app.errand.certificate.Ledger;
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
 * The errands beside certificates, composed by hand: their books, the lobby's side of each and what
 * a clerk has to do with their cases. Package-private on purpose: others see {@link LocalBranch}.
 */
final class BranchErrands {
  /**
   * What every errand at this branch stands on.
   *
   * @param changed told of every change
   */
  record Ground(
      Store store,
      Journal journal,
      Ledger ledger,
      ScanCodes codes,
      StoreGuard guard,
      Runnable changed) {}

  /** How what errands print comes out. */
  record Papers(SlipPrinting slips, PaperWork paper, OfficePrinting office) {}

  final CardOrderBook orders;
  final LocalCardOrders cardOrders;
  final ApplicationBook told;
  final LocalApplications applications;
  final IntakeBook takenIn;
  final LocalIntakes intakes;
  final CaseBook<Appointment, AppointmentEvent> booked;
  final LocalAppointments appointments;
  final Registrations registrations;

  private final BranchConfig config;
  private final Ledger ledger;
  private final List<DeskErrand> atDesk;

  /**
   * @param reachable whether the gateway is
   * @param deskFree whether no certificate's papers lie at the desk
   */
  BranchErrands(
      BranchParts parts,
      Ground ground,
      BranchSecrets secrets,
      Papers papers,
      BooleanSupplier reachable,
      BooleanSupplier deskFree) {
    config = parts.config();
    ledger = ground.ledger();
    InstantSource clock = parts.machine().clock();
    BranchThreads threads = parts.machine().threads();
    StoreGuard guard = ground.guard();
    orders =
        CardOrderBook.of(
            ground.store(),
            ground.journal(),
            clock,
            IssuanceRows::nextReceipt,
            ground.ledger()::raise,
            secrets.orderKey(),
            parts.machine().random());
    told =
        ApplicationBook.of(
            ground.store(),
            ground.journal(),
            clock,
            IssuanceRows::nextReceipt,
            ground.ledger()::raise,
            secrets.applicationKey(),
            parts.machine().random());
    takenIn =
        IntakeBook.of(
            ground.store(),
            ground.journal(),
            clock,
            IssuanceRows::nextReceipt,
            ground.ledger()::raise,
            secrets.intakeKey(),
            parts.machine().random());
    booked =
        LocalAppointments.book(
            ground.store(),
            ground.journal(),
            clock,
            IssuanceRows::nextReceipt,
            ground.ledger()::raise);
    cardOrders =
        new LocalCardOrders(
            config,
            parts.lines().cardAuthority(),
            parts.lines().gateway(),
            orders,
            new CardOrderSlips(
                config, papers.slips(), ground.codes(), orders, parts.printing().specimen()),
            ground.journal(),
            guard,
            clock,
            parts.machine().random(),
            () -> reachable.getAsBoolean() && guard.stopped().isEmpty(),
            threads,
            ground.changed());
    applications =
        new LocalApplications(
            config,
            parts.lines().applications(),
            told,
            new ApplicationSlips(
                config, papers.slips(), ground.codes(), told, parts.printing().specimen()),
            new PhotoSheets(
                config,
                told,
                parts.printing().mfp(),
                papers.paper(),
                threads,
                clock,
                deskFree,
                ground.changed(),
                guard::failed),
            parts.lines().intake()::of,
            guard,
            clock,
            parts.machine().random(),
            () -> reachable.getAsBoolean() && guard.stopped().isEmpty(),
            threads,
            ground.changed());
    intakes =
        new LocalIntakes(
            config,
            parts.lines().officers(),
            takenIn,
            new IntakeSlips(
                config, papers.slips(), ground.codes(), takenIn, parts.printing().specimen()),
            parts.lines().papers(),
            applications.forms(),
            guard,
            clock,
            parts.machine().random(),
            () -> guard.stopped().isEmpty(),
            threads,
            ground.changed());
    PortalLine portal = parts.lines().portal();
    registrations =
        portal == null
            ? Registrations.none()
            : new LocalRegistrations(
                config.branch(),
                portal,
                ground.ledger()::note,
                guard,
                clock,
                parts.machine().random(),
                () -> guard.stopped().isEmpty(),
                new RegistrationSlips(
                    config.branch(), papers.slips(), clock, parts.printing().specimen()));
    appointments =
        new LocalAppointments(
            config,
            ground.store(),
            booked,
            new BoothSlips(config, papers.slips(), ground.codes(), parts.printing().specimen()),
            new DayLists(
                config,
                ground.store(),
                parts.printing().paper(),
                parts.printing().specimen(),
                papers.office(),
                ground.journal()::append,
                clock),
            guard,
            clock,
            parts.machine().random(),
            threads,
            ground.changed());
    atDesk =
        List.of(
            cardOrders.desk(),
            applications.desk(),
            intakes.desk(),
            appointments.desk(),
            PostedNotice.of(
                config,
                ground.store(),
                ground.journal(),
                clock,
                parts.printing().paper(),
                parts.printing().specimen(),
                papers.office()));
  }

  /** What store and journal are to agree about. */
  List<CaseBook<?, ?>> tables() {
    return List.of(orders.cases(), told.cases(), takenIn.cases(), booked);
  }

  /** What a clerk has to do with the cases of each. */
  List<DeskErrand> atDesk() {
    return atDesk;
  }

  /** Whether papers of one of them lie at the desk. */
  boolean paperAtDesk() {
    return atDesk.stream().anyMatch(errand -> errand.paperAtDesk().isPresent());
  }

  /** Starts those that are entrusted, and those that have something left to be done. */
  void start() {
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

  /** Nothing that a resident told of an application stays over night. */
  void dayEnds() {
    intakes.dayEnds();
    applications.dayEnds();
  }

  /** The cases of plugged-in errands that the office shows, oldest first. */
  List<CaseAtDesk> cases() {
    return atDesk.stream()
        .flatMap(errand -> errand.cases().stream())
        .sorted(Comparator.comparing(CaseAtDesk::since))
        .toList();
  }

  /** What has to be finished before the day ends. */
  List<CaseAtDesk> unfinished() {
    return cases().stream().filter(c -> c.todo() instanceof CaseAtDesk.Todo.Unfinished).toList();
  }

  /** Does something with a case, by the errand that it belongs to. */
  DeskAnswer act(String caseId, Function<DeskErrand, Optional<FailureCode>> act) {
    return errandOf(caseId)
        .map(act)
        .orElse(Optional.of(FailureCode.SCAN_OUT_OF_TURN))
        .<DeskAnswer>map(DeskAnswer.NotDone::new)
        .orElseGet(DeskAnswer.Done::new);
  }

  /** The errand that this case belongs to. */
  private Optional<DeskErrand> errandOf(String caseId) {
    return atDesk.stream()
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
}
