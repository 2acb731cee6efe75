package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.app.errand.booth.Appointments.Holding;
import org.madoguchi.app.monitoring.ExpositionReader;
import org.madoguchi.app.monitoring.Round;
import org.madoguchi.config.Language;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/** Places at booths in a whole branch, from booking to its end. */
class BoothsOfBranchTest extends BoothsAtBranch {
  @Test
  void theSlipSaysWhenWhereAndWhatToBring() {
    Booking.Booked done = booked();
    assertTrue(done.printed());
    SlipContent slip = world.paper.slips.getLast();
    assertTrue(slip.code().matches("MD1A-[A-Z2-7]{26}-[A-Z2-7]{16}"), slip.code());
    assertEquals(
        List.of("出張窓口", "2026年12月5日(土)", "9:00", "1"),
        slip.rows().stream().map(SlipContent.Row::value).toList());
    assertTrue(slip.nextSteps().getFirst().contains("通知書"), slip.nextSteps().toString());
    assertTrue(
        Objects.requireNonNull(slip.secondLanguage()).lines().contains("Sat 5 Dec 2026, 9:00"),
        slip.toString());
    assertEquals(List.of("booked"), told());
  }

  /** No clerk was needed for it, so no day wants to be closed for it. */
  @Test
  void aBookingMakesNoDaysEndOverdue() {
    booked();
    world.now = world.now.plus(Duration.ofDays(2));
    try (Round round =
        new Round(
            world.observed,
            () -> world.branch.office(),
            new Round.Around(_ -> () -> {}, Map.of(), Map.of()))) {
      ExpositionReader read = ExpositionReader.of(round.read().metrics());
      assertEquals(0, read.value("madoguchi_branch_day_end_overdue_seconds{}"));
      assertEquals(1, read.value("madoguchi_branch_cases_open{errand=booth, state=booked}"));
    }
  }

