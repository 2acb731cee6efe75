package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.app.errand.booth.Appointments.Finding;
import org.madoguchi.app.errand.booth.Appointments.Free;
import org.madoguchi.app.errand.booth.Appointments.Holding;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.config.Booth;
import org.madoguchi.config.Language;

/** Places at booths in a whole branch, booked by a test's hands. */
abstract class BoothsAtBranch {
  static final Booth BOOTH = BookingLobbies.BOOTH;
  static final LocalDateTime SLOT = LocalDateTime.parse("2026-12-05T09:00");
  static final Instant THAT_DAY = Instant.parse("2026-12-05T00:10:00Z");

  @TempDir Path directory;
  BranchWorld world;

  @BeforeEach
  void open() {
    world = new BranchWorld(directory, List.of(), List.of(BOOTH), null);
  }

  @AfterEach
  void close() throws SQLException {
    world.close();
  }

  String held(String lobby) {
    return assertInstanceOf(
            Holding.Held.class, world.branch.appointments().hold(BOOTH.code(), SLOT, lobby))
        .id();
  }

  FailureCode refused(LocalDateTime slot) {
    return assertInstanceOf(
            Holding.Refused.class, world.branch.appointments().hold(BOOTH.code(), slot, "lobby-1"))
        .why();
  }

  Booking.Booked booked() {
    return assertInstanceOf(
        Booking.Booked.class, world.branch.appointments().book(held("lobby-1"), Language.EN));
  }

  int free() {
    return Objects.requireNonNull(
        assertInstanceOf(Free.Slots.class, world.branch.appointments().free(BOOTH.code()))
            .places()
            .get(SLOT));
  }

  static String id(String code) {
    return assertInstanceOf(
            ScanCode.AppointmentCode.class, BranchWorld.codes().read(code).orElseThrow())
        .id();
  }

  List<String> told() {
    return world.journal().stream()
        .map(JournalLine::event)
        .filter(List.of("booked", "booking-moved", "came", "missed", "booking-cancelled")::contains)
        .toList();
  }

  Todo todo(String code) {
    return world.branch.office().ofId(id(code)).map(CaseAtDesk::todo).orElseThrow();
  }

  Kept found(String code) {
    return assertInstanceOf(
            Finding.Found.class,
            world.branch.appointments().find(BranchWorld.codes().read(code).orElseThrow()))
        .appointment();
  }

  FailureCode notFound(String code) {
    return assertInstanceOf(
            Finding.Refused.class,
            world.branch.appointments().find(BranchWorld.codes().read(code).orElseThrow()))
        .why();
  }

  static Presented.Attested shown() {
    return new Presented.Attested("lobby-2", Presented.How.SCANNED, List.of());
  }

  String heldAt(LocalDateTime slot) {
    return assertInstanceOf(
            Holding.Held.class, world.branch.appointments().hold(BOOTH.code(), slot, "lobby-2"))
        .id();
  }

  static ReceiptNumber number(Booking.Booked of) {
    return new ReceiptNumber(of.receipt());
  }
}
