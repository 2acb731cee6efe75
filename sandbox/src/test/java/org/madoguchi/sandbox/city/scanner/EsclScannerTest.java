package org.madoguchi.sandbox.city.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.device.PrinterTrust;
import org.madoguchi.printer.scan.EsclScanner;
import org.madoguchi.printer.scan.ScanOutcome;
import org.madoguchi.printer.scan.ScanProblem;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.city.gateway.ServerTls;

/** Scanners as the book has them, as people have reported them, and as they fail. */
@Timeout(60)
class EsclScannerTest {
  private static final Scene GLASS =
      Scene.blank(210, 297, Color.WHITE)
          .drawn(
              pen -> {
                pen.setColor(Color.BLUE);
                pen.fillRect(0, 0, 86, 54);
              });

  private static final SandboxAuthority CITY = new SandboxAuthority("scanner");
  private static final Duration SHORT = Duration.ofMillis(1500);

  private StandInScanner scanner;

  @BeforeEach
  void open() throws IOException {
    Credential own = CITY.tlsServer();
    scanner = new StandInScanner(ServerTls.context(own, own.certificate()), 0, GLASS);
  }

  @AfterEach
  void close() {
    scanner.close();
  }

  private static String pin() {
    X509Certificate certificate = CITY.tlsServer().certificate();
    return PrinterTrust.fingerprint(certificate);
  }

  /** Waits shortly between two questions, and gives up soon. */
  private ScanOutcome scan(URI uri, @Nullable String pin, Duration patience)
      throws InterruptedException {
    var pace = new PollClock(InstantSource.system(), Thread::sleep, Duration.ofMillis(20));
    try (var client = new EsclScanner(uri, pin, pace, patience)) {
      return client.scan();
    }
  }

  private ScanOutcome scan(Duration patience) throws InterruptedException {
    return scan(scanner.uri(), pin(), patience);
  }

  @ParameterizedTest
  @EnumSource(
      value = ScannerHabit.class,
      names = {
        "NONE",
        "JOB_AT_A_PATH",
        "JOB_AT_LOCALHOST",
        "JOB_IS_A_URN",
        "SCANS_WHEN_ASKED",
        "NOT_READY_YET",
        "CHUNKED",
        "PROFILES_ELSEWHERE",
        "BUSY_AT_FIRST"
      })
  void habitsThatAreNone(ScannerHabit habit) throws Exception {
    scanner.set(habit);
    for (int again = 0; again < 2; again++) {
      ScanOutcome.Scanned scanned =
          assertInstanceOf(ScanOutcome.Scanned.class, scan(Duration.ofSeconds(20)));
      assertEquals("Madoguchi sandbox scanner", scanned.scanner());
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(scanned.jpeg()));
      assertEquals(1653, image.getWidth(), "A4 in 200 dpi");
      assertEquals(2338, image.getHeight());
      assertTrue((image.getRGB(100, 100) & 0xff0000) < 0x400000, "what lies there");
      assertFalse(scanner.hasJob(), "no job is left");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "JOB_NOWHERE, NOT_ESCL",
    "NEVER_READY, FAILED",
    "BUSY, BUSY",
    "FEEDER_ALONE, NO_GLASS",
    "PDF_ALONE, NO_GLASS",
    "PAGE_FOR_PICTURE, FAILED",
    "LOGIN, REFUSED",
    "FORBIDDEN, REFUSED",
    "MOVED, NOT_ESCL",
    "WEB_PAGE, NOT_ESCL",
    "SETTINGS_REFUSED, FAILED",
    "STOPS, FAILED",
    "JOB_ABORTED, FAILED",
    "SILENT, FAILED"
  })
  void failures(ScannerHabit habit, ScanProblem problem) throws Exception {
    scanner.set(habit);
    ScanOutcome.NotScanned not =
        assertInstanceOf(ScanOutcome.NotScanned.class, scan(SHORT), habit::name);
    assertEquals(problem, not.problem(), not::toString);
    assertFalse(not.detail().isBlank());
    if (habit != ScannerHabit.JOB_NOWHERE) {
      assertFalse(scanner.hasJob(), "no job is left");
    }
    scanner.set(ScannerHabit.NONE);
    assertInstanceOf(ScanOutcome.Scanned.class, scan(Duration.ofSeconds(20)), "and then it goes");
  }

  @Test
  void pictureWithoutEndIsCutOff() throws Exception {
    scanner.set(ScannerHabit.ENDLESS);
    assertInstanceOf(ScanOutcome.NotScanned.class, scan(Duration.ofSeconds(30)));
    assertFalse(scanner.hasJob());
  }

  @Test
  void onlyThePinnedCertificateIsTaken() throws Exception {
    for (var of :
        List.of(
            List.of("", ScanProblem.TLS_UNTRUSTED),
            List.of("0".repeat(64), ScanProblem.TLS_CHANGED))) {
      String pin = of.getFirst().toString();
      assertEquals(
          of.getLast(),
          assertInstanceOf(
                  ScanOutcome.NotScanned.class,
                  scan(scanner.uri(), pin.isEmpty() ? null : pin, SHORT))
              .problem());
    }
    assertEquals(List.of(), scanner.asked(), "nothing is told before");
  }

  @Test
  void nobodyThere() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertEquals(
        ScanProblem.UNREACHABLE,
        assertInstanceOf(
                ScanOutcome.NotScanned.class,
                scan(URI.create("https://localhost:" + port + "/eSCL"), pin(), SHORT))
            .problem());
  }

  /** The order in which it is asked: some makers' machines want it so. */
  @Test
  void askedInOrder() throws Exception {
    scan(Duration.ofSeconds(20));
    assertEquals(
        List.of(
            "GET /eSCL/ScannerCapabilities",
            "POST /eSCL/ScanJobs",
            "GET /eSCL/ScannerStatus",
            "GET /eSCL/ScanJobs/1/NextDocument",
            "DELETE /eSCL/ScanJobs/1"),
        scanner.asked());
  }
}
