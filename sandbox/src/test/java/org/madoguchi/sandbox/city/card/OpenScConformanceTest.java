package org.madoguchi.sandbox.city.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * OpenSC, which works with the plastic card, takes the virtual one for it; and what it reads and
 * has signed is checked with the openssl program, which knows nothing of this project (card.md 12).
 */
@Timeout(240)
class OpenScConformanceTest {
  @RegisterExtension
  static final PcscService SERVICE =
      new PcscService("opensc-tool", "pkcs15-tool", "pkcs11-tool", "openssl");

  @TempDir private Path directory;
  private final VpcdLink link = new VpcdLink();
  private final CardMemory counters = CardMemory.inMemory();

  /** How a program ended and what it said. */
  private record Ran(int exit, String said) {}

  @BeforeEach
  void layCard() throws Exception {
    lay(CardQuirks.NONE);
  }

  private void lay(CardQuirks quirks) throws Exception {
    try (var reader = new OwnedCardReader(Pattern.compile("Virtual PCD 00 00"))) {
      var resident = new Resident(reader);
      resident.waitFor(ReaderStatus.EMPTY); // an earlier card is gone
      link.insert(new VirtualCard(TestCards.contents(), quirks, counters, new SecureRandom()));
      resident.waitFor(ReaderStatus.CARD);
    }
  }

  @AfterEach
  void takeCard() {
    link.close();
  }

  private Ran run(String... command) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), String.join(" ", command));
    return new Ran(process.exitValue(), Files.readString(output));
  }

  private String succeeded(String... command) throws IOException, InterruptedException {
    Ran ran = run(command);
    assertEquals(0, ran.exit(), ran.said());
    return ran.said();
  }

  private Ran pkcs11(String pin, String... rest) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pkcs11-tool", "--login", "--pin", pin));
    command.addAll(List.of(rest));
    return run(command.toArray(String[]::new));
  }

  private int left(String secret) {
    return counters.left("test/JPKI/" + secret, secret.equals("0018") ? 3 : 5);
  }

  @Test
  void dump() throws Exception {
    String dump = succeeded("pkcs15-tool", "--dump");
    for (String part :
        List.of(
            "JPKI",
            "User Authentication PIN",
            "Digital Signature PIN",
            "User Authentication Key",
            "Digital Signature Key",
            "User Authentication Certificate",
            "Digital Signature Certificate")) {
      assertTrue(dump.contains(part), part + " in " + dump);
    }
    assertTrue(dump.contains("Tries left     : 3"), dump);
    assertTrue(dump.contains("Tries left     : 5"), dump);
    assertEquals(3, left("0018"), "looking costs nothing");
  }

  /** All four certificates; the protected one only after the password. */
  @Test
  void certificates() throws Exception {
    for (String id : List.of("01", "03", "04")) {
      succeeded("pkcs15-tool", "--read-certificate", id, "--output", "cert" + id);
    }
    succeeded("openssl", "x509", "-in", "cert01", "-outform", "DER", "-out", "cert01.der");
    assertArrayEquals(
        TestCards.USER_AUTHENTICATION.certificate(),
        Files.readAllBytes(directory.resolve("cert01.der")));
    succeeded("openssl", "verify", "-CAfile", "cert03", "cert01");
    Ran without = run("pkcs15-tool", "--read-certificate", "02", "--output", "cert02");
    assertNotEquals(0, without.exit(), without.said());
    succeeded(
        "pkcs15-tool",
        "--read-certificate=02",
        "--output=cert02",
        "--auth-id=02",
        "--verify-pin",
        "--pin=ABC123");
    succeeded("openssl", "x509", "-in", "cert02", "-outform", "DER", "-out", "cert02.der");
    assertArrayEquals(
        TestCards.DIGITAL_SIGNATURE.certificate(),
        Files.readAllBytes(directory.resolve("cert02.der")));
    succeeded("openssl", "verify", "-CAfile", "cert04", "cert02");
  }

  @Test
  void signatureThatOpensslVerifies() throws Exception {
    Files.write(directory.resolve("request"), Resident.REQUEST);
    succeeded("pkcs15-tool", "--read-certificate", "01", "--output", "cert");
    Ran signed =
        pkcs11(
            "1234",
            "--sign",
            "--mechanism=SHA256-RSA-PKCS",
            "--id=01",
            "--input-file=request",
            "--output-file=signature");
    assertEquals(0, signed.exit(), signed.said());
    Files.writeString(
        directory.resolve("key"), succeeded("openssl", "x509", "-in", "cert", "-pubkey", "-noout"));
    String verdict =
        succeeded(
            "openssl", "dgst", "-sha256", "-verify", "key", "-signature", "signature", "request");
    assertTrue(verdict.contains("Verified OK"), verdict);
    Files.write(directory.resolve("request"), "another request".getBytes(UTF_8));
    assertNotEquals(
        0,
        run("openssl", "dgst", "-sha256", "-verify", "key", "-signature", "signature", "request")
            .exit(),
        "openssl really looks");
  }

  @Test
  void wrongPinIsCountedOnce() throws Exception {
    Ran wrong = pkcs11("9999", "--sign", "--mechanism=SHA256-RSA-PKCS", "--id=01");
    assertNotEquals(0, wrong.exit());
    assertTrue(wrong.said().contains("CKR_PIN_INCORRECT"), wrong.said());
    assertEquals(2, left("0018"));
    assertEquals(5, left("001B"));
    assertTrue(succeeded("pkcs15-tool", "--dump").contains("Tries left     : 2"));
    assertEquals(0, pkcs11("1234", "--list-objects").exit());
    assertEquals(3, left("0018"), "the right PIN fills the counter");
  }

  /** OpenSC knows the card without contacts too, by selecting its application. */
  @Test
  void withoutContacts() throws Exception {
    link.remove();
    lay(CardQuirks.NONE.withAnswerToReset(AnswerToReset.CONTACTLESS));
    String name = succeeded("opensc-tool", "--name");
    assertTrue(name.contains("jpki"), name);
    String atr = succeeded("opensc-tool", "--atr");
    assertTrue(atr.contains("3b:88:80:01"), atr);
    assertFalse(succeeded("pkcs15-tool", "--list-certificates").isEmpty());
  }
}
