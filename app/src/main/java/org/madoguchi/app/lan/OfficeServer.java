package org.madoguchi.app.lan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.HttpServerBounds;
import org.madoguchi.app.base.SessionThreads;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.lan.OfficeMessages.Call;
import org.madoguchi.app.lan.OfficeMessages.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a branch to further office terminals on its LAN: HTTPS with TLS 1.3, certificates on both
 * sides, a virtual thread for each exchange. All that a terminal asks is done by the branch that it
 * was given; nothing is decided here. Bodies are never logged.
 *
 * <p>Thread-safe.
 */
public final class OfficeServer implements AutoCloseable {
  /** How long a terminal waits for news until it is told that there are none. */
  static final Duration HOLD = Duration.ofSeconds(5);

  /** The largest call that is read, bytes; a real one has less than 1 kB. */
  private static final int MAX_CALL_BYTES = 16 * 1024;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private static final byte[] NOTHING = new byte[0];

  private static final Logger LOG = LoggerFactory.getLogger(OfficeServer.class);

  private final OfficeBranch branch;
  private final LanKeys keys;
  private final InstantSource clock;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String run = UUID.randomUUID().toString();
  private final CallsDone calls = new CallsDone();
  private final ChangeCount changes = new ChangeCount();
  private final Subscription subscription;

  /** Whom the log has named last: it tries again every second. */
  private final AtomicReference<@Nullable Certificate> turnedAway = new AtomicReference<>();

  private OfficeServer(OfficeBranch branch, LanKeys keys, InstantSource clock, HttpsServer server) {
    this.branch = branch;
    this.keys = keys;
    this.clock = clock;
    this.server = server;
    subscription = branch.subscribe(changes::more);
    serve(OfficeMessages.CALLS, "POST", this::call);
    serve(OfficeMessages.CHANGES, "GET", this::changes);
    server.setHttpsConfigurator(
        new HttpsConfigurator(keys.tls()) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setSSLParameters(LanKeys.parameters());
          }
        });
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Starts to listen.
   *
   * @param branch what is served; stays its owner's
   * @param keys this branch's key, and the certificates of its office terminals
   * @param address where to listen; port 0 for any that is free
   * @param clock wall clock, for the validity of certificates
   * @throws IOException if the port is taken or the address isn't this machine's
   */
  public static OfficeServer start(
      OfficeBranch branch, LanKeys keys, InetSocketAddress address, InstantSource clock)
      throws IOException {
    if (address.isUnresolved()) {
      throw new IOException("nobody knows the address " + address.getHostString());
    }
    HttpServerBounds.set();
    return new OfficeServer(branch, keys, clock, HttpsServer.create(address, 0));
  }

  /** The port on which it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Lets what is under way come to its end, within bounds: the branch closes after it. */
  @Override
  public void close() {
    subscription.close();
    changes.end();
    server.stop(1);
    SessionThreads.end(threads);
  }

  /**
   * What is sent back.
   *
   * @param body JSON; none but with {@link #OK}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(int status, byte[] body) {
    Answer(int status) {
      this(status, NOTHING);
    }
  }

  @FunctionalInterface
  private interface Page {
    Answer answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private void serve(String path, String method, Page page) {
    HttpHandler handler =
        exchange -> {
          // closing before the head is sent cuts the connection
          try (exchange) {
            Answer answer =
                !known(exchange)
                    ? new Answer(FORBIDDEN)
                    : exchange.getRequestMethod().equals(method)
                        ? page.answer(exchange)
                        : new Answer(NOT_FOUND);
            send(exchange, answer);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // this server is closing
          } catch (RuntimeException bug) {
            LOG.error("a call over the LAN failed", bug);
            throw bug;
          }
        };
    server.createContext(path, handler);
  }

  private static Certificate shown(HttpExchange exchange) throws IOException {
    return ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0];
  }

  private boolean known(HttpExchange exchange) throws IOException {
    Certificate shown = shown(exchange);
    boolean known = keys.knows(shown, clock);
    if (!known && !shown.equals(turnedAway.getAndSet(shown))) {
      LOG.warn("a terminal whose certificate isn't known, or holds no more, is turned away");
    }
    return known;
  }

  private Answer call(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_CALL_BYTES + 1);
    Optional<Call> call =
        body.length > MAX_CALL_BYTES ? Optional.empty() : OfficeMessages.read(body, Call.class);
    // A connection that lay idle may be gone when the clerk's next call takes it.
    exchange.getResponseHeaders().set("Connection", "close");
    if (call.isEmpty()) {
      return new Answer(BAD_REQUEST);
    }
    Call asked = call.get();
    String terminal = LanKeys.name(shown(exchange));
    if (!asked.run().equals(run)) {
      return new Answer(CONFLICT);
    }
    Supplier<byte[]> doing = () -> OfficeMessages.write((Object) asked.call().on(branch, terminal));
    return new Answer(OK, asked.call().looks() ? doing.get() : calls.answer(asked.id(), doing));
  }

  private Answer changes(HttpExchange exchange) throws InterruptedException {
    String last = exchange.getRequestURI().getPath().substring(OfficeMessages.CHANGES.length());
    if (!last.matches("\\d{1,18}")) {
      return new Answer(BAD_REQUEST);
    }
    long count = changes.await(Long.parseLong(last), HOLD);
    return new Answer(OK, OfficeMessages.write(new Changes(run, count)));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", OfficeMessages.JSON);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean empty = answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
