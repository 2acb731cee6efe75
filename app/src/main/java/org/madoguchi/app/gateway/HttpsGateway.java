package org.madoguchi.app.gateway;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.keys.DirectHttps;
import org.madoguchi.config.GatewayConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The municipal gateway over HTTPS: TLS 1.3 only (RFC 8446), certificates on both sides, one pooled
 * connection. A request is sent once: whether to ask again is for people to decide.
 *
 * <p>Thread rule: any thread; each call blocks at most for the deadline. Interrupting it cancels
 * the exchange. Bodies are never logged.
 */
public final class HttpsGateway implements Gateway {
  /** The largest answer that is read, bytes. A document of twenty pages has about 1 MB. */
  public static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;

  /**
   * How long a connection with its handshake may take at most; a live gateway needs less than a
   * tenth of it.
   */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private static final String CHALLENGE_PATTERN = "[A-Za-z0-9_-]{43}";

  private static final Logger LOG = LoggerFactory.getLogger(HttpsGateway.class);

  private final URI base;
  private final Duration deadline;
  private final byte[] deskCertificate;
  private final HttpClient client;

  /**
   * @param base {@code https:} address without path
   * @param deadline how long one exchange may take, from connecting to the last byte of the body
   * @param tls this branch's client certificate, and the authorities that may vouch for the gateway
   * @param deskCertificate for whose key the documents are sealed
   */
  public HttpsGateway(
      URI base, Duration deadline, SSLContext tls, X509Certificate deskCertificate) {
    if (!"https".equals(base.getScheme())) {
      throw new IllegalArgumentException("the gateway is reached by https only");
    }
    this.base = base;
    this.deadline = deadline;
    this.deskCertificate = der(deskCertificate);
    this.client = DirectHttps.client(tls, connectTimeout(deadline));
  }

  /** Less than the deadline: a gateway that never came to speak is unreachable, not late. */
  private static Duration connectTimeout(Duration deadline) {
    Duration half = deadline.dividedBy(2);
    return half.compareTo(CONNECT_TIMEOUT) < 0 ? half : CONNECT_TIMEOUT;
  }

  /** The gateway of this configuration. */
  public static HttpsGateway of(GatewayConfig config, BranchKeys keys) {
    return new HttpsGateway(config.uri(), config.deadline(), keys.tls(), keys.deskCertificate());
  }

  /**
   * Opens the connection and loads what the first resident's request needs, which takes a cold
   * program about half a second. To be called while nobody is there; call {@link #reachable()} at
   * least every 20 s from then on, because an idle connection is closed after 30 s.
   *
   * @return whether the gateway answered
   */
  public boolean warmUp() {
    byte[] nothing = new byte[0];
    GatewayMessages.write(new GatewayMessages.Issuance(nothing, nothing, nothing, nothing));
    GatewayMessages.readAnswer(
        GatewayMessages.write(new GatewayMessages.SealedAnswer(nothing, nothing)),
        GatewayMessages.SealedAnswer.class);
    return reachable();
  }

  @Override
  public ChallengeAnswer challenge() {
    return switch (exchange(GatewayMessages.CHALLENGES, BodyPublishers.noBody())) {
      case Exchange.Lost(FailureCode why) -> new ChallengeAnswer.None(why);
      case Exchange.Answered(byte[] body) ->
          GatewayMessages.readAnswer(body, GatewayMessages.Challenge.class)
              .map(HttpsGateway::challengeOf)
              .orElse(new ChallengeAnswer.None(FailureCode.GATEWAY_ANSWER_UNREADABLE));
    };
  }

  @Override
  public IssueAnswer issue(SignedRequest request) {
    byte[] body =
        GatewayMessages.write(
            new GatewayMessages.Issuance(
                CanonicalRequest.encode(request.request()),
                request.signature(),
                der(request.certificate()),
                deskCertificate));
    return switch (exchange(GatewayMessages.ISSUANCES, BodyPublishers.ofByteArray(body))) {
      case Exchange.Lost(FailureCode why) -> new IssueAnswer.Refused(why);
      case Exchange.Answered(byte[] answer) ->
          GatewayMessages.readAnswer(answer, GatewayMessages.SealedAnswer.class)
              .<IssueAnswer>map(a -> new IssueAnswer.Sealed(a.statement(), a.document()))
              .orElse(new IssueAnswer.Refused(FailureCode.GATEWAY_ANSWER_UNREADABLE));
    };
  }

