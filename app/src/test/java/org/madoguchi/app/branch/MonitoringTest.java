package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.monitoring.BranchMonitoring;
import org.madoguchi.app.monitoring.ExpositionReader;
import org.madoguchi.app.monitoring.Round;
import org.madoguchi.app.monitoring.Standing;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.MetricsConfig;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.device.PrinterProblem;

/** What a branch tells of itself is so, changes with it, and names nobody. */
class MonitoringTest {
  private static final String B = "madoguchi_branch_";

  @TempDir private Path directory;
  private BranchWorld world;
  private Round round;
  private Consumer<ReaderStatus> reader = _ -> {};
  private boolean camera = true;

  @BeforeEach
  void begin() {
    world = new BranchWorld(directory);
    round = round();
  }

  private Round round() {
    return new Round(world.observed, () -> world.branch.office(), around());
  }

  private Round.Around around() {
    return new Round.Around(
        listener -> {
          reader = listener;
          listener.accept(ReaderStatus.EMPTY);
          return () -> reader = _ -> {};
        },
        Map.of("camera", () -> camera),
        Map.of());
  }

  @AfterEach
  void end() throws SQLException {
    round.close();
    world.close();
  }

  private ExpositionReader read() {
    return ExpositionReader.of(round.read().metrics());
  }

  private static void is(double value, ExpositionReader read, String series) {
    assertEquals(value, read.value(B + series), series);
  }

  @Test
  void aWellBranchIsReady() {
    Standing standing = round.read();
    assertEquals(List.of(), standing.failures());
    assertTrue(standing.ready(world.now));
    ExpositionReader read = read();
    is(1, read, "ready{}");
    for (String device : List.of("card-reader", "mfp", "slip-printer", "gateway", "camera")) {
      is(1, read, "device_up{device=%s}".formatted(device));
    }
    is(1, read, "build_info{version=test}");
    is((double) world.now.getEpochSecond(), read, "read_timestamp_seconds{}");
    is(world.journal().size(), read, "journal_lines{}");
    is(world.journal().size(), read, "journal_verified_lines{}");
    is(1, read, "journal_sound{}");
    is(1, read, "store_up{}");
  }

  /** Numbers of yesterday must not look like today's. */
  @Test
  void whatIsOldIsNotReady() {
    Standing standing = round.read();
    assertTrue(standing.ready(world.now.plus(Duration.ofMinutes(2))));
    assertFalse(standing.ready(world.now.plus(Duration.ofMinutes(2)).plusSeconds(1)));
  }

  @Test
  void eachDeviceIsToldByItself() {
    reader.accept(ReaderStatus.NO_READER);
    down("card-reader", FailureCode.READER_MISSING);
    reader.accept(ReaderStatus.SERVICE_DOWN);
    down("card-reader", FailureCode.CARD_SERVICE_DOWN);
    reader.accept(ReaderStatus.MUTE_CARD); // the resident's, not the reader's
    world.slipPrinter.status = new PrinterStatus.NeedsAttention(PrinterProblem.MEDIA_EMPTY);
    down("slip-printer", FailureCode.PRINTER_OUT_OF_PAPER);
    world.slipPrinter.status = new PrinterStatus.Ready();
    world.mfp.status = new PrinterStatus.NeedsAttention(PrinterProblem.MEDIA_JAM);
    down("mfp", FailureCode.PRINTER_NEEDS_ATTENTION);
    world.mfp.status = new PrinterStatus.Ready();
    world.municipality.reachable = false;
    down("gateway", FailureCode.GATEWAY_UNREACHABLE);
    world.municipality.reachable = true;
    camera = false;
    down("camera", FailureCode.CAMERA_MISSING);
    camera = true;
    world.threads.again();
    assertEquals(List.of(), round.read().failures());
  }

  private void down(String device, FailureCode why) {
    world.threads.again(); // the branch itself asks MFP and gateway
    Standing standing = round.read();
    assertEquals(List.of(new Standing.Failure(device, why)), standing.failures());
    assertFalse(standing.ready(world.now));
    ExpositionReader read = ExpositionReader.of(standing.metrics());
    is(0, read, "ready{}");
    is(0, read, "device_up{device=%s}".formatted(device));
    is(1, read, "failure_present{code=%s, of=%s}".formatted(why.code(), device));
  }

