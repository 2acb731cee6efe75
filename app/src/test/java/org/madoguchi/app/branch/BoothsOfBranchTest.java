package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.app.errand.booth.Appointments.Finding;
import org.madoguchi.app.errand.booth.Appointments.Free;
import org.madoguchi.app.errand.booth.Appointments.Holding;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.config.Booth;
import org.madoguchi.config.Language;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/** Places at booths in a whole branch: nobody has one twice, and everything comes to an end. */
class BoothsOfBranchTest {
  private static final Booth BOOTH = BookingLobbies.BOOTH;
  private static final LocalDateTime SLOT = LocalDateTime.parse("2026-12-05T09:00");
  private static final Instant THAT_DAY = Instant.parse("2026-12-05T00:10:00Z");

  @TempDir Path directory;
  private BranchWorld world;

  @BeforeEach
  void open() {
    world = new BranchWorld(directory, List.of(), List.of(BOOTH), null);
  }

  @AfterEach
  void close() throws SQLException {
    world.close();
  }

  private String held(String lobby) {
    return assertInstanceOf(
            Holding.Held.class, world.branch.appointments().hold(BOOTH.code(), SLOT, lobby))
        .id();
  }

  private FailureCode refused(LocalDateTime slot) {
    return assertInstanceOf(
            Holding.Refused.class, world.branch.appointments().hold(BOOTH.code(), slot, "lobby-1"))
        .why();
  }

  private Booking.Booked booked() {
    return assertInstanceOf(
        Booking.Booked.class, world.branch.appointments().book(held("lobby-1"), Language.EN));
  }

  private int free() {
    return Objects.requireNonNull(
        assertInstanceOf(Free.Slots.class, world.branch.appointments().free(BOOTH.code()))
            .places()
            .get(SLOT));
  }

  private static String id(String code) {
    return assertInstanceOf(
            ScanCode.AppointmentCode.class, BranchWorld.codes().read(code).orElseThrow())
        .id();
  }

  private List<String> told() {
    return world.journal().stream()
        .map(JournalLine::event)
        .filter(List.of("booked", "booking-moved", "came", "missed", "booking-cancelled")::contains)
        .toList();
  }

  private Todo todo(String code) {
    return world.branch.office().ofId(id(code)).map(CaseAtDesk::todo).orElseThrow();
  }

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

  private Kept found(String code) {
    return assertInstanceOf(
            Finding.Found.class,
            world.branch.appointments().find(BranchWorld.codes().read(code).orElseThrow()))
        .appointment();
  }

  private FailureCode notFound(String code) {
    return assertInstanceOf(
            Finding.Refused.class,
            world.branch.appointments().find(BranchWorld.codes().read(code).orElseThrow()))
        .why();
  }

  private static Presented.Attested shown() {
    return new Presented.Attested("lobby-2", Presented.How.SCANNED, List.of());
  }

  private String heldAt(LocalDateTime slot) {
    return assertInstanceOf(
            Holding.Held.class, world.branch.appointments().hold(BOOTH.code(), slot, "lobby-2"))
        .id();
  }

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

  private static ReceiptNumber number(Booking.Booked of) {
    return new ReceiptNumber(of.receipt());
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

  /** Whatever the program believes, the database gives no place out twice. */
  @Test
  void theDatabaseRefusesASecondOne() throws SQLException {
    booked();
    try (Connection connection = world.connection();
        Statement s = connection.createStatement()) {
      s.executeUpdate(
          "INSERT INTO errand_case SELECT printf('%032d', 0), errand, state, open, ended, NULL, since"
              + " FROM errand_case");
      assertThrows(
          SQLException.class,
          () ->
              s.executeUpdate(
                  "INSERT INTO booth_appointment SELECT printf('%032d', 0), booth, municipality, slot, place,"
                      + " terminal, taken FROM booth_appointment"));
    }
  }

  @Test
  void twoLobbiesWithFiveHundredEach() throws Exception {
    Queue<String> codes = new ConcurrentLinkedQueue<>();
    BookingLobbies.both(world.branch, 20261128, 500, codes::add);
    assertTrue(codes.size() > 300, codes.size() + " were booked");
    assertEquals(codes.size(), new HashSet<>(codes).size());
    noPlaceTwice(world);
    assertEquals(codes.size(), told().stream().filter("booked"::equals).count());
    world.restart();
    assertEquals(Optional.empty(), world.branch.office().store(), "rows are as the journal says");
    noPlaceTwice(world);
  }

  /** Processes that are killed while two lobbies book: what was acknowledged is there. */
  @Test
  void noPlaceTwiceOverKilledProcesses() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("killed"));
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      acknowledged.addAll(killed(folder, round, 15 + 9 * round));
    }
    BranchWorld after =
        new BranchWorld(folder, List.of(), List.of(BOOTH), folder.resolve("branch.sqlite"));
    try (after) {
      assertEquals(Optional.empty(), after.branch.office().store());
    }
    Set<String> known = noPlaceTwice(after); // once nobody has the file open
    assertTrue(acknowledged.size() >= 45, acknowledged.size() + " were acknowledged");
    for (String code : acknowledged) {
      assertTrue(known.contains(id(code)), "acknowledged and lost");
    }
  }

  private static List<String> killed(Path folder, int seed, int most) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BookingLobbies.class.getName(),
                folder.toString(),
                String.valueOf(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> codes = new ArrayList<>();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null) {
        if (line.matches("MD1A-[A-Z2-7]{26}-[A-Z2-7]{16}")) { // a half line wasn't acknowledged
          codes.add(line);
        }
        if (codes.size() == most) {
          process.toHandle().destroyForcibly(); // its output stays readable
        }
        line = said.readLine();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return codes;
  }

  /** All appointments there ever were, by id. */
  private static Set<String> noPlaceTwice(BranchWorld of) throws SQLException {
    Set<String> ids = new HashSet<>();
    Set<String> places = new HashSet<>();
    try (Connection connection = of.connection();
        Statement s = connection.createStatement();
        ResultSet row =
            s.executeQuery("SELECT id, booth, slot, place, taken FROM booth_appointment")) {
      while (row.next()) {
        ids.add(row.getString(1));
        String place = row.getString(2) + row.getString(3) + "/" + row.getInt(4);
        if (row.getInt(5) == 1) {
          assertTrue(places.add(place), place + " is given out twice");
          assertTrue(row.getInt(4) >= 1 && row.getInt(4) <= BOOTH.places(), place);
        }
      }
    }
    return ids;
  }
}
