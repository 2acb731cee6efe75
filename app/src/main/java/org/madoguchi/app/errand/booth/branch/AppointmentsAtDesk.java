package org.madoguchi.app.errand.booth.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Outcome;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseBook;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.EndedCases;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.booth.Appointment;
import org.madoguchi.app.errand.booth.AppointmentEvent;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;

/**
 * Appointments at the desk: lists of days, those of today, by their slots, and whichever slip was
 * scanned just now. A clerk says that its resident came, or cancels it. Thread-safe.
 */
final class AppointmentsAtDesk implements DeskErrand {
  /** How long a slip of another day stays on the screen after it was scanned. */
  private static final Duration SHOWN = Duration.ofMinutes(10);

  private final BranchConfig config;
  private final CaseBook<Appointment, AppointmentEvent> book;
  private final InstantSource clock;
  private final EndedCases ended;
  private final DayLists lists;

  /** When a slip was scanned, by its case. */
  private final Map<String, Instant> scanned = new ConcurrentHashMap<>();

  AppointmentsAtDesk(
      BranchConfig config,
      CaseBook<Appointment, AppointmentEvent> book,
      DayLists lists,
      InstantSource clock) {
    this.config = config;
    this.lists = lists;
    this.book = book;
    this.clock = clock;
    ended = new EndedCases(clock);
  }

  @Override
  public List<CaseAtDesk> cases() {
    Instant since = clock.instant().minus(SHOWN);
    scanned.values().removeIf(at -> at.isBefore(since));
    List<Case<Appointment>> booked = book.notEnded();
    return Stream.of(
            lists.cases(booked).stream(),
            booked.stream()
                .filter(c -> today(c) || scanned.containsKey(c.id()))
                .sorted(Comparator.comparing(c -> c.state().slot()))
                .map(c -> shown(c, new Todo.Appointment(c.state().slot(), today(c)))),
            ended.recent().stream())
        .flatMap(shown -> shown)
        .toList();
  }

  private boolean today(Case<Appointment> of) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), config.branch().zone());
    return of.state().slot().toLocalDate().equals(today);
  }

  private CaseAtDesk shown(Case<Appointment> of, Todo todo) {
    Appointment appointment = of.state();
    return new CaseAtDesk(
        of.id(),
        of.receipt() == null ? "" : of.receipt().text(),
        Municipality.nameOf(config.municipalities(), appointment.municipality()),
        what(appointment),
        of.since(),
        todo);
  }

  /** A booth that isn't in the configuration any more is named by its code. */
  private LocalizedText what(Appointment of) {
    LocalDateTime slot = of.slot();
    LocalizedText name =
        Booth.of(config.booths(), of.booth())
            .map(Booth::name)
            .orElse(LocalizedText.same(of.booth()));
    return LocalizedText.of(
        language -> {
          var words = BoothSlips.words(language);
          return words.get(
              "desk.what",
              name.in(language),
              BoothSlips.day("desk.date", words, slot),
              BoothSlips.time(slot));
        });
  }

  @Override
  public Optional<Scanned> scanned(ScanCode code) {
    Optional<Case<Appointment>> found =
        switch (code) {
          case ScanCode.AppointmentCode slip -> book.find(slip.id());
          case ScanCode.Receipt receipt -> book.find(receipt.number());
          case ScanCode.SlipCode _, ScanCode.PageCode _, ScanCode.ErrandCode _ -> Optional.empty();
        };
    return found.map(f -> new Scanned(f.id(), atDesk(f)));
  }

  private boolean atDesk(Case<Appointment> of) {
    boolean booked = of.state().standing() == Appointment.Standing.BOOKED;
    if (booked) {
      scanned.put(of.id(), clock.instant());
    }
    return booked || ended.shows(of.id());
  }

  /** The resident came to the booth: only on its day. */
  @Override
  public Optional<FailureCode> handed(String id, Presented.Attested by) {
    Optional<Case<Appointment>> came =
        book.find(id)
            .filter(this::today)
            .flatMap(_ -> book.apply(id, new AppointmentEvent.Came(by)));
    came.ifPresent(c -> ended.add(shown(c, new Todo.Done(Outcome.CAME))));
    return came.isPresent() ? Optional.empty() : outOfTurn();
  }

  @Override
  public Optional<FailureCode> turnedAway(String id, TurnedAway why, Presented.Attested by) {
    return book.apply(id, new AppointmentEvent.Cancelled(by)).isPresent()
        ? Optional.empty()
        : outOfTurn();
  }

  @Override
  public Optional<FailureCode> print(String id, Presented.Attested by) {
    return lists.print(id, book.notEnded(), by).orElseGet(AppointmentsAtDesk::outOfTurn);
  }

  /** None are looked at here: the municipality's people do it at the booth. */
  @Override
  public Optional<FailureCode> papersSeen(
      String id, List<PaperSeen> papers, Presented.Attested by) {
    return outOfTurn();
  }

  private static Optional<FailureCode> outOfTurn() {
    return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
  }
}
