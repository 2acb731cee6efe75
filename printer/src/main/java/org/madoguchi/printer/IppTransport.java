package org.madoguchi.printer;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * IPP over HTTP (RFC 8010) with a deadline for the connection and one for the whole exchange, body
 * included. Never sends a request twice: {@code HttpClient} repeats a POST only if it was never
 * connected.
 *
 * <p>Thread rule: any thread.
 */
final class IppTransport implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IppTransport.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** More than any answer to our requests; an endless answer must not fill the memory. */
  private static final long LARGEST_ANSWER = 4L << 20;

  private final URI address;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;

  IppTransport(URI printer, @Nullable SSLContext tls) {
    this.address = httpAddress(printer);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads);
    if (tls != null) {
      builder.sslContext(tls);
    }
    this.client = builder.build();
  }

  /**
   * RFC 8010 4.: an ipp: address is http: on port 631, ipps: is https: on the same port.
   *
   * @throws IllegalArgumentException for another scheme
   */
  static URI httpAddress(URI printer) {
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
   * @param answer completes within the request's time: with the answer, or with null if there was
   *     none, or none that can be understood. Never completes exceptionally
   * @param abort ends it before
   */
  record Exchange(CompletableFuture<@Nullable IppPacket> answer, Runnable abort) {}

  /** Sends a request, and a document behind it. */
  Exchange send(IppPacket request, byte[] document, Duration within) {
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
    CompletableFuture<@Nullable IppPacket> answer =
        exchange
            .copy()
            .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
            .handle(
                (response, failure) -> {
                  if (failure != null) {
                    exchange.cancel(true);
                    LOG.debug("no answer from the printer: {}", failure.toString());
                    return null;
                  }
                  return parse(response, request.getRequestId());
                });
    return new Exchange(answer, () -> exchange.cancel(true));
  }

  private static BodyPublisher body(IppPacket request, byte[] document) {
    var head = new ByteArrayOutputStream();
    try (var out = new IppOutputStream(head)) {
      out.write(request);
    } catch (IOException e) {
      throw new AssertionError("writing to memory", e);
    }
    BodyPublisher ipp = BodyPublishers.ofByteArray(head.toByteArray());
    return document.length == 0
        ? ipp
        : BodyPublishers.concat(ipp, BodyPublishers.ofByteArray(document));
  }

  private static @Nullable IppPacket parse(HttpResponse<byte[]> response, int requestId) {
    if (response.statusCode() != 200) {
      LOG.debug("HTTP status {} from the printer", response.statusCode());
      return null;
    }
    try (var in = new IppInputStream(new ByteArrayInputStream(response.body()))) {
      IppPacket packet = in.readPacket();
      return packet.getRequestId() == requestId ? packet : null;
    } catch (IOException | RuntimeException e) {
      // The codec meets bytes from outside here: whatever it throws, the answer is nonsense.
      LOG.debug("not IPP: {}", e.toString());
      return null;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
