package org.madoguchi.sandbox.city.issuing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Persona.Card;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.CardIssuer;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/** A persona's card is of one piece: numbers, text, pictures and keys are that persona's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // keys take their time
class PersonaCardsTest {
  private final List<Persona> personas = Personas.load();
  private final PersonaCards cards =
      new PersonaCards(
          new SandboxAuthority(SandboxAuthority.CITY), personas, LocalDate.of(2026, 11, 21));
  private final SimulatedCard card = cards.card(personas.getFirst());

  private byte[] send(String command) {
    return card.transmit(HexFormat.of().parseHex(command));
  }

  private byte[] read(int shortId) {
    byte[] answer = send("00B0%02X00000000".formatted(0x80 | shortId));
    return Arrays.copyOf(answer, answer.length - 2);
  }

  private void verify(String reference, String value) {
    String hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.US_ASCII));
    byte[] answer = send("002000" + reference + "%02X".formatted(value.length()) + hex);
    assertArrayEquals(new byte[] {(byte) 0x90, 0}, answer, reference);
  }

  @Test
  void numbersOpenAndTextIsThePersonas() {
    Persona persona = personas.getFirst();
    send("00A4040C0AD3921000310001010408");
    // issued in January 2025: the tenth birthday after it is in 2034
    verify("95", "5905122034" + "%04d".formatted(Math.floorMod("ordinary".hashCode(), 10_000)));
    String attributes = new String(read(0x02), StandardCharsets.UTF_8);
    assertTrue(attributes.contains(persona.holder().name()), "name");
    assertTrue(attributes.contains(persona.household().address()), "address");
    assertTrue(attributes.contains("19840512"), "birth");
    assertTrue(attributes.endsWith("2"), "sex");
    verify("94", persona.holder().myNumber());
    String number = new String(read(0x01), 3, 12, StandardCharsets.US_ASCII);
    assertEquals(persona.holder().myNumber(), number);
  }

  /** PNG of one bit in grey with the size that was seen; JP2; the face signed by the city. */
  @Test
  void pictures() throws Exception {
    send("00A4040C0AD3921000310001010402");
    verify("93", personas.getFirst().holder().myNumber());
    byte[] face = read(0x02);
    byte[] number = read(0x05);
    BufferedImage myNumber = image(number, 0);
    assertEquals("72x12", myNumber.getWidth() + "x" + myNumber.getHeight());
    int name = indexOf(face, "89504e47", 0);
    assertTrue(dark(image(face, name)) > 50, "the name is drawn");
    int address = indexOf(face, "89504e47", name + 8);
    assertTrue(dark(image(face, address)) > 50, "the address is drawn");
    int code = indexOf(face, "89504e47", address + 8);
    assertEquals("24x12", image(face, code).getWidth() + "x" + image(face, code).getHeight());
    assertTrue(indexOf(face, "0000000c6a5020200d0a870a", 0) > address, "JP2 signature box");
    assertEquals(1, face[name + 24], "bits for each point");
    assertEquals(0, face[name + 25], "grey");
    byte[] certificate = read(0x04);
    CardIssuer.Anchor anchor =
        cards.anchors().stream().filter(a -> a.id().equals(CardIssuer.FACE)).findFirst().get();
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(anchor.key());
    verifier.update(certificate, 10, 0x129);
    assertTrue(verifier.verify(certificate, certificate.length - 256, 256));
  }

  private static BufferedImage image(byte[] file, int from) throws Exception {
    int begin = indexOf(file, "89504e47", from);
    return ImageIO.read(new ByteArrayInputStream(file, begin, file.length - begin));
  }

  private static int dark(BufferedImage image) {
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xFF) == 0 ? 1 : 0;
      }
    }
    return dark;
  }

  private static int indexOf(byte[] file, String hex, int from) {
    int found = HexFormat.of().formatHex(file, from, file.length).indexOf(hex);
    assertTrue(found >= 0 && found % 2 == 0, hex);
    return from + found / 2;
  }

  /** On any day of a year both end within three months, and nobody else's do. */
  @Test
  void onePersonasRenewalIsDue() {
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      PersonaCards then = new PersonaCards(authority, personas, day);
      LocalDate today = day;
      List<String> due =
          personas.stream()
              .filter(p -> p.card() instanceof Card.MyNumber)
              .filter(p -> ends(then, p).isAfter(today))
              .filter(p -> ends(then, p).minusMonths(3).isBefore(today))
              .map(Persona::id)
              .toList();
      assertEquals(List.of("certificate-due"), due, day.toString());
      assertTrue(ends(then, due(personas)).isAfter(day.plusDays(27)), "time to practise");
    }
  }

  private static Persona due(List<Persona> all) {
    return all.stream().filter(p -> p.id().equals("certificate-due")).findFirst().orElseThrow();
  }

  private static LocalDate ends(PersonaCards cards, Persona persona) {
    return LocalDate.ofInstant(cards.holder(persona).until(), ZoneId.of("Asia/Tokyo"));
  }

  /** The holder stays the same from month to month; the certificates don't. */
  @Test
  void theDueCertificatesAreOfTheirMonth() {
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    PersonaCards november = new PersonaCards(authority, personas, LocalDate.of(2026, 11, 21));
    PersonaCards december = new PersonaCards(authority, personas, LocalDate.of(2026, 12, 1));
    X509Certificate before = november.electronicCertificate(due(personas));
    X509Certificate after = december.electronicCertificate(due(personas));
    assertEquals(before.getSubjectX500Principal(), after.getSubjectX500Principal());
    assertEquals(LocalDate.of(2026, 12, 31), ends(november, due(personas)));
    assertEquals(LocalDate.of(2027, 1, 31), ends(december, due(personas)));
    assertNotEquals(before.getSerialNumber(), after.getSerialNumber());
  }

  @Test
  void quirksOfAPersona() {
    String toml = City.resource("personas.toml");
    String odd =
        toml.replaceFirst(
            "electronic_certificate = \"valid\" }",
            "electronic_certificate = \"valid\","
                + " quirks = { lock-status-word = \"6983\", first-command = \"6F00\" } }");
    Card.MyNumber first = (Card.MyNumber) Personas.parse(odd).getFirst().card();
    assertEquals(
        CardQuirks.NONE.withLockStatusWord(0x6983).withFirstCommandRefused(), first.quirks());
    String wrong = odd.replace("\"6983\"", "\"6985\"");
    assertThrows(IllegalArgumentException.class, () -> Personas.parse(wrong));
    assertThrows(IllegalArgumentException.class, () -> Personas.parse("[[persona]]"));
  }
}
