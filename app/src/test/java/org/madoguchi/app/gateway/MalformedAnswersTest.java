package org.madoguchi.app.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.app.keys.Issued;

/** A gateway's place is taken by somebody who answers what no gateway answers, byte by byte. */
class MalformedAnswersTest {
  private static final Duration DEADLINE = Duration.ofSeconds(4);
  private static final String CHALLENGE =
      "{\"challenge\":\"%s\",\"expires\":\"2100-01-01T00:00:00Z\"}".formatted("A".repeat(43));

  @FunctionalInterface
  private interface Speech {
    void speak(OutputStream out) throws IOException, InterruptedException;
  }

  /** One answer, and whatever becomes of it a value. */
  private record Said(String what, Speech speech) {}

  private static Said said(String bytes) {
    return new Said(
        bytes.lines().limit(3).toList().toString(),
        out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String ok(String head, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + head + "\r\n" + body;
  }

  private static List<Said> nonsense() {
    List<Said> all = new ArrayList<>();
    for (String length :
        List.of(
            "abc",
            "-1",
            "12.5",
            "",
            "0x10",
            "99999999999999999999",
            "1 2",
            "+5",
            "\u0000",
            "5, 6",
            "9223372036854775807")) {
      all.add(said(ok("Content-Length: " + length + "\r\n", CHALLENGE)));
    }
    for (String status :
        List.of(
            "",
            "HTTP/1.1",
            "HTTP/1.1 abc OK",
            "HTTP/1.1 99 no",
            "HTTP/1.1 1000 no",
            "HTTP/9.9 200 OK",
            "HTTP/2 200",
            "ICY 200 OK",
            "SSH-2.0-x",
            "HTTP/1.1 -200 OK",
            "HTTP/1.1 200OK",
            "\u0000\u0001\u0002",
            "HTTP/1.1 101 Switching Protocols",
            "HTTP/1.1 204 No Content",
            "HTTP/1.1 304 Not Modified",
            "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/",
            "HTTP/1.1 401 Unauthorized",
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x",
            "HTTP/1.1 407 Proxy",
            "HTTP/1.1 417 No",
            "HTTP/1.1 421 No",
            "HTTP/1.1 500 No",
            "HTTP/1.1 999 No")) {
      all.add(said(status + "\r\nContent-Length: 0\r\n\r\n"));
    }
    for (String head :
        List.of(
            "no colon here\r\n",
            ": nothing\r\n",
            "bad name: x\r\n",
            " folded: x\r\n",
            "Content-Length: 5\r\nContent-Length: 6\r\n",
            "X: \u0000\r\n",
            "X\u0000: y\r\n",
            "X: a\nY: b\n",
            "Set-Cookie: \u00ff\u00fe\r\n",
            "Connection: close, \u0000\r\n",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip\r\n",
            "Transfer-Encoding: chunked, chunked\r\n",
            "Content-Encoding: gzip\r\n")) {
      all.add(said(ok(head, CHALLENGE)));
    }
    for (String chunks :
        List.of(
            "zz\r\n",
            "-1\r\n",
            "ffffffffffffffff\r\nx",
            "5\r\nabc",
            "3\r\nabcX\r\n0\r\n\r\n",
            "\r\n\r\n",
            "1;" + "e".repeat(20_000) + "\r\na\r\n0\r\n\r\n",
            "7fffffff\r\nabc")) {
      all.add(said(ok("Transfer-Encoding: chunked\r\n", chunks)));
    }
    for (String body :
        List.of(
            "",
            "x",
            "null",
            "[]",
            "{}",
            "{\"challenge\":1}",
            "{".repeat(5000),
            "[".repeat(5000),
            "{\"challenge\":\"short\",\"expires\":\"never\"}",
            CHALLENGE + CHALLENGE)) {
      all.add(said(ok("Content-Length: " + body.length() + "\r\n", body)));
    }
    for (String type : List.of("text/html", "", "application/json; charset=\"", "\u0000", "*/*")) {
      all.add(
          said(
              "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(type, CHALLENGE.length(), CHALLENGE)));
    }
    all.add(new Said("nothing", _ -> {}));
    all.add(
        new Said(
            "half a head", out -> out.write("HTTP/1.1 200 O".getBytes(StandardCharsets.US_ASCII))));
    all.add(said(ok("X: " + "h".repeat(600_000) + "\r\n", CHALLENGE)));
    all.add(said(ok("X: y\r\n".repeat(60_000), CHALLENGE)));
    all.add(said("HTTP/1.1 " + "200 ".repeat(50_000) + "\r\n\r\n"));
    all.add(
        new Said(
            "1xx without end", out -> flood(out, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")));
    all.add(new Said("a body without end", out -> flood(out, ok("", ""), "x".repeat(4096))));
    all.add(
        new Said(
            "a slow drip",
            out -> {
              for (char c : ok("Content-Length: 100\r\n", CHALLENGE).toCharArray()) {
                out.write(c);
                out.flush();
                Thread.sleep(150);
              }
            }));
    return all;
  }

  private static void flood(OutputStream out, String first, String then) throws IOException {
    out.write(first.getBytes(StandardCharsets.US_ASCII));
    flood(out, then);
  }

  /** Until the other side has had enough. */
  private static void flood(OutputStream out, String what) throws IOException {
    byte[] bytes = what.getBytes(StandardCharsets.US_ASCII);
    while (true) {
      out.write(bytes);
    }
  }

  @Test
  void everyAnswerIsAValueAndTheNextOneIsReadAgain() throws Exception {
    try (Impostor impostor = new Impostor();
        HttpsGateway gateway = impostor.gateway()) {
      impostor.says(said(ok("Content-Length: " + CHALLENGE.length() + "\r\n", CHALLENGE)));
      assertTrue(gateway.challenge() instanceof ChallengeAnswer.Challenge, "the good answer");
      for (Said nonsense : nonsense()) {
        impostor.says(nonsense);
        ChallengeAnswer answer = gateway.challenge();
        if (answer instanceof ChallengeAnswer.None none) {
          assertTrue(none.why().code().startsWith("G"), nonsense.what() + ": " + none.why());
        } else {
          assertTrue(harmless(nonsense), nonsense.what());
        }
        assertFalse(gateway.reachable(), "a challenge is no health: " + nonsense.what());
      }
      impostor.says(said(ok("Content-Length: " + CHALLENGE.length() + "\r\n", CHALLENGE)));
      assertTrue(gateway.challenge() instanceof ChallengeAnswer.Challenge, "and once more");
    }
  }

  /** What is well in spite of an odd head: only the head is odd, and the whole body came. */
  private static boolean harmless(Said said) {
    return said.what().contains("200 OK");
  }

  @Test
  void aConnectionThatIsCutInTheHandshakeIsUnreachable() throws Exception {
    try (Impostor impostor = new Impostor();
        java.net.ServerSocket plain =
            new java.net.ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (true) {
                    try (Socket socket = plain.accept()) {
                      socket.getInputStream().read();
                      socket.getOutputStream().write(new byte[] {22, 3, 3, 0, 100, 2, 0});
                    }
                  }
                } catch (IOException e) {
                  // closed
                }
              });
      try (HttpsGateway gateway = impostor.gateway(plain.getLocalPort())) {
        assertEquals(
            new ChallengeAnswer.None(FailureCode.GATEWAY_UNREACHABLE), gateway.challenge());
        assertFalse(gateway.reachable());
      }
    }
  }

  /** Speaks TLS rightly and HTTP as it is told. */
  private static final class Impostor implements AutoCloseable {
    private final KeyPair keys = Issued.pair("EC", 256);
    private final X509Certificate certificate = Issued.server(keys);
    private final SSLContext tls = tls();
    private final SSLServerSocket socket;
    private final AtomicReference<Said> next = new AtomicReference<>();

    Impostor() throws IOException {
      socket =
          (SSLServerSocket)
              tls.getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::serve);
    }

    private SSLContext tls() {
      try {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
            "tls", keys.getPrivate(), new char[0], new X509Certificate[] {certificate});
        KeyManagerFactory own =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, new char[0]);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("gateway", certificate);
        TrustManagerFactory trust =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
      } catch (GeneralSecurityException | IOException e) {
        throw new AssertionError(e);
      }
    }

    void says(Said said) {
      next.set(said);
    }

    HttpsGateway gateway() {
      return gateway(socket.getLocalPort());
    }

    HttpsGateway gateway(int port) {
      return new HttpsGateway(URI.create("https://localhost:" + port), DEADLINE, tls, certificate);
    }

    private void serve() {
      while (!socket.isClosed()) {
        try {
          Socket one = socket.accept();
          Thread.ofVirtual().start(() -> answer(one));
        } catch (IOException e) {
          // a handshake that failed, or closed
        }
      }
    }

    private void answer(Socket one) {
      try (one) {
        InputStream in = one.getInputStream();
        int ends = 0;
        while (ends < 2) { // the head; a body would come with issuances only
          int c = in.read();
          if (c < 0) {
            return;
          }
          ends = c == '\n' ? ends + 1 : c == '\r' ? ends : 0;
        }
        Objects.requireNonNull(next.get()).speech().speak(one.getOutputStream());
        one.getOutputStream().flush();
      } catch (IOException e) {
        // the client has had enough
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
