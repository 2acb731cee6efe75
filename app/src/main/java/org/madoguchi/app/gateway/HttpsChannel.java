package org.madoguchi.app.gateway;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.keys.DirectHttps;
import org.madoguchi.config.GatewayConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages of any errand to the municipal gateway and its answers back, over HTTPS: TLS 1.3
 * only (RFC 8446), certificates on both sides, one pooled connection. A message is sent once.
 *
 * <p>Thread rule: any thread; each exchange blocks at most for the deadline. Interrupting it
 * cancels it. Whatever goes wrong is a value. Bodies are never logged.
 */
public final class HttpsChannel implements AutoCloseable {
  /** The largest answer that is read, bytes. A document of twenty pages has about 1 MB. */
  public static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;

  /**
   * How long a connection with its handshake may take at most; a live gateway needs less than a
   * tenth of it.
   */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(HttpsChannel.class);

  private final URI base;
  private final Duration deadline;
  private final HttpClient client;

  /**
   * @param base {@code https:} address without path
   * @param deadline how long one exchange may take, from connecting to the last byte of the body
   * @param tls this branch's client certificate, and the authorities that may vouch for the gateway
   */
  public HttpsChannel(URI base, Duration deadline, SSLContext tls) {
    if (!"https".equals(base.getScheme())) {
      throw new IllegalArgumentException("the gateway is reached by https only");
    }
    this.base = base;
    this.deadline = deadline;
    this.client = DirectHttps.client(tls, connectTimeout(deadline));
  }

  /** Less than the deadline: a gateway that never started to answer is unreachable, not late. */
  private static Duration connectTimeout(Duration deadline) {
    Duration half = deadline.dividedBy(2);
    return half.compareTo(CONNECT_TIMEOUT) < 0 ? half : CONNECT_TIMEOUT;
  }

  /** To the gateway of this configuration. */
  public static HttpsChannel of(GatewayConfig config, BranchKeys keys) {
    return new HttpsChannel(config.uri(), config.deadline(), keys.tls());
  }

  /** The result of an exchange. */
  public sealed interface Exchange {
    /**
     * Answered with 200.
     *
     * @param body JSON, as it claims; nothing of it is checked yet
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(byte[] body) implements Exchange {
      @Override
      public String toString() {
        return "Answered[]";
      }
    }

    /** Refused, or the answer never came, or it is nonsense. */
    record Lost(FailureCode why) implements Exchange, Reply {}
  }

  /** What came back, whatever it says. */
  public sealed interface Reply permits Reply.Came, Exchange.Lost {
    /**
     * An answer.
     *
     * @param type media type, as it claims
     * @param date when it was given, by the far end's clock, to the second
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Came(int status, String type, byte[] body, Optional<Instant> date) implements Reply {
      /** An answer that doesn't tell when it was given. */
      public Came(int status, String type, byte[] body) {
        this(status, type, body, Optional.empty());
      }