  @Override
  public HeadAnswer countersign(byte[] signedHead) {
    byte[] body = GatewayMessages.write(new GatewayMessages.SignedHead(signedHead));
    Exchange exchange =
        exchange(
            GatewayMessages.JOURNAL_HEADS,
            BodyPublishers.ofByteArray(body),
            GatewayMessages.HEAD_REFUSALS);
    return switch (exchange) {
      case Exchange.Lost(FailureCode why) -> new HeadAnswer.Refused(why);
      case Exchange.Answered(byte[] answer) ->
          GatewayMessages.readAnswer(answer, GatewayMessages.CountersignedHead.class)
              .<HeadAnswer>map(a -> new HeadAnswer.Countersigned(a.head()))
              .orElse(new HeadAnswer.Refused(FailureCode.GATEWAY_ANSWER_UNREADABLE));
    };
  }

  @Override
  public boolean reachable() {
    HttpRequest get = request(GatewayMessages.HEALTH).GET().build();
    return exchange(get, GatewayMessages.REFUSALS) instanceof Exchange.Answered(byte[] body)
        && GatewayMessages.readAnswer(body, GatewayMessages.Health.class)
            .filter(h -> h.status().equals("ok"))
            .isPresent();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }

  private Exchange exchange(String path, BodyPublisher body) {
    return exchange(path, body, GatewayMessages.REFUSALS);
  }

  private Exchange exchange(String path, BodyPublisher body, Set<FailureCode> believed) {
    return exchange(
        request(path).header("Content-Type", GatewayMessages.JSON).POST(body).build(), believed);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Accept", GatewayMessages.JSON);
  }

  /** One exchange within the deadline, the body included. */
  private Exchange exchange(HttpRequest request, Set<FailureCode> believed) {
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
      return read(request, answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS), believed);
    } catch (TimeoutException e) {
      answer.cancel(true);
      LOG.warn("{}: no whole answer within {}", request.uri().getPath(), deadline);
      return new Exchange.Lost(FailureCode.GATEWAY_TIMEOUT);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Exchange.Lost(FailureCode.GATEWAY_TIMEOUT);
    } catch (ExecutionException e) {
      return lost(request, e.getCause(), answering.get());
    }
  }

  /** Some of what the client can't do it throws at once: that is the same failure. */
  private CompletableFuture<HttpResponse<byte[]>> send(
      HttpRequest request, BodyHandler<byte[]> handler) {
    try {
      return client.sendAsync(request, handler);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Exchange read(
      HttpRequest request, HttpResponse<byte[]> answer, Set<FailureCode> believed) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() == 200 && type.equals(GatewayMessages.JSON)) {
      return new Exchange.Answered(answer.body());
    }
    FailureCode why =
        type.equals(GatewayMessages.PROBLEM_JSON)
            ? GatewayMessages.readAnswer(answer.body(), GatewayMessages.Problem.class)
                .flatMap(p -> p.failure(believed))
                .orElse(FailureCode.GATEWAY_ANSWER_UNREADABLE)
            : FailureCode.GATEWAY_ANSWER_UNREADABLE;
    LOG.warn("{}: status {}, {}", request.uri().getPath(), answer.statusCode(), why.code());
    return new Exchange.Lost(why);
  }

  /**
   * Whatever an exchange fails by is a value. The client reports a head that it can't read by
   * unchecked exceptions as well, such as a Content-Length that is no number.
   */
  private static Exchange lost(HttpRequest request, @Nullable Throwable cause, boolean answering) {
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

  private static ChallengeAnswer challengeOf(GatewayMessages.Challenge message) {
    try {
      if (message.challenge().matches(CHALLENGE_PATTERN)) {
        return new ChallengeAnswer.Challenge(message.challenge(), Instant.parse(message.expires()));
      }
    } catch (DateTimeException e) {
      LOG.warn("{}: unreadable time", GatewayMessages.CHALLENGES);
    }
    return new ChallengeAnswer.None(FailureCode.GATEWAY_ANSWER_UNREADABLE);
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }

  private sealed interface Exchange {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(byte[] body) implements Exchange {}

    record Lost(FailureCode why) implements Exchange {}
  }
}