  @Test
  void whatTheGatewayAnswersIsCountedByItsCode() {
    ExpositionReader before = read();
    is(0, before, "gateway_answers_total{asked=issue, code=G02}");
    is(0, before, "gateway_answers_total{asked=issue, code=none}");
    world.waiting();
    world.municipality.answer = _ -> new IssueAnswer.Refused(FailureCode.GATEWAY_TIMEOUT);
    world.ask();
    ExpositionReader after = read();
    is(1, after, "gateway_answers_total{asked=issue, code=none}");
    is(1, after, "gateway_answers_total{asked=issue, code=G02}");
    is(2, after, "gateway_answers_total{asked=challenge, code=none}");
    is(1, after, "failures_total{kind=G02}");
    is((double) world.now.getEpochSecond(), after, "gateway_last_answer_timestamp_seconds{}");
  }

  /** The desk stands still until somebody has read it. */
  @Test
  void anAlarmIsToldUntilItIsReadAndCountedForGood() {
    is(0, read(), "alarms_total{code=K07}");
    BranchWorld.Waiting one = world.printed();
    BranchWorld.Waiting other = world.waiting();
    world.refused(
        FailureCode.PAGE_OF_ANOTHER_ISSUANCE,
        world.branch.scan(BranchWorld.page(other.id(), 1, 1)));
    assertEquals(
        List.of(new Standing.Failure("alarm", FailureCode.PAGE_OF_ANOTHER_ISSUANCE)),
        round.read().failures());
    is(1, read(), "alarms_unread{code=K07}");
    world.readAlarm();
    assertEquals(List.of(), round.read().failures());
    is(1, read(), "alarms_total{code=K07}");
    is(1, read(), "alarms_read_total{kind=K07}");
    assertTrue(world.branch.office().open().orElseThrow().item().id().equals(one.id()));
  }

  @Test
  void whatHasntEndedIsToldByErrandAndState() {
    world.waiting();
    world.now = world.now.plus(90, ChronoUnit.SECONDS);
    world.waiting();
    ExpositionReader read = read();
    String waits = "{errand=certificate, state=waiting}";
    is(2, read, "cases_open" + waits);
    is(90, read, "cases_oldest_age_seconds" + waits);
  }

  /** A day with work that nobody closed; a day without any needs no closing. */
  @Test
  void aDayThatNobodyClosedIsOverdueFromMidnight() {
    Instant midnight = Instant.parse("2026-11-20T15:00:00Z");
    is(0, read(), "day_end_overdue_seconds{}");
    world.waiting();
    is(0, read(), "day_end_overdue_seconds{}");
    world.now = midnight.minusSeconds(1);
    is(0, read(), "day_end_overdue_seconds{}");
    world.now = midnight.plusSeconds(7);
    is(7, read(), "day_end_overdue_seconds{}");
    world.restart();
    round.close();
    round = round();
    is(7, read(), "day_end_overdue_seconds{}");
    world.done(world.branch.closeDay(counted()));
    is(0, read(), "day_end_overdue_seconds{}");
  }

  private TillCount counted() {
    if (world.branch.closing() instanceof Finding.Found<ClosingReport>(ClosingReport report)) {
      return TillCount.of(report, report.cashYen());
    }
    throw new AssertionError("no report");
  }

  /** Counters begin anew with the month, as those of a program that was started again. */
  @Test
  void theMonthsCountersSurviveARestartAndBeginAnewWithTheMonth() {
    handedOver();
    is(1, read(), "certificates_handed_over_total{kind=residence}");
    world.restart();
    round.close();
    round = round();
    is(1, read(), "certificates_handed_over_total{kind=residence}");
    is(1, read(), "slip_to_hand_over_seconds_count{}");
    world.now = Instant.parse("2026-11-30T15:00:00Z"); // the first of December at the branch
    assertFalse(read().samples().containsKey(B + "certificates_handed_over_total{kind=residence}"));
    world.now = world.now.plus(Duration.ofHours(10));
    handedOver();
    is(1, read(), "certificates_handed_over_total{kind=residence}");
  }

