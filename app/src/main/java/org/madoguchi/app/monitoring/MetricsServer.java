package org.madoguchi.app.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.app.base.HttpServerBounds;
import org.madoguchi.app.base.SessionThreads;
import org.madoguchi.config.MetricsConfig;

/**
 * Serves what was last read, at {@code GET /metrics} and {@code GET /health}, on the loopback
 * alone, over plain HTTP. It asks nobody and waits for nobody: however many ask, no device and no
 * session notices. A request whose Host isn't this machine's own name comes by a browser that was
 * sent here by a page of somebody else (DNS rebinding), and is refused.
 *
 * <p>Thread-safe; a virtual thread for each request, so one that asks and never reads holds up
 * none.
 */
final class MetricsServer implements AutoCloseable {
  /** https://prometheus.io/docs/instrumenting/exposition_formats/ */
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int OTHER_METHOD = 405;
  private static final int MISDIRECTED = 421; // RFC 9110 15.5.20
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * An answer.
   *
   * @param status 200 or 503
   */
  record Health(int status, String json) {
    static Health of(boolean ready, String json) {
      return new Health(ready ? OK : UNAVAILABLE, json);
    }
  }

  private MetricsServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /**
   * Begins to serve.
   *
   * @param metrics what was last read; nothing: it hasn't been yet
   * @param health likewise
   * @throws IOException if the port can't be had
   */
  static MetricsServer start(MetricsConfig at, Supplier<byte[]> metrics, Supplier<Health> health)
      throws IOException {
    InetAddress address = InetAddress.ofLiteral(at.address()); // nobody is asked
    if (!address.isLoopbackAddress()) {
      throw new IOException("not a loopback address: " + at.address());
    }
    HttpServerBounds.set();
    Set<String> hosts =
        Stream.of("localhost", "127.0.0.1", "[::1]", at.address())
            .collect(Collectors.toUnmodifiableSet());
    MetricsServer serving =
        new MetricsServer(HttpServer.create(new InetSocketAddress(address, at.port()), 0));
    serving.server.createContext("/", exchange -> answer(exchange, hosts, metrics, health));
    serving.server.start();
    return serving;
  }

  private static void answer(
      HttpExchange exchange, Set<String> hosts, Supplier<byte[]> metrics, Supplier<Health> health)
      throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      if (host == null || !hosts.contains(withoutPort(host))) {
        send(exchange, MISDIRECTED, "text/plain", bytes("not the name of this machine\n"));
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        send(exchange, OTHER_METHOD, "text/plain", bytes("GET only\n"));
      } else {
        switch (exchange.getRequestURI().getPath()) {
          case "/metrics" -> {
            byte[] text = metrics.get();
            send(exchange, text.length == 0 ? UNAVAILABLE : OK, TEXT, text);
          }
          case "/health" -> {
            Health now = health.get();
            send(exchange, now.status(), "application/json", bytes(now.json()));
          }
          case null, default -> send(exchange, NOT_FOUND, "text/plain", bytes("not here\n"));
        }
      }
    }
  }

  private static String withoutPort(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean silent = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, silent ? -1 : body.length);
    if (!silent) {
      exchange.getResponseBody().write(body);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    SessionThreads.end(threads);
  }
}
