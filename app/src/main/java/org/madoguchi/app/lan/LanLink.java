package org.madoguchi.app.lan;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.keys.DirectHttps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTPS exchange after another with the branch, each within a bound. Thread-safe; interrupting
 * a call ends the exchange.
 */
final class LanLink implements AutoCloseable {
  /** The largest answer that is read, bytes: a closing of a busy day has 100 kB. */
  private static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int OK = 200;

  private static final Logger LOG = LoggerFactory.getLogger(LanLink.class);

  private final URI branch;
  private final HttpClient client;

  /** What was last in the way: said once, though it is tried every second. */
  private final AtomicReference<String> inTheWay = new AtomicReference<>("");

  /**
   * @param branch {@code https:} address
   * @param keys this terminal's key, and the branch's certificate
   */
  LanLink(URI branch, LanKeys keys) {
    if (!"https".equals(branch.getScheme())) {
      throw new IllegalArgumentException("the branch is reached by https only");
    }
    this.branch = branch;
    client = DirectHttps.client(keys.tls(), CONNECT);
  }

  /** The result of an exchange. */
  sealed interface Exchange {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answered(byte[] body) implements Exchange {}

    /** It certainly never got there, or was turned away before anything was done. */
    record NeverThere() implements Exchange {}

    /** It may have got there. */
    record Lost() implements Exchange {}
  }

  Exchange get(String path, Duration bound) throws InterruptedException {
    return exchange(request(path).GET().build(), bound);
  }

  Exchange post(String path, byte[] body, Duration bound) throws InterruptedException {
    return exchange(
        request(path)
            .header("Content-Type", OfficeMessages.JSON)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        bound);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(branch.resolve(path)).header("Accept", OfficeMessages.JSON);
  }

  private Exchange exchange(HttpRequest request, Duration bound) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer = send(request);
    try {
      HttpResponse<byte[]> got = answer.get(bound.toNanos(), TimeUnit.NANOSECONDS);
      if (got.statusCode() == OK) {
        inTheWay.set("");
        return new Exchange.Answered(got.body());
      }
      tell("it answers with status " + got.statusCode());
      return new Exchange.NeverThere();
    } catch (TimeoutException e) {
      answer.cancel(true);
      tell("no answer within " + bound);
      return new Exchange.Lost();
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      return lost(e.getCause());
    }
  }

  private void tell(String what) {
    if (!inTheWay.getAndSet(what).equals(what)) {
      LOG.warn("the branch: {}", what);
    }
  }

  /** Some of what the client can't do it throws at once: that is the same failure. */
  private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
    try {
      return client.sendAsync(
          request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The client reports a head that it can't read by unchecked exceptions as well. */
  private Exchange lost(@Nullable Throwable cause) {
    // of connections and alerts the messages of the HTTP client speak; others may quote an answer
    String what = cause == null ? "" : cause.getClass().getSimpleName();
    tell(
        cause instanceof IOException io
                && !(cause instanceof ProtocolException)
                && io.getMessage() != null
            ? what + ": " + io.getMessage()
            : what);
    boolean never =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof SSLHandshakeException;
    return never ? new Exchange.NeverThere() : new Exchange.Lost();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
