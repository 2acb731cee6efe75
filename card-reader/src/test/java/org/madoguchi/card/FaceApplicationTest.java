package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.madoguchi.card.data.BirthRecord;
import org.madoguchi.card.data.CardFace;
import org.madoguchi.card.data.CvCertificate;
import org.madoguchi.card.data.MyNumberImage;
import org.madoguchi.card.data.PersonalImage;
import org.madoguchi.card.data.Sex;
import org.madoguchi.card.data.Sha256;
import org.madoguchi.card.data.SignatureCheck;

/** The card's face, laid out and signed as card.md 3.3 says. */
class FaceApplicationTest {
  private static final Issuer ISSUER = new Issuer();
  private static final Issuer OTHER = new Issuer();

  private static final byte[] PNG =
      Bytes.join(Bytes.hex("89504E470D0A1A0A"), Bytes.ascii("picture".repeat(9)));
  private static final byte[] PHOTO =
      Bytes.join(Bytes.hex("0000000C6A5020200D0A870A"), new byte[6000]);

  private static final byte[] FACE = face("19800217");

  private final FileCard card =
      new FileCard()
          .secret(0x11, "550217")
          .secret(0x12, "55021720352285")
          .secret(0x13, "537686677188")
          .file(0x01, birthRecord(), 0x11)
          .file(0x02, Bytes.filled(FACE, FACE.length + 500), 0x12, 0x13)
          .file(0x03, Bytes.object(0xFF30, Bytes.object(0xDF34, Bytes.ascii("13221"))))
          .file(0x04, ISSUER.cvCertificate())
          .file(0x05, myNumberImage(), 0x13)
          .signing(ISSUER::signedByCard);

  static byte[] face(String birthDate) {
    byte[] birth = Bytes.object(0xDF22, Bytes.ascii(birthDate));
    byte[] sex = Bytes.object(0xDF23, Bytes.ascii("1"));
    byte[] key = Bytes.object(0xDF24, ISSUER.cardKey());
    byte[] name = Bytes.object(0xDF25, PNG);
    byte[] address = Bytes.object(0xDF26, PNG);
    byte[] photo = Bytes.object(0xDF27, PHOTO);
    byte[] signed =
        Bytes.join(Sha256.of(birth, sex, key), Sha256.of(name, address), Sha256.of(photo));
    return Bytes.object(
        0xFF20,
        Bytes.object(0xDF21, new byte[18]),
        birth,
        sex,
        key,
        name,
        address,
        photo,
        Bytes.object(0xDF28, ISSUER.signed(signed)),
        Bytes.object(0xDF29, Bytes.ascii("20350217")),
        Bytes.object(0xDF2A, PNG));
  }

  static byte[] birthRecord() {
    byte[] before =
        Bytes.join(
            Bytes.object(0xDF11, Bytes.ascii("19800217")), Bytes.object(0xDF12, ISSUER.cardKey()));
    return Bytes.object(0xFF10, before, Bytes.object(0xDF13, ISSUER.signed(before)));
  }

  static byte[] myNumberImage() {
    byte[] before = Bytes.join(Bytes.object(0xDF41, PNG), Bytes.object(0xDF42, ISSUER.cardKey()));
    return Bytes.object(0xFF40, before, Bytes.object(0xDF43, ISSUER.signed(before)));
  }

  private FaceApplication opened(PinReference by, Pin pin) throws CardLost {
    FaceApplication face = MyNumberCard.on(card).face().orElseThrow();
    assertInstanceOf(PinAnswer.Right.class, face.verify(by, pin));
    return face;
  }

  private static Pin numberB() {
    Pin pin =
        PrintedNumbers.b(LocalDate.of(1980, 2, 17), LocalDate.of(2035, 2, 17), Bytes.ascii("2285"));
    return Objects.requireNonNull(pin);
  }

  @Test
  void numberBOpensTheFace() throws Exception {
    FaceApplication face = opened(PinReference.FACE_NUMBER_B, numberB());
    CardFace seen = face.face().optional().orElseThrow();
    assertEquals("19800217", seen.birthDate().reveal());
    assertEquals(Sex.MALE, seen.sex());
    assertEquals(LocalDate.of(2035, 2, 17), seen.expiry());
    assertEquals(PersonalImage.Format.JPEG_2000, seen.photo().format());
    assertArrayEquals(PHOTO, seen.photo().bytes());
    assertEquals(PersonalImage.Format.PNG, seen.name().format());
    assertEquals(PersonalImage.Format.PNG, seen.address().format());
    assertEquals(PersonalImage.Format.PNG, seen.securityCode().format());
    assertEquals(new Reading.Denied<>(), face.myNumberImage(), "A only");
    assertEquals(new Reading.Denied<>(), face.birthRecord());
  }

  @Test
  void numberAOpensTheMyNumberToo() throws Exception {
    Pin a = Objects.requireNonNull(PrintedNumbers.a(Bytes.ascii("537686677188")));
    FaceApplication face = opened(PinReference.FACE_NUMBER_A, a);
    assertInstanceOf(Reading.Read.class, face.face());
    MyNumberImage image = face.myNumberImage().optional().orElseThrow();
    CvCertificate certificate = face.cvCertificate().optional().orElseThrow();
    assertEquals(SignatureCheck.GENUINE, image.check(certificate, ISSUER.root()));
    assertArrayEquals(PNG, image.image().bytes());
  }

  @Test
  void birthDateOpensItsRecord() throws Exception {
    FaceApplication face =
        opened(PinReference.FACE_BIRTH_DATE, PrintedNumbers.birthDate(LocalDate.of(1980, 2, 17)));
    BirthRecord record = face.birthRecord().optional().orElseThrow();
    CvCertificate certificate = face.cvCertificate().optional().orElseThrow();
    assertEquals(SignatureCheck.GENUINE, record.check(certificate, ISSUER.root()));
    assertEquals(SignatureCheck.OTHER_ISSUER, record.check(certificate, OTHER.root()));
    assertEquals("19800217", record.birthDate().reveal());
    assertEquals(new Reading.Denied<>(), face.face());
  }

  @Test
  void whatIsFree() throws Exception {
    FaceApplication face = MyNumberCard.on(card).face().orElseThrow();
    assertEquals("13221", face.basicInfo().optional().orElseThrow().municipalityCode());
    assertEquals(new Reading.Denied<>(), face.face());
  }

  @Test
  void signatureOverTheFace() throws Exception {
    CvCertificate certificate = CvCertificate.parse(ISSUER.cvCertificate());
    CardFace genuine = CardFace.parse(FACE.clone());
    assertEquals(SignatureCheck.GENUINE, genuine.check(certificate, ISSUER.root()));
    byte[] forged = FACE.clone();
    int sex = 5 + 5 + 18 + 5 + 8 + 5;
    assertEquals('1', forged[sex]);
    forged[sex] = '2';
    assertEquals(
        SignatureCheck.NOT_SIGNED, CardFace.parse(forged).check(certificate, ISSUER.root()));
  }

  @Test
  void presence() throws Exception {
    FaceApplication face = opened(PinReference.FACE_NUMBER_B, numberB());
    byte[] challenge = new byte[FaceApplication.CHALLENGE_LENGTH];
    assertTrue(face.provesPresence(challenge, ISSUER.card()));
    assertFalse(face.provesPresence(challenge, OTHER.card()));
  }
}
