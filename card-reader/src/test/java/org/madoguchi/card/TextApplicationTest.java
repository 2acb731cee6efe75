package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.card.data.CvCertificate;
import org.madoguchi.card.data.MyNumber;
import org.madoguchi.card.data.Sex;
import org.madoguchi.card.data.SignatureCheck;
import org.madoguchi.card.data.SignedDigests;

/** The public test card of card.md 3.2, read as from a card. */
class TextApplicationTest {
  /** EF 0001, all 17 bytes. */
  static final byte[] MY_NUMBER =
      Bytes.filled(Bytes.join(Bytes.hex("FF100C"), Bytes.ascii("537686677188")), 17);

  /** EF 0002 without filler, 104 bytes. */
  static final byte[] ATTRIBUTES =
      Bytes.hex(
          "ff2065 df2108 000e 0020 0059 0064"
              + "df220f e9bb92e6a190e38080e5b9b9e4b99f"
              + "df2336 e69db1e4baace983bde6b885e780ace5b882e8a6b3e5b883e5ad90"
              + "e58d97efbc91efbc92efbc8defbc97efbc8defbc92efbc90efbc92"
              + "df2408 3139383030323137 df2501 31");

  private static final byte[] DF31 =
      Bytes.hex("6d5a4c1ef9ab15bf506862d7e66b9c0f179ca065bc936c8e634e9e57449ca9cd");
  private static final byte[] DF32 =
      Bytes.hex("b9e0d09427b23b1d4beda2848512b4103752dc2667e51f9712872d65f472cb3b");

  private static final Issuer ISSUER = new Issuer();
  private static final Issuer OTHER = new Issuer();

  private final FileCard card =
      new FileCard()
          .secret(0x11, "1234")
          .secret(0x14, "537686677188")
          .secret(0x15, "55021720352285")
          .file(0x01, MY_NUMBER, 0x11, 0x14)
          .file(0x02, Bytes.filled(ATTRIBUTES, 300), 0x11, 0x15)
          .file(0x03, signedDigests(DF31, DF32), 0x11, 0x14, 0x15)
          .file(0x04, ISSUER.cvCertificate());

  private static byte[] signedDigests(byte[] ofMyNumber, byte[] ofAttributes) {
    byte[] digests = Bytes.join(Bytes.hex("DF3120"), ofMyNumber, Bytes.hex("DF3220"), ofAttributes);
    byte[] signature = Bytes.join(Bytes.hex("DF33820100"), ISSUER.signed(digests));
    byte[] file = Bytes.join(Bytes.hex("FF3082014B"), digests, signature);
    assertEquals(336, file.length, "as on the card");
    return file;
  }

  private TextApplication opened(PinReference by, String value) throws CardLost {
    TextApplication text = MyNumberCard.on(card).text().orElseThrow();
    assertInstanceOf(PinAnswer.Right.class, text.verify(by, Pin.copyOf(Bytes.ascii(value))));
    return text;
  }

  @Test
  void pinOpensEverything() throws Exception {
    TextApplication text = opened(PinReference.TEXT, "1234");
    assertEquals("537686677188", text.myNumber().optional().orElseThrow().digits().reveal());
    Attributes attributes = text.attributes().optional().orElseThrow();
    assertEquals("黒桐　幹也", attributes.name().reveal());
    assertEquals("東京都清瀬市観布子南１２－７－２０２", attributes.address().reveal());
    assertEquals("19800217", attributes.birthDate().reveal());
    assertEquals(Optional.of(LocalDate.of(1980, 2, 17)), attributes.dateOfBirth());
    assertEquals(Sex.MALE, attributes.sex());
  }

  @Test
  void digestsOfTheTestCard() throws Exception {
    assertArrayEquals(DF31, MyNumber.parse(MY_NUMBER.clone()).fileDigest());
    assertArrayEquals(DF32, Attributes.parse(ATTRIBUTES.clone()).digest());
  }

  @Test
  void numberAOpensTheMyNumberOnly() throws Exception {
    TextApplication text = opened(PinReference.TEXT_NUMBER_A, "537686677188");
    assertInstanceOf(Reading.Read.class, text.myNumber());
    assertEquals(new Reading.Denied<>(), text.attributes());
    assertInstanceOf(Reading.Read.class, text.signedDigests());
  }

