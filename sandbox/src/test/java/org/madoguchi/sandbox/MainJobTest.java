package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/** The main job, and then a search for every secret that it used. */
class MainJobTest {
  private static final Pattern PIN = Pattern.compile("(?<![0-9A-Za-z])1234(?![0-9A-Za-z])");

  @TempDir Path directory;

  @Test
  void fromCardToHandOverLeavesNoSecretBehind() throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream err = System.err;
    PrintStream out = System.out;
    Map<String, byte[]> secrets;
    List<String> journal;
    try (PrintStream captured = new PrintStream(log, true, StandardCharsets.UTF_8)) {
      System.setErr(captured);
      System.setOut(captured);
      try (Hands hands = new Hands(directory)) {
        hands.takeSlip("household", "residence");
        Hands.done(hands.desk.scan(hands.slipCode()));
        hands.open(Step.SCAN_PAGES);
        secrets = secrets(hands);
        assertNothingRests(secrets, directory.resolve("branch"));
        hands.scanAllPages();
        hands.open(Step.TAKE_FEE);
        Hands.done(hands.desk.takeFee());
        Hands.done(hands.handOver());
        assertTrue(hands.desk.office().open().isEmpty());
        journal = hands.journal();
      }
    } finally {
      System.setErr(err);
      System.setOut(out);
    }
    assertNothingRests(secrets, directory.resolve("branch"));
    String logged = log.toString(StandardCharsets.UTF_8);
    assertNoSecret(secrets, logged.getBytes(StandardCharsets.UTF_8), "the log");
    assertFalse(PIN.matcher(logged).find(), "the PIN is in the log");
    for (String line : journal) {
      assertNoSecret(secrets, line.getBytes(StandardCharsets.UTF_8), "the journal");
      assertFalse(PIN.matcher(line).find(), "the PIN is in the journal: " + line);
    }
    assertEquals(
        List.of(
            "branch-started",
            "requested",
            "answer-sealed",
            "slip-issued",
            "released",
            "sent-to-mfp",
            "sheets-out",
            "page-scanned",
            "page-scanned",
            "fee-taken",
            "handed-over"),
        journal.stream()
            .map(MainJobTest::event)
            .filter(event -> !event.equals("visit-ended")) // whenever nobody is seen any more
            .toList());
  }

  private static String event(String line) {
    return line.replaceAll(".*\"event\":\"([a-z-]+)\".*", "$1");
  }

  /** Everything that must not stay, in each spelling in which it could. */
  private static Map<String, byte[]> secrets(Hands hands) throws Exception {
    Map<String, byte[]> secrets = new TreeMap<>();
    Persona persona = hands.city.persona("household");
    List<String> words = new ArrayList<>();
    persona
        .household()
        .members()
        .forEach(
            m -> {
              words.add(m.name());
              words.add(m.givenName());
              words.add(m.kana());
              words.add(m.myNumber());
            });
    words.add(persona.household().address());
    words.add(persona.household().domicile());
    X509Certificate certificate = hands.city.cards().electronicCertificate(persona);
    BigInteger serial = certificate.getSerialNumber();
    words.add(serial.toString());
    words.add(serial.toString(16));
    words.add(Chain.holder(certificate).hex());
    words.add(
        new SandboxAuthority(SandboxAuthority.CITY).opaqueId(hands.city.cards().holder(persona)));
    for (String word : words) {
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
        secrets.put(word + " in " + charset, word.getBytes(charset));
      }
    }
    secrets.put("electronic certificate", certificate.getEncoded());
    secrets.put("a PDF", "%PDF-".getBytes(StandardCharsets.US_ASCII));
    return secrets;
  }

  private static void assertNothingRests(Map<String, byte[]> secrets, Path folder)
      throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      assertNoSecret(secrets, Files.readAllBytes(file), file.getFileName().toString());
    }
  }

  private static void assertNoSecret(Map<String, byte[]> secrets, byte[] content, String where) {
    String hay = new String(content, StandardCharsets.ISO_8859_1);
    secrets.forEach(
        (name, secret) ->
            assertFalse(
                hay.contains(new String(secret, StandardCharsets.ISO_8859_1)),
                name + " is in " + where));
  }
}
