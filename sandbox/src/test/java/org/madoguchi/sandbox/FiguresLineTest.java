package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.config.FiguresConfig;
import org.madoguchi.sandbox.BreakingCable.At;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.office.CityOffice;

/**
 * A branch's outbox against the officers' program itself, over a line that breaks: two programs
 * that have nothing in common but {@code docs/municipality-openapi.json} and the files' form.
 */
class FiguresLineTest {
  private static final String OFFICES = City.resource("offices.csv");
  private static final Duration BOUND = Duration.ofSeconds(60);

  /** Bytes; the month's file has some 2,600, a head 2,100, a handshake's records 600. */
  private static final int FILE = 2_250;

  private final Path directory;
  private final YearMonth month;
  private final Duration later;
  private final BreakingCable cable = new BreakingCable(FILE);
  private CityOffice office;

  /**
   * A month in which two certificates were handed over, and the noon of the next one's second day.
   */
  FiguresLineTest(@TempDir Path directory) throws Exception {
    this.directory = directory;
    try (Hands hands = new Hands(directory)) {
      handOver(hands, "seal-registration");
      handOver(hands, "residence");
      ZonedDateTime now = Instant.now().atZone(City.branch().zone());
      month = YearMonth.from(now);
      later =
          Duration.between(now, month.plusMonths(1).atDay(3).atTime(12, 0).atZone(now.getZone()));
    }
    office = opened(OFFICES);
  }

  private static void handOver(Hands hands, String kind) throws Exception {
    hands.takeSlip("ordinary", kind);
    String slip = hands.slipCode();
    hands.leave();
    Hands.done(hands.desk.scan(slip));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    hands.open(Step.TAKE_FEE);
    Hands.done(hands.desk.takeFee());
    Hands.done(hands.handOver());
  }

  private CityOffice opened(String registry) throws Exception {
    InstantSource clock = () -> Instant.now().plus(later);
    return CityOffice.start(
        new SandboxAuthority(SandboxAuthority.CITY),
        directory.resolve("office"),
        CityOffice.sqlite(),
        clock,
        registry);
  }

  @BeforeEach
  void nothingHasCome() throws SQLException {
    assertEquals(0, office("SELECT COUNT(*) FROM figures_report"));
  }

  @AfterEach
  void close() throws Exception {
    office.close();
    cable.close();
  }

  /** The branch's program begins its work anew, and so sends at once. */
  private Hands begins(At where) throws Exception {
    FiguresConfig.FarEnd to = office.figures(BOUND);
    cable.to(to.uri().getPort(), where);
    return Hands.reporting(
        directory,
        new FiguresConfig.FarEnd(
            URI.create("https://localhost:" + cable.port()), to.deadline(), to.trust()),
        later);
  }

  private long office(String query) throws SQLException {
    return number("office/office.db", query);
  }

  private long outbox(String state) throws SQLException {
    return number(
        "branch/branch.sqlite",
        "SELECT COUNT(*) FROM figures_outbox WHERE name = 'figures %s' AND state = '%s'"
            .formatted(month, state));
  }

  private long number(String database, String query) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(database));
        Statement s = c.createStatement();
        ResultSet row = s.executeQuery(query)) {
      return row.getLong(1);
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!condition.holds()) {
      assertTrue(System.nanoTime() < end, "never: " + what);
      Thread.sleep(20);
    }
  }

  private void counted(int certificates) throws SQLException {
    String of = " WHERE measure = 'certificates-handed-over' AND month = '" + month + "'";
    assertEquals(certificates, office("SELECT SUM(value) FROM figures_value" + of));
    assertEquals(
        certificates,
        office("SELECT SUM(value) FROM figures_sum" + of + " AND municipality = '99201'"));
  }

  @Test
  void aMonthIsSentUntilItIsThereAndCountsOnce() throws Exception {
    try (Hands hands = begins(At.IN_THE_MESSAGE)) {
      assertTrue(cable.breaks(BOUND), "no file was sent");
      assertEquals("waiting", sent(hands));
    }
    counted(0);
    try (Hands hands = begins(At.BEFORE_THE_ANSWER)) {
      assertTrue(cable.breaks(BOUND), "it wasn't sent again");
      await("counted", () -> office("SELECT COUNT(*) FROM figures_report") == 1);
      cable.hangUp();
      assertEquals("waiting", sent(hands), "nobody has told the branch");
    }
    counted(2);
    office.close();
    assertEquals(1, outbox("waiting"));
    office = opened(OFFICES);
    try (Hands hands = begins(At.NOWHERE)) {
      await("told", () -> sent(hands).equals("taken"));
    }
    counted(2);
    assertEquals(1, outbox("taken"));
    try (Hands hands = begins(At.NOWHERE)) {
      await("head", () -> office("SELECT COUNT(*) FROM figures_head") > 0);
      assertEquals("taken", sent(hands));
    }
    counted(2);
    assertEquals(3, cable.messages(), "cut, without an answer, and again");
  }

  @Test
  void whatIsRefusedIsAnAlarmUntilItIsMendedThere() throws Exception {
    office.close();
    office = opened(OFFICES.replace("mihon-chuo,", "mihon-minami,"));
    long number;
    try (Hands hands = begins(At.NOWHERE)) {
      Alarm alarm = alarm(hands);
      assertEquals(FailureCode.FIGURES_OFFICE_UNKNOWN, alarm.why());
      assertEquals("refused", sent(hands));
      number = alarm.number();
    }
    try (Hands hands = begins(At.NOWHERE)) {
      assertEquals(number, alarm(hands).number(), "the same, and the store agrees");
    }
    counted(0);
    office.close();
    office = opened(OFFICES);
    try (Hands hands = begins(At.NOWHERE)) {
      await("no alarm", () -> hands.branch.office().alarm().isEmpty());
      assertEquals("taken", sent(hands));
    }
    counted(2);
    try (Hands hands = begins(At.NOWHERE)) {
      assertEquals(Optional.empty(), hands.branch.office().store(), "the store agrees");
      assertEquals(1, lines(hands, "figures-refused"));
      assertEquals(1, lines(hands, "figures-accepted"));
    }
  }

  private static Alarm alarm(Hands hands) throws Exception {
    await("alarm", () -> hands.branch.office().alarm().isPresent());
    return hands.branch.office().alarm().orElseThrow();
  }

  private static long lines(Hands hands, String event) {
    return hands.journal().stream().filter(l -> l.contains("\"" + event + "\"")).count();
  }

  /** As the office's screen says it. */
  private static String sent(Hands hands) {
    return Hands.found(hands.branch.figures()).sent();
  }
}
