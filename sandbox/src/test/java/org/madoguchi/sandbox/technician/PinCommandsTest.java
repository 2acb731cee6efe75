package org.madoguchi.sandbox.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.technician.ExitCode;
import org.madoguchi.sandbox.card.SimulatedCard;
import org.madoguchi.sandbox.city.Persona;

/** Commands that present a PIN. */
class PinCommandsTest {
  private static final byte[] CONTENT = "a request".getBytes(StandardCharsets.UTF_8);

  private final TestCity city = new TestCity();
  private final Persona persona = city.first();
  private final SimulatedCard card = city.card(persona);

  private static String digest(String algorithm) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(CONTENT));
  }

  private static TechRun sign(SimulatedCard card, String pin) throws Exception {
    return TechRun.with(
        card, pin, "card", "sign", "--json", "--pin-stdin", "--digest", digest("SHA-256"));
  }

  private int tries() {
    return TechRun.with(card, "", "card", "--json")
        .json()
        .path("tries")
        .path("userAuthentication")
        .asInt();
  }

  @Test
  void signature() throws Exception {
    for (String algorithm : new String[] {"SHA-256", "SHA-384", "SHA-512"}) {
      TechRun run =
          TechRun.with(
              card,
              "1234\r\n",
              "card",
              "sign",
              "--json",
              "--pin-stdin",
              "--digest",
              digest(algorithm));
      assertEquals(ExitCode.WELL, run.exit(), run.err());
      Signature verifier = Signature.getInstance(run.json().path("algorithm").asString());
      assertTrue(verifier.getAlgorithm().startsWith(algorithm.replace("-", "")));
      verifier.initVerify(city.certificate(persona));
      verifier.update(CONTENT);
      assertTrue(verifier.verify(HexFormat.of().parseHex(run.json().path("signature").asString())));
      assertFalse(run.out().contains("1234\r"), "no PIN in what is printed");
    }
  }

  @Test
  void wrongPinThenLocked() throws Exception {
    TechRun first = sign(card, "9999\n");
    assertEquals(ExitCode.PIN_WRONG, first.exit());
    assertEquals(2, first.json().path("triesLeft").asInt());
    assertTrue(first.err().contains("2 tries left"));
    assertEquals(ExitCode.PIN_WRONG, sign(card, "9999\n").exit());
    assertEquals(ExitCode.LOCKED, sign(card, "9999\n").exit());
    assertEquals(ExitCode.LOCKED, sign(card, "1234\n").exit());
  }

  /** Nothing of this can be right, so the card never sees it. */
  @Test
  void whatCantBeRightSpendsNoTry() throws Exception {
    for (String pin : new String[] {"", "\n", "123\n", "12345\n", "12a4\n", "1".repeat(200)}) {
      assertEquals(ExitCode.USAGE, sign(card, pin).exit(), pin);
    }
    assertEquals(3, tries());
  }

  @Test
  void digestsThatAreNone() {
    for (String digest : new String[] {"", "ab", "xy".repeat(32), "ab".repeat(33)}) {
      TechRun run = TechRun.with(card, "1234\n", "card", "sign", "--pin-stdin", "--digest", digest);
      assertEquals(ExitCode.USAGE, run.exit(), digest);
    }
  }

  /** The answer to VERIFY is lost: the counter is asked again, the PIN isn't sent again. */
  @Test
  void lostWhileThePinIsPresented() throws Exception {
    var torn = new LosesVerify(card);
    TechRun run = sign(torn, "9999\n");
    assertEquals(ExitCode.TRANSPORT, run.exit());
    assertEquals("userAuthentication", run.json().path("pinInDoubt").asString());
    assertEquals(2, run.json().path("triesLeft").asInt());
    assertEquals(1, torn.presented());
    assertEquals(2, tries());
  }

  @Test
  void pinIsChanged() throws Exception {
    TechRun run = TechRun.with(card, "1234\n5678\n", "card", "change-pin", "--json");
    assertEquals(ExitCode.WELL, run.exit(), run.err());
    assertTrue(run.json().path("changed").asBoolean());
    assertEquals(ExitCode.PIN_WRONG, sign(card, "1234\n").exit());
    assertEquals(ExitCode.WELL, sign(card, "5678\n").exit());
  }

  @Test
  void passwordIsChanged() {
    String[] change = {"card", "change-pin", "--pin", "DIGITAL_SIGNATURE"};
    assertEquals(ExitCode.WELL, TechRun.with(card, "abc123\nnew7pass\n", change).exit());
    assertEquals(ExitCode.PIN_WRONG, TechRun.with(card, "ABC123\nXYZ789\n", change).exit());
    assertEquals(ExitCode.WELL, TechRun.with(card, "NEW7PASS\nXYZ789\n", change).exit());
  }

  @Test
  void newPinThatWontDo() {
    for (String pins : new String[] {"1234\n1234\n", "1234\n7777\n", "1234\n567\n", "1234\n"}) {
      assertEquals(ExitCode.USAGE, TechRun.with(card, pins, "card", "change-pin").exit(), pins);
    }
    assertEquals(3, tries());
    TechRun printed = TechRun.with(card, "", "card", "change-pin", "--pin", "TEXT_NUMBER_A");
    assertEquals(ExitCode.USAGE, printed.exit());
  }
}
