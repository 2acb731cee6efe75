package org.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the HTTP server answers by itself, before anything of ours is asked: in our words too. */
final class UnreadRequestsTest {
  @TempDir private Path folder;
  private OfficeWorld world;

  @BeforeEach
  void opens() {
    world = new OfficeWorld(folder);
  }

  @AfterEach
  void closes() {
    world.close();
  }

  /** Sends those bytes; what comes back until the other side closes. */
  private static String answer(String who, URI to, String request) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            TestOffice.tls(TestOffice.client(who))
                .getSocketFactory()
                .createSocket("127.0.0.1", to.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void page(int status, String request) throws IOException {
    String answer = answer(TestOffice.AOKI, world.page("/"), request);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains("Content-Security-Policy: default-src 'none';"), answer);
    assertTrue(answer.contains("Cache-Control: no-store"), answer);
    assertTrue(answer.contains("Content-Type: text/html; charset=utf-8"), answer);
    assertTrue(answer.contains("番号: " + status), answer);
    assertFalse(answer.contains("Jetty") || answer.contains("xception"), answer);
  }

  @Test
  void anOfficerSeesAPageWithACode() throws IOException {
    page(400, "GET / HTTP/1.1\r\n\r\n");
    page(505, "this isn't HTTP\r\n\r\n");
    page(431, "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    page(414, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    page(404, "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    page(405, "DELETE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    page(405, "BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    page(505, "GET / HTTP/7.0\r\nHost: a\r\n\r\n");
  }

  private void problem(int status, String request) throws IOException {
    String answer = answer(TestOffice.BRANCH, world.api("/"), request);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
    assertTrue(answer.contains("\"code\":\"G07\""), answer);
  }

  @Test
  void aBranchGetsAProblemWithACode() throws IOException {
    problem(400, "GET /v1/health HTTP/1.1\r\n\r\n");
    problem(431, "GET /v1/health HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    problem(404, "GET /other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  }
}