      @Override
      public String toString() {
        return "Came[" + status + "]";
      }
    }
  }

  /**
   * Sends a message.
   *
   * @param path as in the interface; never identifies a person
   * @param body JSON; empty: without a body
   * @param believed codes by which the gateway may refuse; any other one is an invalid answer
   */
  public Exchange post(String path, byte[] body, Set<FailureCode> believed) {
    HttpRequest.Builder request = request(path).header("Content-Type", GatewayMessages.JSON);
    return exchange(
        request
            .POST(body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .build(),
        believed);
  }

  /**
   * Sends something of another kind, and leaves to the caller what the answer means.
   *
   * @param type media type of the body
   */
  public Reply send(String path, String type, byte[] body) {
    return reply(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build(),
        deadline);
  }

  /** Puts something under a path; otherwise as {@link #post}. */
  public Exchange put(String path, byte[] body, Set<FailureCode> believed) {
    return exchange(
        request(path)
            .header("Content-Type", GatewayMessages.JSON)
            .PUT(BodyPublishers.ofByteArray(body))
            .build(),
        believed);
  }

  /** Asks for what lies under a path. */
  public Exchange get(String path, Set<FailureCode> believed) {
    return get(path, deadline, believed);
  }

  /**
   * The same for an answer that lets one wait on purpose.
   *
   * @param within how long the exchange may take instead of the deadline
   */
  public Exchange get(String path, Duration within, Set<FailureCode> believed) {
    return exchange(request(path).GET().build(), within, believed);
  }

  /** When the far end answered, by its own clock, to the second; empty: it didn't, or told none. */
  Optional<Instant> time(String path) {
    return switch (reply(request(path).GET().build(), deadline)) {
      case Reply.Came came -> came.date();
      case Exchange.Lost _ -> Optional.empty();
    };
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Accept", GatewayMessages.JSON);
  }

  /** An IMF-fixdate (RFC 9110 5.6.7). */
  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Exchange exchange(HttpRequest request, Set<FailureCode> believed) {
    return exchange(request, deadline, believed);
  }

  private Exchange exchange(HttpRequest request, Duration within, Set<FailureCode> believed) {
    return switch (reply(request, within)) {
      case Reply.Came came -> read(request, came, believed);
      case Exchange.Lost lost -> lost;
    };
  }

  /** One exchange within a bound, the body included. */
  private Reply reply(HttpRequest request, Duration within) {
    AtomicBoolean answering = new AtomicBoolean();
    BodyHandler<byte[]> bounded =
        BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES);
    BodyHandler<byte[]> noticing =
        head -> {
          answering.set(true);
          return bounded.apply(head);
        };
    CompletableFuture<HttpResponse<byte[]>> answer = send(request, noticing);
    try {
      HttpResponse<byte[]> came = answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
      String type = came.headers().firstValue("Content-Type").orElse("");
      return new Reply.Came(
          came.statusCode(),
          type,
          came.body(),
          came.headers().firstValue("Date").flatMap(HttpsChannel::date));
    } catch (TimeoutException e) {
      answer.cancel(true);
      LOG.warn("{}: no whole answer within {}", request.uri().getPath(), within);
      return new Exchange.Lost(FailureCode.GATEWAY_TIMEOUT);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Exchange.Lost(FailureCode.GATEWAY_TIMEOUT);
    } catch (ExecutionException e) {
      return lost(request, e.getCause(), answering.get());
    }
  }

  /** The client throws some failures immediately; they are treated alike. */
  private CompletableFuture<HttpResponse<byte[]>> send(
      HttpRequest request, BodyHandler<byte[]> handler) {
    try {
      return client.sendAsync(request, handler);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Exchange read(HttpRequest request, Reply.Came answer, Set<FailureCode> believed) {
    if (answer.status() == 200 && answer.type().equals(GatewayMessages.JSON)) {
      return new Exchange.Answered(answer.body());
    }
    FailureCode why =
        answer.type().equals(GatewayMessages.PROBLEM_JSON)
            ? GatewayJson.readAnswer(answer.body(), GatewayMessages.Problem.class)
                .flatMap(p -> p.failure(believed))
                .orElse(FailureCode.GATEWAY_ANSWER_UNREADABLE)
            : FailureCode.GATEWAY_ANSWER_UNREADABLE;
    LOG.warn("{}: status {}, {}", request.uri().getPath(), answer.status(), why.code());
    return new Exchange.Lost(why);
  }

  /**
   * Turns every exception of an exchange into a value. The client throws unchecked exceptions too,
   * such as for a Content-Length that isn't a number.
   */
  private static Exchange.Lost lost(
      HttpRequest request, @Nullable Throwable cause, boolean answering) {
    // once a head has come, somebody is there; an answer that breaks off isn't one
    boolean unreadable =
        answering || !(cause instanceof IOException) || cause instanceof ProtocolException;
    FailureCode why =
        unreadable ? FailureCode.GATEWAY_ANSWER_UNREADABLE : FailureCode.GATEWAY_UNREACHABLE;
    String kind = cause == null ? "" : cause.getClass().getSimpleName();
    if (unreadable || cause == null) {
      // what the client says then may quote the answer
      LOG.warn("{}: {}, {}", request.uri().getPath(), why.code(), kind);
    } else {
      LOG.warn("{}: {}, {}: {}", request.uri().getPath(), why.code(), kind, cause.getMessage());
    }
    return new Exchange.Lost(why);
  }
}
