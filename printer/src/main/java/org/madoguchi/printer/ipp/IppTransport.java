package org.madoguchi.printer.ipp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.PrinterTrust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * IPP over HTTP (RFC 8010) with a deadline for the connection and one for the whole exchange, body
 * included. Never sends a request twice: {@code HttpClient} repeats a POST only if it was never
 * connected. Why a printer can't be talked to is written to the log once, when it changes.
 *
 * <p>Thread rule: any thread.
 */
public final class IppTransport implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IppTransport.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** More than any answer to our requests; an endless answer must not fill the memory. */
  private static final long LARGEST_ANSWER = 4L << 20;

  private final URI address;
  private final PrinterTrust trust;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;
  private volatile String trouble = "";

  /**
   * @param pin SHA-256 of the printer's TLS certificate; null for what the Java runtime trusts
   * @throws IllegalArgumentException for another scheme than {@code ipp:} and {@code ipps:}
   */
  public IppTransport(URI printer, @Nullable String pin) {
    this.address = httpAddress(printer);
    this.trust = new PrinterTrust(pin);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY) // a printer stands in the office
            .sslContext(trust.context())
            .executor(threads)
            .build();
  }

  /**
   * RFC 8010 4.: an ipp: address is http: on port 631, ipps: is https: on the same port.
   *
   * @throws IllegalArgumentException for another scheme
   */
  public static URI httpAddress(URI printer) {
    String scheme =
        switch (printer.getScheme()) {
          case "ipp" -> "http";
          case "ipps" -> "https";
          case null, default -> throw new IllegalArgumentException("not ipp: or ipps:: " + printer);
        };
    int port = printer.getPort() == -1 ? 631 : printer.getPort();
    String path = printer.getRawPath().isEmpty() ? "/" : printer.getRawPath();
    return URI.create(scheme + "://" + printer.getHost() + ":" + port + path);
  }

  /**
   * A request on its way.
   *
   * @param answer completes within the request's time, never exceptionally
   * @param abort ends it before
   */
  record Exchange(CompletableFuture<LinkAnswer> answer, Runnable abort) {}

  /** The TLS certificate that the printer showed last; null before there was one. */
  public @Nullable X509Certificate shownCertificate() {
    return trust.shown();
  }

  /** What was last in the way below IPP, in technicians' words; empty if nothing was. */
  public String trouble() {
    return trouble;
  }

  /** Sends a request with this number, and a document behind it. */
  Exchange send(byte[] request, int requestId, byte[] document, Duration within) {
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/ipp")
            .timeout(within)
            .POST(body(request, document))
            .build();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    // HttpRequest.timeout ends with the header; the body needs its own end. Only cancelling the
    // exchange itself frees the connection.
    CompletableFuture<LinkAnswer> answer =
        exchange
            .copy()
            .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
            .handle(
                (response, failure) -> {
                  LinkTrouble found;
                  if (failure != null) {
                    exchange.cancel(true);
                    found = LinkTrouble.of(failure);
                  } else if (response.statusCode() != 200) {
                    found = LinkTrouble.of(response.statusCode(), response.headers());
                  } else {
                    IppAnswer ipp = IppAnswer.read(response.body());
                    if (ipp != null && answers(ipp, requestId)) {
                      tell("");
                      return new LinkAnswer.Spoke(ipp);
                    }
                    found = LinkTrouble.notIpp("HTTP 200, but its content isn't IPP");
                  }
                  tell(found.detail());
                  return found.answer();
                });
    return new Exchange(answer, () -> exchange.cancel(true));
  }

  /** RFC 8011 4.1.2: numbers begin at 1, so 0 is of a printer that doesn't fill it in. */
  private static boolean answers(IppAnswer answer, int requestId) {
    return answer.requestId() == requestId || answer.requestId() == 0;
  }

  private void tell(String now) {
    String before = trouble;
    trouble = now;
    if (!before.equals(now)) {
      if (now.isEmpty()) {
        LOG.info("{} answers again", address);
      } else {
        LOG.warn("{}: {}", address, now);
      }
    }
  }

  private static BodyPublisher body(byte[] request, byte[] document) {
    BodyPublisher ipp = BodyPublishers.ofByteArray(request);
    return document.length == 0
        ? ipp
        : BodyPublishers.concat(ipp, BodyPublishers.ofByteArray(document));
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
