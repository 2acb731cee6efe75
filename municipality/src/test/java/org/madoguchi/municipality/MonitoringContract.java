package org.madoguchi.municipality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.MetricsConfig;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.municipality.desk.Decisions;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.municipality.monitoring.OfficeMonitoring;

/** What the officers' program tells of itself, whatever its database is. */
abstract class MonitoringContract {
  private static final String M = "madoguchi_municipality_";
  private static final int MILLIS = 60_000;
  private static final Pattern SERIES =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{(?:[a-z_]+=\"[^\"\\\\]*\",?)*})?)"
              + " (-?[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?|NaN|[+-]Inf)");

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(OfficeWorld.START);
  private OfficeServer server;
  private OfficeMonitoring monitoring;
  private int sent;

  /** Lines of the table {@code [store]}: an empty database. */
  abstract String store() throws Exception;

  @BeforeEach
  void start() throws Exception {
    server = OfficeServer.start(with(new MetricsConfig("127.0.0.1", 0)), clock);
    monitoring = Objects.requireNonNull(server.monitoring());
    monitoring.read(); // from where the record stands now
  }

  private MunicipalityOfficeConfig with(MetricsConfig metrics) throws Exception {
    MunicipalityOfficeConfig c = new TestOffice(folder, store()).config();
    return new MunicipalityOfficeConfig(
        c.code(),
        c.name(),
        c.zone(),
        c.phone(),
        c.hours(),
        c.retentionDays(),
        c.api(),
        c.branchTrust(),
        c.pages(),
        c.keyStore(),
        c.keyStorePasswordFile(),
        c.pinCertificate(),
        c.store(),
        c.branches(),
        c.officers(),
        c.figures(),
        metrics);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String said(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), monitoring.port())) {
      socket.setSoTimeout(MILLIS);
      socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private String get(String path) throws IOException {
    return said("GET %s HTTP/1.1\r\nHost: 127.0.0.1:9465\r\n".formatted(path));
  }

  /** Series and their values, each once. */
  private Map<String, Double> scraped() throws IOException, InterruptedException {
    monitoring.read();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String text =
          client
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:%d/metrics".formatted(monitoring.port())))
                      .build(),
                  BodyHandlers.ofString())
              .body();
      Map<String, Double> series = new TreeMap<>();
      for (String line : text.lines().toList()) {
        Matcher one = SERIES.matcher(line);
        if (!line.startsWith("# ")) {
          assertTrue(one.matches(), line);
          String before = one.group(2).replace("Inf", "Infinity");
          assertEquals(null, series.put(one.group(1), Double.valueOf(before)), line);
        }
      }
      return series;
    }
  }

  private void is(double value, String series) throws IOException, InterruptedException {
    Map<String, Double> all = scraped();
    assertEquals(value, all.get(M + series), series + " of " + all.keySet());
  }

  private double value(String series) throws IOException, InterruptedException {
    return Objects.requireNonNull(scraped().get(M + series), series);
  }

  private String send() {
    TestPackage one =
        TestPackage.of(
            TestPackages.usual(
                "%032x".formatted(0xC0FFEE00L + ++sent), TestOffice.CODE, TestOffice.BRANCH));
    desk()
        .branches()
        .takeIn(one.id(), TestOffice.CODE, one.branch(), "lobby", one.sha256(), one.sealed());
    return one.id();
  }

  private Desk desk() {
    return server.desk();
  }

  private void accept(String id) {
    assertTrue(desk().officers().open(id, TestOffice.AOKI));
    desk().officers().opened(id, TestOffice.AOKI);
    for (int item = 0; item <= 2; item++) {
      desk().officers().look(id, TestOffice.AOKI, item, true);
    }
    assertEquals(
        Decisions.Outcome.DECIDED,
        desk()
            .decisions()
            .decide(id, TestOffice.AOKI, new Verdict.Accepted(Verdict.Delivery.REGISTERED_MAIL)));
  }

  @Test
  void theQueueIsToldAndHowLongItsFirstHasWaited() throws Exception {
    is(0, "queue_length");
    is(0, "queue_oldest_age_seconds");
    is(0, "record_last_line_timestamp_seconds");
    String first = send();
    is((double) clock.instant().getEpochSecond(), "record_last_line_timestamp_seconds");
    clock.passes(Duration.ofSeconds(90));
    send();
    is(2, "queue_length");
    is(90, "queue_oldest_age_seconds");
    accept(first);
    is(1, "queue_length");
    is(0, "queue_oldest_age_seconds");
    is(1, "decisions_total{decision=\"accepted\"}");
    is(0, "decisions_total{decision=\"refused\"}");
    is(2, "record_lines_total{what=\"taken-in\"}");
    is(1, "store_up");
    assertTrue(value("store_size_bytes") > 4096);
    assertEquals((double) clock.instant().getEpochSecond(), value("read_timestamp_seconds"));
  }

  /** However many come: no case, no post office and no officer is a label. */
  @Test
  void theNumberOfSeriesDoesNotGrow() throws Exception {
    String first = send();
    accept(first);
    ask(first);
    Set<String> before = Set.copyOf(scraped().keySet());
    for (int i = 0; i < 20; i++) {
      String id = send();
      accept(id);
      ask(id);
    }
    Map<String, Double> after = scraped();
    assertEquals(before, Set.copyOf(after.keySet()));
    assertEquals(21, after.get(M + "decisions_total{decision=\"accepted\"}"));
    String all = after.keySet().toString();
    for (String word : Set.of(first, TestOffice.BRANCH, TestOffice.AOKI, TestOffice.CODE, "青木")) {
      assertFalse(all.contains(word), word);
    }
  }

  /** What people and programs ask, and what somebody makes up. */
  private void ask(String id) throws Exception {
    try (HttpClient officer = TestOffice.caller(TestOffice.AOKI);
        HttpClient branch = TestOffice.caller(TestOffice.BRANCH)) {
      for (String path : Set.of("/", "/intakes/" + id, "/plans", "/made-up/" + id, "/?q=" + id)) {
        officer.send(
            HttpRequest.newBuilder(at(server.pages().getPort(), path)).build(),
            BodyHandlers.discarding());
      }
      branch.send(
          HttpRequest.newBuilder(at(server.api().getPort(), "/v1/" + id)).build(),
          BodyHandlers.discarding());
      branch.send(
          HttpRequest.newBuilder(at(server.api().getPort(), "/v1/health"))
              .method("X" + id, BodyPublishers.noBody())
              .build(),
          BodyHandlers.discarding());
      branch.send(
          HttpRequest.newBuilder(at(server.api().getPort(), "/v1/health")).build(),
          BodyHandlers.discarding());
    }
  }

  private static URI at(int port, String path) {
    return URI.create("https://127.0.0.1:%d%s".formatted(port, path));
  }

  @Test
  void requestsAreCountedByRouteAndStatus() throws Exception {
    String id = send();
    ask(id);
    is(1, "requests_seconds_count{port=\"api\",route=\"GET /v1/health\",status=\"200\"}");
    is(2, "requests_seconds_count{port=\"api\",route=\"other\",status=\"404\"}");
    is(2, "requests_seconds_count{port=\"pages\",route=\"GET /\",status=\"200\"}");
    is(1, "requests_seconds_count{port=\"pages\",route=\"other\",status=\"404\"}");
    is(
        1,
        "requests_seconds_count{port=\"pages\",route=\"GET /intakes/{id}/{page}\",status=\"409\"}");
  }

  /** An alarm on a name that nobody tells is an alarm that never comes. */
  @Test
  void theExamplesAlarmsAskForWhatIsTold() throws Exception {
    ask(send());
    String told = scraped().keySet().toString();
    Matcher asked =
        Pattern.compile(M + "[a-z_]+")
            .matcher(Files.readString(Path.of("../docs/examples/alerts.yml")));
    int names = 0;
    while (asked.find()) {
      names++;
      assertTrue(
          Pattern.compile("\\b%s\\b".formatted(asked.group())).matcher(told).find(), asked.group());
    }
    assertTrue(names > 10, "names: " + names);
  }

  @Test
  void whoeverBalancesHearsThatTheDatabaseIsGone() throws Exception {
    monitoring.read();
    assertTrue(get("/health").startsWith("HTTP/1.1 200 "), get("/health"));
    clock.passes(Duration.ofMinutes(3)); // nobody has read since
    assertTrue(get("/health").startsWith("HTTP/1.1 503 "));
    monitoring.read();
    assertTrue(get("/health").startsWith("HTTP/1.1 200 "));
    server.store().close();
    monitoring.read();
    String down = get("/health");
    assertTrue(down.startsWith("HTTP/1.1 503 "), down);
    assertTrue(down.contains("\"failures\":[\"B01\"]"), down);
    assertTrue(get("/metrics").contains(M + "store_up 0.0\n"));
  }

  @Test
  void nobodyElsesPageReadsIt() throws IOException {
    for (String host : Set.of("evil.example", "evil.example:9465", "127.0.0.1.evil.example")) {
      String answer = said("GET /metrics HTTP/1.1\r\nHost: %s\r\n".formatted(host));
      assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
      assertFalse(answer.contains(M), answer);
    }
    String posted = said("POST /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n");
    assertTrue(posted.startsWith("HTTP/1.1 405 "), posted);
    assertTrue(get("/").startsWith("HTTP/1.1 404 "));
    assertTrue(
        get("/metrics").contains("Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n"));
  }
}
