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
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/** Commands that present a PIN. */
class PinCommandsTest {
  private static final byte[] CONTENT = "a request".getBytes(StandardCharsets.UTF_8);

  /** Birth date and security code: two lines. */
  private static final String PRINTED = "1980-02-17\n2285\n";

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

  private TechRun change(String old, String fresh, String printed) {
    return TechRun.with(card, old + "\n" + fresh + "\n" + printed, "card", "change-pin", "--json");
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
      assertEquals(ExitCode.OK, run.exit(), run.err());
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
    TechRun run = change("1234", "5678", PRINTED);
    assertEquals(ExitCode.OK, run.exit(), run.err());
    assertTrue(run.json().path("changed").asBoolean());
    assertTrue(run.json().path("birthDateChecked").asBoolean());
    assertTrue(run.json().path("securityCodeChecked").asBoolean());
    assertEquals(ExitCode.PIN_WRONG, sign(card, "1234\n").exit());
    assertEquals(ExitCode.OK, sign(card, "5678\n").exit());
  }

  @Test
  void passwordIsChanged() {
    String[] change = {"card", "change-pin", "--printed-unknown", "--pin", "DIGITAL_SIGNATURE"};
    assertEquals(ExitCode.OK, TechRun.with(card, "abc123\nnew7pass\n", change).exit());
    assertEquals(ExitCode.PIN_WRONG, TechRun.with(card, "ABC123\nXYZ789\n", change).exit());
    assertEquals(ExitCode.OK, TechRun.with(card, "NEW7PASS\nXYZ789\n", change).exit());
  }

  @Test
  void newPinThatWontDo() {
    for (String pins : new String[] {"1234\n1234\n", "1234\n7777\n", "1234\n567\n", "1234\n"}) {
      TechRun run = TechRun.with(card, pins, "card", "change-pin", "--printed-unknown");
      assertEquals(ExitCode.USAGE, run.exit(), pins);
    }
    assertEquals(3, tries());
    TechRun printed = TechRun.with(card, "", "card", "change-pin", "--pin", "TEXT_NUMBER_A");
    assertEquals(ExitCode.USAGE, printed.exit());
  }

  /** What whoever finds the card would try first. */
  @Test
  void newPinThatStandsOnTheCard() {
    for (String fresh : new String[] {"0217", "1980"}) {
      TechRun run = change("1234", fresh, PRINTED);
      assertEquals(ExitCode.USAGE, run.exit(), fresh);
      assertTrue(run.err().contains("holds the birth date"), run.err());
    }
    TechRun code = change("1234", "2285", PRINTED);
    assertEquals(ExitCode.USAGE, code.exit());
    assertTrue(code.err().contains("holds the security code"), code.err());
    TechRun password =
        TechRun.with(
            card, "ABC123\nAB800217\n" + PRINTED, "card", "change-pin", "--pin=DIGITAL_SIGNATURE");
    assertEquals(ExitCode.USAGE, password.exit(), password.err());
    assertEquals(3, tries());
    assertEquals(ExitCode.OK, change("1234", "0218", PRINTED).exit(), "the old one held");
  }

  /** Forgotten or mistyped, they don't silently count as unknown. */
  @Test
  void whatIsPrintedMustBeSaid() throws Exception {
    String[] inputs = {
      "",
      "1980-02-17\n",
      "19800217\n2285\n",
      "1980-02-30\n2285\n",
      "1980-02-17\n228\n",
      "1980-02-17\n22a5\n",
      "1872-12-31\n2285\n",
      "x".repeat(100) + "\n2285\n"
    };
    for (String printed : inputs) {
      TechRun run = change("1234", "5678", printed);
      assertEquals(ExitCode.USAGE, run.exit(), printed);
      assertFalse((run.out() + run.err()).contains("1980"), "personal");
    }
    assertEquals(ExitCode.OK, sign(card, "1234\n").exit(), "nothing was changed");
  }

  /** A birth date may be unknown; then an empty line says so. */
  @Test
  void whatTheCardDoesNotTell() {
    TechRun run = change("1234", "0217", "\n2285\n");
    assertEquals(ExitCode.OK, run.exit(), run.err());
    assertFalse(run.json().path("birthDateChecked").asBoolean());
    assertTrue(run.json().path("securityCodeChecked").asBoolean());
    TechRun unknown =
        TechRun.with(card, "0217\n2285\n", "card", "change-pin", "--json", "--printed-unknown");
    assertEquals(ExitCode.OK, unknown.exit(), unknown.err());
    assertFalse(unknown.json().path("securityCodeChecked").asBoolean());
  }
}