  @Test
  void numberBOpensTheAttributesOnly() throws Exception {
    TextApplication text = opened(PinReference.TEXT_NUMBER_B, "55021720352285");
    assertEquals(new Reading.Denied<>(), text.myNumber());
    assertInstanceOf(Reading.Read.class, text.attributes());
  }

  @Test
  void nothingWithoutPin() throws Exception {
    TextApplication text = MyNumberCard.on(card).text().orElseThrow();
    assertEquals(new Reading.Denied<>(), text.attributes());
    assertInstanceOf(Reading.Read.class, text.cvCertificate());
  }

  @Test
  void wrongPinOpensNothing() throws Exception {
    TextApplication text = MyNumberCard.on(card).text().orElseThrow();
    assertEquals(
        new PinAnswer.Wrong(new RetryCount(2)),
        text.verify(PinReference.TEXT, Pin.copyOf(Bytes.ascii("9999"))));
    assertEquals(new Reading.Denied<>(), text.attributes());
  }

  @Test
  void signatureOfTheMunicipality() throws Exception {
    TextApplication text = opened(PinReference.TEXT, "1234");
    SignedDigests digests = text.signedDigests().optional().orElseThrow();
    CvCertificate certificate = text.cvCertificate().optional().orElseThrow();
    MyNumber number = text.myNumber().optional().orElseThrow();
    Attributes attributes = text.attributes().optional().orElseThrow();
    assertEquals("6000033", certificate.issuerDigits());
    assertEquals(SignatureCheck.GENUINE, digests.check(number, certificate, ISSUER.root()));
    assertEquals(SignatureCheck.GENUINE, digests.check(attributes, certificate, ISSUER.root()));
    assertEquals(SignatureCheck.OTHER_ISSUER, digests.check(attributes, certificate, OTHER.root()));
    assertEquals(
        SignatureCheck.NOT_SIGNED,
        digests.check(attributes, CvCertificate.parse(OTHER.cvCertificate()), OTHER.root()));
    byte[] moved = ATTRIBUTES.clone();
    moved[moved.length - 1] = '2';
    assertEquals(
        SignatureCheck.OTHER_CONTENT,
        digests.check(Attributes.parse(moved), certificate, ISSUER.root()));
  }

  @Test
  void wipedAndSilent() throws Exception {
    TextApplication text = opened(PinReference.TEXT, "1234");
    Attributes attributes = text.attributes().optional().orElseThrow();
    assertFalse(attributes.toString().contains("黒桐"));
    assertFalse(attributes.name().toString().contains("黒桐"));
    assertFalse(text.myNumber().toString().contains("5376"));
    attributes.close();
    assertArrayEquals(new byte[15], attributes.name().bytes());
    assertEquals(Optional.empty(), attributes.dateOfBirth());
  }

  /** One answer has the attributes; their filler isn't read. */
  @Test
  void threeCommandsToTheAttributes() throws Exception {
    opened(PinReference.TEXT, "1234").attributes();
    assertEquals(3, card.commands());
  }

  @Test
  void longAddressTakesTwoByteLengths() throws Exception {
    byte[] address = "あ".repeat(200).getBytes(StandardCharsets.UTF_8);
    byte[] file =
        Bytes.object(
            0xFF20,
            Bytes.object(0xDF21, new byte[8]),
            Bytes.object(0xDF22, Bytes.ascii("A B")),
            Bytes.object(0xDF23, address),
            Bytes.object(0xDF24, Bytes.ascii("19800000")),
            Bytes.object(0xDF25, Bytes.ascii("2")));
    card.file(0x02, Bytes.filled(file, 900), 0x11);
    Attributes attributes = opened(PinReference.TEXT, "1234").attributes().optional().orElseThrow();
    assertEquals("あ".repeat(200), attributes.address().reveal());
    assertEquals(Optional.empty(), attributes.dateOfBirth(), "month and day are unknown");
    assertEquals(Sex.FEMALE, attributes.sex());
  }

  @Test
  void myNumberWithWrongCheckDigit() throws Exception {
    card.file(0x01, Bytes.filled(Bytes.join(Bytes.hex("FF100C"), Bytes.ascii("537686677189")), 17));
    assertInstanceOf(
        Reading.Malformed.class, MyNumberCard.on(card).text().orElseThrow().myNumber());
  }
}