  @Test
  void aPlaceThatIsHeldIsNobodyElses() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < BOOTH.places(); i++) {
      ids.add(held("lobby-1"));
    }
    assertEquals(0, free());
    assertEquals(FailureCode.APPOINTMENT_TAKEN, refused(SLOT));
    world.branch.appointments().release(ids.getFirst());
    assertEquals(1, free());
    held("lobby-2");
    assertEquals(FailureCode.APPOINTMENT_TAKEN, refused(SLOT));
  }

  /** Two minutes are longer than an idle lobby keeps a resident; then others may have it. */
  @Test
  void aHoldEndsAndCannotBeBookedAfterwards() {
    String id = held("lobby-1");
    world.now = world.now.plus(Duration.ofSeconds(119));
    assertEquals(BOOTH.places() - 1, free());
    world.now = world.now.plus(Duration.ofSeconds(1));
    assertEquals(BOOTH.places(), free());
    assertEquals(
        new Booking.Refused(FailureCode.APPOINTMENT_TAKEN),
        world.branch.appointments().book(id, Language.JA));
    assertEquals(List.of(), told());
  }

  @Test
  void whatCannotBeBookedAnyMore() {
    assertEquals(FailureCode.BOOKING_CLOSED, refused(SLOT.plusMinutes(5)));
    String id = held("lobby-1");
    // the day before ends while the resident reads
    world.now = Instant.parse("2026-12-04T14:59:30Z");
    String late = held("lobby-1");
    world.now = Instant.parse("2026-12-04T15:00:00Z");
    assertEquals(
        new Booking.Refused(FailureCode.BOOKING_CLOSED),
        world.branch.appointments().book(late, Language.JA));
    assertEquals(FailureCode.BOOKING_CLOSED, refused(SLOT));
    assertNotEquals(id, late);
    assertEquals(List.of(BOOTH), world.branch.appointments().open());
    world.now = Instant.parse("2026-12-12T01:00:00Z");
    assertEquals(List.of(), world.branch.appointments().open());
  }

  @Test
  void onItsDayAClerkSaysThatTheResidentCame() {
    String code = booked().code();
    assertEquals(List.of(), world.branch.office().cases(), "not before its day");
    world.branch.scan(code);
    assertEquals(new Todo.Appointment(SLOT, false), todo(code));
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.handed(id(code), Presented.scanned()));
    world.now = THAT_DAY;
    assertEquals(new Todo.Appointment(SLOT, true), todo(code));
    assertEquals(new DeskAnswer.Shows(id(code)), world.branch.scan(code));
    world.done(world.branch.handed(id(code), Presented.scanned()));
    assertEquals(new Todo.Done(CaseAtDesk.Outcome.CAME), todo(code));
    assertEquals(List.of("booked", "came"), told());
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store());
  }

  @Test
  void whoHasTheSlipCancelsAndThePlaceIsFree() {
    String code = booked().code();
    assertEquals(BOOTH.places() - 1, free());
    world.branch.scan(code);
    world.done(world.branch.turnAway(id(code), TurnedAway.NOT_WANTED, Presented.scanned()));
    assertEquals(BOOTH.places(), free());
    assertEquals(List.of("booked", "booking-cancelled"), told());
    world.refused(FailureCode.CASE_ENDED, world.branch.scan(code));
    booked();
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store());
    assertEquals(BOOTH.places() - 1, free());
  }

  /** From the day before on, as long as somebody is waited for; nothing else prints meanwhile. */
  @Test
  void theListOfADayIsPrinted() throws IOException {
    Booking.Booked done = booked();
    booked();
    assertEquals(List.of(), world.branch.office().cases());
    world.now = THAT_DAY.minus(Duration.ofDays(1));
    CaseAtDesk list = world.branch.office().cases().getFirst();
    assertEquals(new Todo.DayList(SLOT.toLocalDate(), 2), list.todo());
    assertEquals("出張窓口 12月5日(土)", list.what().ja());
    world.done(world.branch.printOfCase(list.id(), Presented.scanned()));
    world.now = THAT_DAY;
    world.branch.scan(done.code());
    world.done(world.branch.handed(id(done.code()), Presented.scanned()));
    assertEquals(
        new Todo.DayList(SLOT.toLocalDate(), 1), world.branch.office().cases().getFirst().todo());
    world.now = THAT_DAY.minus(Duration.ofDays(2));
    for (int i = 1; i < 40; i++) {
      String held = heldAt(SLOT.plusMinutes(10L * i));
      Booking.Booked one =
          assertInstanceOf(
              Booking.Booked.class, world.branch.appointments().book(held, Language.JA));
      if (i % 7 == 0) {
        world.branch.appointments().cancel(found(one.code()), shown());
      }
    }
    world.now = THAT_DAY;
    world.done(world.branch.printOfCase(list.id(), Presented.scanned()));
    ReportContent paper = world.paper.reports.getLast();
    assertEquals(List.of("9:00", "1", done.receipt(), "来た", ""), paper.rows().getFirst());
    assertEquals("予約", paper.rows().get(1).get(3));
    assertEquals(41, paper.rows().size());
    JapaneseFont.Found fonts = assertInstanceOf(JapaneseFont.Found.class, JapaneseFont.find());
    ReportLayout.Paged set = new ReportLayout(fonts).render(paper);
    Path folder = Files.createDirectories(Path.of("target/papers"));
    Files.write(folder.resolve("day-list.pdf"), set.pdf());
    List<JournalLine> printed =
        world.journal().stream().filter(l -> l.event().equals("day-list-printed")).toList();
    assertEquals(2, printed.size());
    assertEquals(BOOTH.code(), printed.getFirst().detail("booth"));
    world.refused(
        FailureCode.SCAN_OUT_OF_TURN,
        world.branch.printOfCase(id(done.code()), Presented.scanned()));
  }

  @Test
  void whoDoesNotComeIsMissedTheDayAfter() {
    booked();
    world.now = THAT_DAY;
    world.threads.again();
    assertEquals(List.of("booked"), told());
    world.now = THAT_DAY.plus(Duration.ofDays(1));
    world.threads.again();
    assertEquals(List.of("booked", "missed"), told());
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store());
  }

  /** A booth that a municipality has taken back: who booked is still seen, by its code. */
  @Test
  void bookingsOfABoothThatIsGoneStayVisible() throws Exception {
    try (BranchWorld before =
        new BranchWorld(directory, List.of(), List.of(BOOTH), directory.resolve("gone.sqlite"))) {
      Holding held = before.branch.appointments().hold(BOOTH.code(), SLOT, "lobby-1");
      before
          .branch
          .appointments()
          .book(assertInstanceOf(Holding.Held.class, held).id(), Language.JA);
    }
    try (BranchWorld after =
        new BranchWorld(directory, List.of(), List.of(), directory.resolve("gone.sqlite"))) {
      after.now = THAT_DAY;
      List<CaseAtDesk> cases = after.branch.office().cases();
      assertEquals(2, cases.size(), "and the day's list");
      assertTrue(cases.getFirst().what().ja().startsWith(BOOTH.code()), cases.toString());
      assertTrue(cases.getLast().what().ja().endsWith(BOOTH.code()), cases.toString());
      assertEquals(List.of(), after.branch.appointments().open());
    }
  }

  @Test
  void aForeignSlipIsNone() {
    String foreign = BranchWorld.codes().appointment("f".repeat(32));
    world.refused(FailureCode.APPOINTMENT_UNKNOWN, world.branch.scan(foreign));
  }
}
