package org.madoguchi.municipality.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.madoguchi.config.MetricsConfig;

/**
 * Serves numbers at {@code GET /metrics} and {@code GET /health}, on the loopback alone, over plain
 * HTTP. A request whose Host isn't this machine's own name comes by a browser that was sent here by
 * a page of somebody else (DNS rebinding), and is refused.
 *
 * <p>Thread-safe.
 */
final class MetricsPort implements AutoCloseable {
  /** https://prometheus.io/docs/instrumenting/exposition_formats/ */
  static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final int MOST_THREADS = 16;
  private static final long IDLE_MILLIS = 10_000;

  private final Server server;

  private MetricsPort(Server server) {
    this.server = server;
  }

  /** What {@code /health} answers. */
  record Health(boolean ready, String json) {}

  /**
   * Begins to serve.
   *
   * @throws IOException if the port can't be had
   */
  static MetricsPort start(MetricsConfig at, Supplier<String> metrics, Supplier<Health> health)
      throws IOException {
    if (!InetAddress.ofLiteral(at.address()).isLoopbackAddress()) {
      throw new IOException("not a loopback address");
    }
    Server server = new Server(new VirtualThreadPool(MOST_THREADS));
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(at.address());
    connector.setPort(at.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new Answering(at.address(), metrics, health));
    try {
      server.start();
      return new MetricsPort(server);
    } catch (Exception e) {
      stop(server);
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the port of the metrics can't be closed", e);
    }
  }

  int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  @Override
  public void close() {
    stop(server);
  }

  private static final class Answering extends Handler.Abstract {
    private final Set<String> hosts;
    private final Supplier<String> metrics;
    private final Supplier<Health> health;

    Answering(String address, Supplier<String> metrics, Supplier<Health> health) {
      hosts =
          Stream.of("localhost", "127.0.0.1", "[::1]", address)
              .collect(Collectors.toUnmodifiableSet());
      this.metrics = metrics;
      this.health = health;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      String host = request.getHeaders().get(HttpHeader.HOST);
      if (host == null || !hosts.contains(withoutPort(host))) {
        send(
            response,
            callback,
            HttpStatus.MISDIRECTED_REQUEST_421,
            PLAIN,
            "not the name of this machine\n");
      } else if (!HttpMethod.GET.is(request.getMethod())) {
        response.getHeaders().put(HttpHeader.ALLOW, "GET");
        send(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, PLAIN, "GET only\n");
      } else {
        switch (request.getHttpURI().getPath()) {
          case "/metrics" -> send(response, callback, HttpStatus.OK_200, TEXT, metrics.get());
          case "/health" -> {
            Health now = health.get();
            int status = now.ready() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
            send(response, callback, status, "application/json", now.json());
          }
          case null, default ->
              send(response, callback, HttpStatus.NOT_FOUND_404, PLAIN, "not here\n");
        }
      }
      return true;
    }

    private static String withoutPort(String host) {
      return host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
    }

    private static void send(
        Response response, Callback callback, int status, String type, String text) {
      response.setStatus(status);
      response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, type));
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      response.write(true, ByteBuffer.wrap(text.getBytes(UTF_8)), callback);
    }
  }
}
