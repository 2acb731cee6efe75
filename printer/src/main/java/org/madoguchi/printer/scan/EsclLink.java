package org.madoguchi.printer.scan;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.PrinterTrust;
import org.madoguchi.printer.ipp.LinkTrouble;

/**
 * HTTP to one scanner, each exchange with bounds for its time, body included, and its bytes.
 * Whatever host an answer names, only this one is asked: many name {@code localhost}, another port
 * or {@code http:}.
 *
 * <p>Thread rule: any thread.
 */
final class EsclLink implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final URI address;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;

  /**
   * @param address its base, such as {@code https://mfp.example/eSCL}
   * @param pin SHA-256 of its TLS certificate; null for what the Java runtime trusts
   */
  EsclLink(URI address, @Nullable String pin) {
    this.address = address;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY) // an MFP stands in the office
            .sslContext(new PrinterTrust(pin).context())
            .executor(threads)
            .build();
  }

  /** What came of an exchange. */
  sealed interface Reply {
    /** An HTTP answer with any status. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Came(int status, HttpHeaders headers, byte[] body) implements Reply {}

    /** None. */
    record Missing(LinkTrouble trouble) implements Reply {}
  }

  /**
   * Asks.
   *
   * @param path from the root of the host
   * @param most bytes that are taken of the answer
   */
  Reply get(String path, int most, Duration within) throws InterruptedException {
    return exchange(request(path, within).GET(), most, within);
  }

  /** Sends XML, once: it is repeated by nobody. */
  Reply post(String path, String xml, int most, Duration within) throws InterruptedException {
    return exchange(
        request(path, within)
            .header("Content-Type", "text/xml")
            .POST(BodyPublishers.ofString(xml, StandardCharsets.UTF_8)),
        most,
        within);
  }

  /** Takes a job away, whether or not that works; interrupts are left for later. */
  void delete(String path, Duration within) {
    send(request(path, within).DELETE(), 1 << 16, within).join();
  }

  private HttpRequest.Builder request(String path, Duration within) {
    return HttpRequest.newBuilder(
            URI.create("%s://%s%s".formatted(address.getScheme(), address.getRawAuthority(), path)))
        .timeout(within);
  }

  private Reply exchange(HttpRequest.Builder request, int most, Duration within)
      throws InterruptedException {
    CompletableFuture<Reply> reply = send(request, most, within);
    try {
      return reply.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reply is always a value", e);
    }
  }

  private CompletableFuture<Reply> send(HttpRequest.Builder request, int most, Duration within) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
    // HttpRequest.timeout ends with the header; the body needs its own end. Only cancelling the
    // exchange itself frees the connection.
    return exchange
        .copy()
        .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, failure) -> {
              if (failure == null) {
                return new Reply.Came(response.statusCode(), response.headers(), response.body());
              }
              exchange.cancel(true);
              return new Reply.Missing(LinkTrouble.of(failure));
            });
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