  /** However many come, nothing is told of one of them, so no series is added for one. */
  @Test
  void theNumberOfSeriesDoesNotGrowWithResidents() {
    handedOver();
    Set<String> before = Set.copyOf(read().samples().keySet());
    for (int i = 0; i < 25; i++) {
      world.now = world.now.plusSeconds(61);
      handedOver();
    }
    assertEquals(before, Set.copyOf(read().samples().keySet()));
    is(26, read(), "certificates_handed_over_total{kind=residence}");
  }

  private void handedOver() {
    BranchWorld.Waiting one = world.paid();
    world.done(world.branch.scan(one.code()));
  }

  @Test
  void nobodyIsNamed() {
    BranchWorld.Waiting waiting = world.waiting();
    BranchWorld.Waiting paid = world.paid();
    String text = new String(round.read().metrics(), StandardCharsets.UTF_8);
    for (BranchWorld.Waiting one : List.of(waiting, paid)) {
      for (String word :
          List.of(one.id().toString(), one.slip().receipt(), BranchWorld.CITY, "lobby-1")) {
        assertFalse(text.contains(word), word);
      }
    }
    Set<String> labels =
        read().samples().keySet().stream()
            .flatMap(s -> Pattern.compile("(\\w+)=").matcher(s).results())
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "area", "asked", "code", "device", "errand", "kind", "le", "outbox", "state",
            "version"),
        labels);
  }

  @Test
  void aLineThatWasChangedIsNotSound() throws SQLException {
    world.waiting();
    round.close();
    try (Connection connection = world.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER journal_is_append_only_update");
      statement.execute("UPDATE journal SET line = replace(line, 'residence', 'residenze')");
    }
    round = round();
    is(0, read(), "journal_sound{}");
    assertEquals(
        List.of(new Standing.Failure("store", FailureCode.STORE_ALTERED)), round.read().failures());
  }

  /** An alarm on a name that nobody tells is an alarm that never comes. */
  @Test
  void theExamplesAlarmsAskForWhatIsTold() throws IOException {
    String alerts = Files.readString(Path.of("../docs/examples/alerts.yml"));
    String howTo = Files.readString(Path.of("../docs/howto/watch-a-branch.md"));
    Set<String> told = read().types().keySet();
    List<String> asked = found("madoguchi_branch_[a-z_]+", alerts);
    assertTrue(asked.size() > 15, asked.toString());
    assertEquals(List.of(), asked.stream().filter(name -> !told.contains(name)).toList());
    assertEquals(
        List.of(),
        found("\\b[A-Z][0-9]{2}\\b", alerts).stream()
            .filter(code -> FailureCode.of(code).isEmpty() && !code.startsWith("F"))
            .toList());
    List<String> alarms = found("(?<=alert: )\\w+", alerts);
    for (String annotation : List.of("summary", "summary_ja", "cure", "cure_ja")) {
      assertEquals(
          alarms.size(),
          found("\n          %s: '".formatted(annotation), alerts).size(),
          annotation);
    }
    for (String alarm : alarms) {
      assertTrue(howTo.contains("\n### %s\n".formatted(alarm)), alarm);
      assertTrue(
          alerts.contains("watch-a-branch.md#%s\n".formatted(alarm.toLowerCase(Locale.ROOT))),
          alarm);
    }
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  /** Whoever asks gets what was read last, and at once. */
  @Test
  @Timeout(60)
  void aDeviceThatHangsHoldsUpNoScrape() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (HttpClient client = HttpClient.newHttpClient();
        BranchMonitoring monitoring =
            BranchMonitoring.start(
                new MetricsConfig("127.0.0.1", 0),
                world.observed,
                world.branch,
                new Round.Around(
                    listener -> {
                      listener.accept(ReaderStatus.EMPTY);
                      return () -> {};
                    },
                    Map.of(
                        "camera",
                        () -> {
                          hanging.countDown();
                          try {
                            end.await();
                          } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                          }
                          return true;
                        }),
                    Map.of()))) {
      hanging.await();
      URI health = URI.create("http://127.0.0.1:%d/health".formatted(monitoring.port()));
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
      assertEquals(503, answer.statusCode());
      world.waiting(); // nor does a resident wait for it
      end.countDown();
    }
  }
}
