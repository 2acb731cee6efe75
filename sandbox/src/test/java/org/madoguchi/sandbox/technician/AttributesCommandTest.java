package org.madoguchi.sandbox.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.technician.ExitCode;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.card.CardIssuer;
import org.madoguchi.sandbox.city.card.ForwardingCard;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/** What a card says of its holder, and whether anybody vouches for it. */
class AttributesCommandTest {
  private static final String PIN = "1234\n";

  private final TestCity city = new TestCity();
  private final Persona persona = city.first();

  @TempDir private Path directory;

  /** Changes one byte of what a file is read as. */
  private static final class Forged extends ForwardingCard {
    private final String readBinary;
    private final int position;

    Forged(SimulatedCard card, int file, int position) {
      super(card);
      this.readBinary = "00B0%02X00".formatted(0x80 | file);
      this.position = position;
    }

    @Override
    public byte[] transmit(byte[] command) {
      byte[] answer = super.transmit(command);
      String sent = HexFormat.of().withUpperCase().formatHex(command);
      if (sent.startsWith(readBinary) && answer.length > position) {
        answer = answer.clone();
        answer[position] ^= 1;
      }
      return answer;
    }
  }

  private Path key(PublicKey key) throws IOException {
    return pem("PUBLIC KEY", key.getEncoded());
  }

  private Path pem(String label, byte[] der) throws IOException {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
    return Files.writeString(directory.resolve(label + der.length), text);
  }

  private TechRun checked(SimulatedCard card, Path issuerKey) {
    return TechRun.with(
        card,
        PIN,
        "card",
        "attributes",
        "--json",
        "--pin-stdin",
        "--issuer-key",
        issuerKey.toString());
  }

  private void nothingTold(TechRun run) {
    for (String key : new String[] {"name", "address", "birthDate", "sex"}) {
      assertTrue(run.json().path(key).isMissingNode(), key);
    }
    assertFalse((run.out() + run.err()).contains(persona.holder().name()));
  }

  /** The public test card of card.md 3.2. */
  @Test
  void attributesThatNobodyVouchesFor() {
    TechRun run = TechRun.with(new TextCard(), PIN, "card", "attributes", "--json", "--pin-stdin");
    assertEquals(ExitCode.OK, run.exit(), run.err());
    assertEquals("黒桐　幹也", run.json().path("name").asString());
    assertEquals("東京都清瀬市観布子南１２－７－２０２", run.json().path("address").asString());
    assertEquals("19800217", run.json().path("birthDate").asString());
    assertEquals("MALE", run.json().path("sex").asString());
    assertEquals("NOT_CHECKED", run.json().path("issuerSignature").asString());
    TechRun text = TechRun.with(new TextCard(), PIN, "card", "attributes", "--pin-stdin");
    assertTrue(text.out().contains("issuerSignature: NOT_CHECKED"), text.out());
  }

  @Test
  void wrongPin() {
    TechRun wrong =
        TechRun.with(new TextCard(), "9999\n", "card", "attributes", "--json", "--pin-stdin");
    assertEquals(ExitCode.PIN_WRONG, wrong.exit());
    assertFalse(wrong.out().contains("黒桐"));
  }

  @Test
  void genuine() throws Exception {
    TechRun run = checked(city.card(persona), key(city.issuer(CardIssuer.TEXT)));
    assertEquals(ExitCode.OK, run.exit(), run.err());
    assertEquals("GENUINE", run.json().path("issuerSignature").asString());
    assertEquals(persona.holder().name(), run.json().path("name").asString());
  }

  @Test
  void ofAnotherIssuer() throws Exception {
    TechRun run = checked(city.card(persona), key(city.issuer(CardIssuer.FACE)));
    assertEquals(ExitCode.NOT_GENUINE, run.exit());
    assertEquals("OTHER_ISSUER", run.json().path("issuerSignature").asString());
    assertTrue(run.err().contains("OTHER_ISSUER"), run.err());
    nothingTold(run);
  }

  /** One bit of what the card says, at the end of a name and in both signatures. */
  @Test
  void forged() throws Exception {
    Path issuer = key(city.issuer(CardIssuer.TEXT));
    SimulatedCard card = city.card(persona);
    int name = 4 + 3 + 8 + 3; // FF20, DF21 with its offsets, header of DF22
    TechRun content = checked(new Forged(card, 0x02, name + 2), issuer);
    assertEquals(ExitCode.NOT_GENUINE, content.exit(), content.err());
    assertEquals("OTHER_CONTENT", content.json().path("issuerSignature").asString());
    nothingTold(content);
    int digests = 5 + 3; // FF30, header of DF31
    TechRun digest = checked(new Forged(card, 0x03, digests + 3), issuer);
    assertEquals("NOT_SIGNED", digest.json().path("issuerSignature").asString());
    nothingTold(digest);
    TechRun certificate = checked(new Forged(card, 0x04, 20), issuer);
    assertEquals("OTHER_ISSUER", certificate.json().path("issuerSignature").asString());
    nothingTold(certificate);
  }

  /** Without a signature there is nothing to vouch for: not printed either. */
  @Test
  void unsigned() throws Exception {
    TechRun run = checked(new TextCard(), key(city.issuer(CardIssuer.TEXT)));
    assertFalse(run.exit() == ExitCode.OK || run.exit() == ExitCode.PIN_WRONG, run.err());
    nothingTold(run);
    assertFalse(run.out().contains("黒桐"));
  }

  /** The card isn't asked for anything, and the PIN spends no try. */
  @Test
  void keyFilesThatAreNone() throws Exception {
    Path empty = Files.writeString(directory.resolve("empty"), "");
    Path rubbish = pem("PUBLIC KEY", "no key at all".getBytes(StandardCharsets.US_ASCII));
    Path two =
        Files.writeString(
            directory.resolve("two"),
            Files.readString(key(city.issuer(CardIssuer.TEXT))).repeat(2));
    for (Path file : new Path[] {directory.resolve("none"), directory, empty, rubbish, two}) {
      TechRun run = checked(city.card(persona), file);
      assertEquals(ExitCode.USAGE, run.exit(), file.toString());
      assertTrue(run.err().contains("--issuer-key"), run.err());
      assertFalse(run.out().contains(persona.holder().name()));
    }
  }

  /** A certificate will do as well as a key; this one is of somebody else. */
  @Test
  void certificateAsKey() throws Exception {
    TechRun run = checked(city.card(persona), pem("CERTIFICATE", encoded()));
    assertEquals(ExitCode.NOT_GENUINE, run.exit(), run.err());
  }

  private byte[] encoded() throws CertificateEncodingException {
    return city.certificate(persona).getEncoded();
  }
}
