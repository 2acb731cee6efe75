package org.madoguchi.app.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.config.MetricsConfig;

class MetricsServerTest {
  private static final int MILLIS = 60_000;

  private boolean ready = true;
  private byte[] text = "a 1\n".getBytes(UTF_8);
  private MetricsServer server;

  @BeforeEach
  void start() throws IOException {
    server = started("127.0.0.1");
  }

  private MetricsServer started(String address) throws IOException {
    return MetricsServer.start(
        new MetricsConfig(address, 0),
        () -> text,
        () -> MetricsServer.Health.of(ready, "{\"ready\":%s}\n".formatted(ready)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Byte by byte: Java's own client sends no Host of one's own. */
  private String said(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(MILLIS);
      socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private String get(String path) throws IOException {
    return said("GET %s HTTP/1.1\r\nHost: localhost\r\n".formatted(path));
  }

  @Test
  void theTextHasItsTypeAndVersion() throws IOException {
    String answer = get("/metrics");
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    assertTrue(
        answer.contains("Content-type: text/plain; version=0.0.4; charset=utf-8\r\n"), answer);
    assertTrue(answer.endsWith("\r\n\r\na 1\n"), answer);
  }

  @Test
  void whoeverBalancesHearsByTheStatus() throws IOException {
    assertTrue(get("/health").startsWith("HTTP/1.1 200 "));
    ready = false;
    String answer = get("/health");
    assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
    assertTrue(answer.endsWith("{\"ready\":false}\n"), answer);
  }

  /** An empty text would say that all is gone. */
  @Test
  void beforeTheFirstReadingThereIsNothingToTell() throws IOException {
    text = new byte[0];
    assertTrue(get("/metrics").startsWith("HTTP/1.1 503 "));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /metrics/, 404",
    "GET, /, 404",
    "GET, /metrics/../metrics, 404",
    "GET, //metrics, 404",
    "GET, /metrics?x=1, 200",
    "POST, /metrics, 405",
    "HEAD, /metrics, 405",
    "PUT, /health, 405",
    "OPTIONS, /metrics, 405",
    "DELETE, /nowhere, 405"
  })
  void onlyTwoThingsAreReadAndNothingIsDone(String method, String path, int status)
      throws IOException {
    String answer = said("%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n".formatted(method, path));
    assertTrue(answer.startsWith("HTTP/1.1 %d ".formatted(status)), answer);
  }

  /** A page of somebody else, whose name was made to mean 127.0.0.1 after it was loaded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example\r\n",
        "Host: evil.example:9464\r\n",
        "Host: 127.0.0.1.evil.example\r\n",
        "Host: localhost.evil.example\r\n",
        "Host: localhost:9464:80\r\n",
        "Host: \r\n",
        "",
      })
  void anotherHostIsNotThisMachine(String host) throws IOException {
    String answer = said("GET /metrics HTTP/1.1\r\n" + host);
    assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
    assertTrue(!answer.contains("a 1"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:9464", "[::1]", "[::1]:9464"})
  void thisMachineHasTheseNames(String host) throws IOException {
    String answer = said("GET /metrics HTTP/1.1\r\nHost: %s\r\n".formatted(host));
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
  }

  /** One who says half of something, and one who never reads, hold up nobody. */
  @Test
  void theSlowHoldUpNobody() throws IOException {
    text = new byte[8_000_000];
    try (Socket half = new Socket(InetAddress.getLoopbackAddress(), server.port());
        Socket unread = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      half.getOutputStream().write("GET /met".getBytes(UTF_8));
      unread
          .getOutputStream()
          .write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      assertTrue(get("/health").startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void itListensOnTheLoopbackAlone() throws IOException {
    assertThrows(IOException.class, () -> started("0.0.0.0"));
    assertThrows(IOException.class, () -> started("::"));
    try (MetricsServer second = started("127.0.0.2")) {
      assertThrows(
          IOException.class,
          () -> new Socket(InetAddress.ofLiteral("127.0.0.1"), second.port()).close());
    }
  }

  @Test
  void aPortThatIsTakenIsToldInWords() {
    IOException taken =
        assertThrows(
            IOException.class,
            () ->
                MetricsServer.start(
                    new MetricsConfig("127.0.0.1", server.port()),
                    () -> text,
                    () -> MetricsServer.Health.of(true, "")));
    assertEquals("Address already in use", taken.getMessage());
  }
}
