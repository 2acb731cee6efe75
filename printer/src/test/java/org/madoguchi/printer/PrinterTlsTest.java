package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.device.PrinterTrust;
import org.madoguchi.printer.ipp.IppTransport;
import org.madoguchi.printer.ipp.LinkTrouble;

/** MFPs make their TLS certificates themselves. */
@Timeout(60)
class PrinterTlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  /** Get-Printer-Attributes: idle. */
  private static final byte[] IDLE = {
    1, 1, 0, 0, 0, 0, 0, 0, 4, 0x23, 0, 13, 'p', 'r', 'i', 'n', 't', 'e', 'r', '-', 's', 't', 'a',
    't', 'e', 0, 4, 0, 0, 0, 3, 3
  };

  @TempDir Path folder;
  private @Nullable HttpsServer server;

  @AfterEach
  void close() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** Starts a printer with a certificate of its own; answers with the certificate's digest. */
  private String start(String... validity) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mfp",
                "-keyalg",
                "EC",
                "-dname",
                "CN=MFP-1234",
                "-storetype",
                "PKCS12",
                "-keystore",
                store().toString(),
                "-storepass",
                "changeit"));
    command.addAll(List.of(validity));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys(), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.server = server;
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, IDLE.length);
          exchange.getResponseBody().write(IDLE);
          exchange.close();
        });
    server.start();
    return PrinterTrust.fingerprint(certificate());
  }

  private URI uri() {
    return URI.create("ipps://localhost:" + port() + "/ipp/print");
  }

  private int port() {
    return Objects.requireNonNull(server).getAddress().getPort();
  }

  private PrinterStatus status(@Nullable String pin) {
    try (var printer = new IppPrinter("MFP", uri(), PollClock.everySecond(), pin)) {
      return printer.status();
    }
  }

  private static PrinterStatus needs(PrinterProblem problem) {
    return new PrinterStatus.NeedsAttention(problem);
  }

  @Test
  void aCertificateOfItsOwnIsTakenOnlyIfItIsPinned() throws Exception {
    String digest = start("-validity", "30");
    assertEquals(needs(PrinterProblem.TLS_UNTRUSTED), status(null));
    assertEquals(new PrinterStatus.Ready(), status(digest), "for whatever host name");
    assertEquals(needs(PrinterProblem.TLS_CHANGED), status("0".repeat(64)));
  }

  @Test
  void anExpiredOneIsToldAndTakenIfItIsPinned() throws Exception {
    String digest = start("-startdate", "-400d", "-validity", "30");
    assertEquals(needs(PrinterProblem.TLS_EXPIRED), status(null));
    assertEquals(new PrinterStatus.Ready(), status(digest));
  }

  @Test
  void aTrustedOneForAnotherHostIsTold() throws Exception {
    start("-validity", "30");
    assertEquals(PrinterProblem.TLS_OTHER_HOST, trouble());
  }

  @Test
  void aTrustedOneForThisHostIsTaken() throws Exception {
    start("-validity", "30", "-ext", "san=dns:localhost");
    assertNull(trouble());
  }

  /** What comes of a handshake with a printer whose certificate the runtime trusts. */
  private @Nullable PrinterProblem trouble() throws Exception {
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    authorities.setCertificateEntry("mfp", certificate());
    var trust = new PrinterTrust(null, PrinterTrust.trusted(authorities));
    try (HttpClient client = HttpClient.newBuilder().sslContext(trust.context()).build()) {
      client.send(
          HttpRequest.newBuilder(IppTransport.httpAddress(uri())).build(),
          HttpResponse.BodyHandlers.discarding());
      return null;
    } catch (IOException e) {
      assertEquals(certificate(), trust.shown(), "so that a technician can be told of it");
      return LinkTrouble.of(e).problem();
    }
  }

  private X509Certificate certificate() throws Exception {
    return (X509Certificate) keys().getCertificate("mfp");
  }

  private KeyStore keys() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store())) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private Path store() {
    return folder.resolve("mfp.p12");
  }

  @Test
  void anExaminationShowsWhatToPinAlsoIfItIsntTrusted() throws Exception {
    String digest = start("-validity", "30");
    try (var examination = new PrinterExamination(uri(), null)) {
      var refused =
          assertInstanceOf(PrinterExamination.Result.NotAsked.class, examination.examine());
      assertEquals(PrinterProblem.TLS_UNTRUSTED, refused.problem());
      PrinterFacts.Shown shown = Objects.requireNonNull(refused.certificate());
      assertEquals(digest, shown.sha256());
      assertEquals("CN=MFP-1234", shown.subject());
    }
  }

  @Test
  void plainTextWhereTlsIsWantedIsToldAndTheOtherWayRound() throws Exception {
    start("-validity", "30");
    URI plain = URI.create("ipp://localhost:" + port() + "/ipp/print");
    try (var printer = new IppPrinter("MFP", plain, PollClock.everySecond())) {
      assertInstanceOf(PrinterStatus.NeedsAttention.class, printer.status());
    }
    try (ServerSocket withoutTls = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> refuseInPlainText(withoutTls));
      URI uri = URI.create("ipps://localhost:" + withoutTls.getLocalPort() + "/ipp/print");
      try (var printer = new IppPrinter("MFP", uri, PollClock.everySecond())) {
        assertEquals(needs(PrinterProblem.TLS_FAILED), printer.status());
      }
    }
  }

  private static void refuseInPlainText(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getInputStream().read();
      client
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // the client has gone
    }
  }
}
