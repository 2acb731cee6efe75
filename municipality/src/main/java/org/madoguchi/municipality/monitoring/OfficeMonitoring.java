package org.madoguchi.municipality.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.MetricsConfig;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.store.OfficeStore;
import org.madoguchi.municipality.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the officers' program is. The database is asked every few seconds on a thread of its own;
 * whoever asks here gets what was read last and waits for no database. No label holds more than a
 * word of the program's: no case, no post office, no officer.
 *
 * <p>Thread-safe.
 */
public final class OfficeMonitoring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OfficeMonitoring.class);

  private static final Duration PAUSE = Duration.ofSeconds(15);

  /** Numbers that are older than this are nobody's standing any more. */
  private static final Duration STALE = Duration.ofMinutes(2);

  private static final String NAME = "madoguchi.municipality.";
  private static final String SECONDS = "seconds";
  private static final String BYTES = "bytes";
  private static final double MILLIS = 1000;

  private final OfficeStore store;
  private final @Nullable FiguresDesk figures;
  private final InstantSource clock;
  private final ZoneId zone;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RecordLines lines = new RecordLines(registry);
  private final Counter erased;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("monitoring").factory());
  private volatile Numbers last = Numbers.NONE;
  private volatile Instant swept = Instant.EPOCH;
  private @Nullable MetricsPort port;

  private OfficeMonitoring(
      OfficeStore store, @Nullable FiguresDesk figures, InstantSource clock, ZoneId zone) {
    this.store = store;
    this.figures = figures;
    this.clock = clock;
    this.zone = zone;
    erased =
        Counter.builder(NAME + "retention.erased")
            .description("Cases of which pictures, forms and PIN envelopes were erased.")
            .register(registry);
  }

  /**
   * Begins, if it is configured. Post offices don't wait for whoever watches: a port that can't be
   * had is written down, and the program works on; who asks there finds nobody, which is an alarm
   * too.
   *
   * @param at null: nobody is told anything
   * @param certificates the program's own, by their entries
   * @return null: it hasn't begun
   */
  public static @Nullable OfficeMonitoring startIfAsked(
      @Nullable MetricsConfig at,
      OfficeStore store,
      @Nullable FiguresDesk figures,
      Map<String, X509Certificate> certificates,
      InstantSource clock,
      ZoneId zone) {
    if (at == null) {
      return null;
    }
    OfficeMonitoring monitoring = new OfficeMonitoring(store, figures, clock, zone);
    monitoring.gauges();
    monitoring.certificates(certificates);
    monitoring.process();
    try {
      monitoring.serve(at);
      return monitoring;
    } catch (IOException e) {
      LOG.error(
          "[metrics] {}:{} can't be listened at, so nobody is told how the program is: {}",
          at.address(),
          at.port(),
          e.getMessage());
      monitoring.close();
      return null;
    }
  }

  private void serve(MetricsConfig at) throws IOException {
    port = MetricsPort.start(at, () -> registry.scrape(MetricsPort.TEXT), this::health);
    var _ = thread.scheduleWithFixedDelay(this::read, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Times the requests of one port. */
  public Handler timed(String name, Handler handler, Function<Request, String> route) {
    return new RequestMeter(registry, name, handler, route);
  }

  /**
   * Retention has run.
   *
   * @param cases of which something was erased
   */
  public void swept(int cases) {
    erased.increment(cases);
    swept = clock.instant();
  }

  /** The port on which it serves. */
  public int port() {
    MetricsPort serving = port;
    return serving == null ? 0 : serving.port();
  }

  /** Reads the numbers now; never throws. */
  public void read() {
    Instant now = clock.instant();
    try {
      last =
          store.reading(
              in -> {
                lines.read(in);
                return Numbers.read(in, store, figures, now, zone);
              });
    } catch (StoreFailure e) {
      last = last.down(now, store.pool());
    } catch (RuntimeException e) { // a bug here must end neither the program nor this work
      LOG.error("monitoring: {}", e.getClass().getName());
    }
  }

  private MetricsPort.Health health() {
    Numbers read = last;
    boolean stale = Duration.between(read.at(), clock.instant()).compareTo(STALE) > 0;
    boolean ready = read.up() && !stale;
    return new MetricsPort.Health(
        ready,
        "{\"ready\":%s,\"failures\":[%s],\"read\":\"%s\"}\n"
            .formatted(ready, ready ? "" : "\"B01\"", read.at()));
  }

  private void gauges() {
    Gauge.builder(NAME + "build.info", () -> 1)
        .description("Always 1; which build this is.")
        .tag("version", build())
        .register(registry);
    gauge("read.timestamp", SECONDS, "When these numbers were read.", n -> seconds(n.at()));
    gauge("store.up", "", "Whether the database answered.", n -> n.up() ? 1 : 0);
    gauge("queue.length", "", "Packages that wait for an officer.", Numbers::waiting);
    gauge("queue.opened", "", "Packages that an officer has open.", Numbers::opened);
    gauge(
        "queue.oldest.age",
        SECONDS,
        "For how long the first of the queue has waited; 0 if none waits.",
        this::age);
    gauge("record.last.line", "", "The record's last line.", Numbers::recordLines);
    gauge(
        "record.last.line.timestamp",
        SECONDS,
        "When it was written; 0 if there is none.",
        n -> n.written() == null ? 0 : seconds(n.written()));
    gauge(
        "figures.offices.due", "", "Post offices that are to report the last month.", Numbers::due);
    gauge("figures.offices.reported", "", "Those that have.", Numbers::reported);
    gauge(
        "figures.offices.contradicting",
        "",
        "Post offices with a file of that month that contradicts another: a person must look.",
        Numbers::kept);
    gauge("store.size", BYTES, "The database.", Numbers::bytes);
    gauge("store.pool.most", "", "Connections that there may be.", n -> n.pool().most());
    gauge("store.pool.open", "", "Connections that there are.", n -> n.pool().open());
    gauge("store.pool.used", "", "Connections in use.", n -> n.pool().used());
    gauge("store.pool.waiting", "", "Who waits for one.", n -> n.pool().waiting());
    Gauge.builder(NAME + "retention.last.run.timestamp", this, m -> seconds(m.swept))
        .baseUnit(SECONDS)
        .description("When what is due was last looked for and erased.")
        .register(registry);
  }

  private void gauge(String name, String unit, String help, ToDoubleFunction<Numbers> value) {
    Gauge.builder(NAME + name, this, m -> value.applyAsDouble(m.last))
        .baseUnit(unit.isEmpty() ? null : unit)
        .description(help)
        .register(registry);
  }

  /** By the clock of now: it goes on while the database doesn't answer. */
  private double age(Numbers numbers) {
    Instant oldest = numbers.oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / MILLIS);
  }

  private void certificates(Map<String, X509Certificate> certificates) {
    certificates.forEach(
        (entry, certificate) ->
            Gauge.builder(
                    NAME + "certificate.expiry.timestamp",
                    () -> seconds(certificate.getNotAfter().toInstant()))
                .baseUnit(SECONDS)
                .description("When the program's own certificates end.")
                .tag("certificate", entry)
                .register(registry));
  }

  /** By the names and units that Prometheus' own clients use, where Micrometer has others. */
  private void process() {
    registry
        .config()
        .meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"))
        .meterFilter(MeterFilter.denyNameStartsWith("system.cpu.count"));
    FunctionCounter.builder(
            "process.cpu",
            this, // kept as long as the program runs: what Micrometer asks it holds weakly
            _ ->
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
                    / MILLIS)
        .baseUnit(SECONDS)
        .description("Total user and system CPU time spent in seconds.")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / MILLIS;
  }

  private static String build() {
    Properties properties = new Properties();
    try (var in = OfficeMonitoring.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }

  @Override
  public void close() {
    MetricsPort serving = port;
    if (serving != null) {
      serving.close();
    }
    thread.shutdownNow();
    registry.close();
  }
}
