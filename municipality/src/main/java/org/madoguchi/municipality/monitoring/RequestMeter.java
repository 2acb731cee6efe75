package org.madoguchi.municipality.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Times requests by their route and status. A route is one of a fixed few: whoever asks for what
 * isn't there makes no series of it.
 *
 * <p>Thread-safe.
 */
final class RequestMeter extends Handler.Wrapper {
  /** From what a page takes to what a long poll does (20 s). */
  private static final Duration[] BOUNDS =
      Stream.of(10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final String port;
  private final Function<Request, String> route;
  private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

  private record Answered(String route, int status) {}

  /**
   * @param port {@code api} or {@code pages}
   * @param route of a request: a method and a path in which no identifier stands
   */
  RequestMeter(
      MeterRegistry registry, String port, Handler handler, Function<Request, String> route) {
    super(handler);
    this.registry = registry;
    this.port = port;
    this.route = route;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long begun = System.nanoTime();
    try {
      return super.handle(request, response, callback);
    } finally {
      int status = response.getStatus();
      timer(new Answered(route.apply(request), status == 0 ? HttpStatus.OK_200 : status))
          .record(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private Timer timer(Answered answered) {
    return timers.computeIfAbsent(
        answered,
        a ->
            Timer.builder("madoguchi.municipality.requests")
                .description("Requests, by port, route and status.")
                .tags("port", port, "route", a.route(), "status", Integer.toString(a.status()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry));
  }
}
