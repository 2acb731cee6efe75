package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.app.errand.booth.Appointments.Finding;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.config.Language;
import org.madoguchi.printer.SlipContent;

/** Whoever has the slip moves or cancels a booking at the lobby, as long as it can be. */
class BookingsChangedTest extends BoothsAtBranch {
  /** The slip's code stays: whoever's new slip doesn't come out still has one. */
  @Test
  void withItsSlipABookingIsMovedAtTheLobby() {
    Booking.Booked done = booked();
    LocalDateTime later = SLOT.plusDays(1).plusHours(2);
    world.paper.slips.clear();
    Booking moved =
        world.branch.appointments().move(heldAt(later), found(done.code()), shown(), Language.EN);
    assertEquals(new Booking.Booked(done.receipt(), done.code(), true), moved);
    SlipContent slip = world.paper.slips.getLast();
    assertEquals(
        List.of("出張窓口", "2026年12月6日(日)", "11:00", "1"),
        slip.rows().stream().map(SlipContent.Row::value).toList());
    assertTrue(slip.toString().contains("変更後"), slip.toString());
    assertEquals(BOOTH.places(), free(), "the place before is free");
    assertEquals(later, found(done.code()).slot());
    JournalLine line =
        world.journal().stream()
            .filter(l -> l.event().equals("booking-moved"))
            .findFirst()
            .orElseThrow();
    assertEquals("lobby-2", line.detail("terminal"));
    world.branch.scan(done.code());
    assertEquals(new Todo.Appointment(later, false), todo(done.code()), "the office sees it");
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store(), "rows are as the journal says");
    assertEquals(later, found(done.code()).slot());
  }

  @Test
  void withItsSlipABookingIsCancelledAtTheLobby() {
    Booking.Booked done = booked();
    world.now = THAT_DAY.minus(Duration.ofHours(12));
    world.branch.scan(done.code());
    assertEquals(2, world.branch.office().cases().size(), "and the list of tomorrow");
    AtomicInteger changes = new AtomicInteger();
    try (var _ = world.branch.subscribe(changes::incrementAndGet)) {
      assertEquals(
          Optional.empty(), world.branch.appointments().cancel(found(done.code()), shown()));
    }
    assertEquals(1, changes.get(), "the office is told");
    assertEquals(List.of(), world.branch.office().cases());
    assertEquals(List.of("booked", "booking-cancelled"), told());
    assertEquals(FailureCode.APPOINTMENT_OVER, notFound(done.code()));
  }

  /** What is found, and changed meanwhile by somebody else who has the slip. */
  @Test
  void whatCannotBeChangedAnyMore() {
    Booking.Booked done = booked();
    Kept mine = found(done.code());
    assertEquals(
        new Finding.Found(mine),
        world.branch.appointments().find(number(done), LocalTime.of(9, 0)));
    assertEquals(
        new Finding.Refused(FailureCode.APPOINTMENT_UNKNOWN),
        world.branch.appointments().find(number(done), LocalTime.of(9, 10)),
        "a number that was guessed");
    String late = heldAt(SLOT.plusDays(7));
    assertEquals(
        new Booking.Refused(FailureCode.APPOINTMENT_TAKEN),
        world.branch.appointments().move("f".repeat(32), mine, shown(), Language.JA),
        "nothing is held");
    world.branch.scan(done.code());
    world.branch.turnAway(id(done.code()), TurnedAway.NOT_WANTED, Presented.scanned());
    assertEquals(
        new Booking.Refused(FailureCode.APPOINTMENT_OVER),
        world.branch.appointments().move(late, mine, shown(), Language.JA));
    assertEquals(
        Optional.of(FailureCode.APPOINTMENT_OVER),
        world.branch.appointments().cancel(mine, shown()));
    assertEquals(List.of("booked", "booking-cancelled"), told());
    assertEquals(
        FailureCode.APPOINTMENT_UNKNOWN, notFound(BranchWorld.codes().errand("f".repeat(32))));
    assertEquals(
        FailureCode.APPOINTMENT_UNKNOWN, notFound(BranchWorld.codes().appointment("f".repeat(32))));
  }

  @Test
  void onceItsTimeHasBegunTheLobbyChangesNothing() {
    String code = booked().code();
    world.now = Instant.parse("2026-12-04T23:59:59Z");
    Kept mine = found(code);
    world.now = Instant.parse("2026-12-05T00:00:00Z");
    assertEquals(FailureCode.APPOINTMENT_OVER, notFound(code));
    assertEquals(
        Optional.of(FailureCode.APPOINTMENT_OVER),
        world.branch.appointments().cancel(mine, shown()));
    assertEquals(List.of("booked"), told());
  }
}
