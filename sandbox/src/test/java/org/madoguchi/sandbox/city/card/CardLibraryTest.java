package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.PublicKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.card.CardAccess;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.CardWork;
import org.madoguchi.card.FaceApplication;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PrintedNumbers;
import org.madoguchi.card.Reading;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.SignatureAlgorithm;
import org.madoguchi.card.TextApplication;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.card.data.BirthRecord;
import org.madoguchi.card.data.CardFace;
import org.madoguchi.card.data.CardRecord;
import org.madoguchi.card.data.CvCertificate;
import org.madoguchi.card.data.MyNumber;
import org.madoguchi.card.data.MyNumberImage;
import org.madoguchi.card.data.SignatureCheck;
import org.madoguchi.card.data.SignedDigests;

/** The whole card library on the whole virtual card, before every quirk. */
@Timeout(60)
class CardLibraryTest {
  private static final LocalDate BIRTH = LocalDate.of(1980, 2, 17);
  private static final LocalDate EXPIRY = LocalDate.of(2035, 2, 17);

  static Stream<CardQuirks> quirks() {
    CardQuirks none = CardQuirks.NONE;
    return Stream.of(
        none,
        none.withExtendedLengthRefused(),
        none.withLongAnswers(CardQuirks.LongAnswers.EXACT_LENGTH),
        none.withLockStatusWord(0x6983),
        none.withReselectionKeepingPins(),
        none.withVerifiedAnsweringOk(),
        none.withFirstCommandRefused(),
        none.withResetForgetting(),
        none.withMalformedPin(CardQuirks.MalformedPin.WRONG_DATA),
        none.withLongestFrame(261));
  }

  private static Pin pin(String signs) {
    return Pin.copyOf(TestCards.ascii(signs));
  }

  private static <T> T read(Reading<T> reading) {
    return reading.optional().orElseThrow(() -> new AssertionError(reading.toString()));
  }

  private static <T> T perform(VirtualCard card, CardWork<T> work) throws Exception {
    try (var slot = new InProcessSlot();
        var access = new CardAccess(slot, Duration.ofSeconds(30))) {
      slot.insert(card);
      CardResult<T> result = access.perform(work).get(40, TimeUnit.SECONDS);
      return result instanceof CardResult.Done<T>(T value) ? value : broken(result);
    }
  }

  private static <T> T broken(CardResult<T> result) {
    throw new AssertionError(result.toString());
  }

  private static PublicKey anchor(KeyIdentifier id) {
    return TestCards.personalization().issuer().anchors().stream()
        .filter(anchor -> anchor.id().equals(id))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static void right(PinAnswer answer) {
    assertEquals(new PinAnswer.Right(), answer);
  }

  @ParameterizedTest
  @MethodSource("quirks")
  void textAttributes(CardQuirks quirks) throws Exception {
    perform(
        TestCards.card(quirks),
        card -> {
          TextApplication text = card.text().orElseThrow();
          assertEquals(new RetryCount(3), read(text.tries(PinReference.TEXT)));
          assertEquals(new RetryCount(10), read(text.tries(PinReference.TEXT_NUMBER_A)));
          assertEquals(new Reading.Denied<>(), text.attributes());
          right(text.verify(PinReference.TEXT, pin("5678")));
          MyNumber number = read(text.myNumber());
          Attributes attributes = read(text.attributes());
          SignedDigests digests = read(text.signedDigests());
          CvCertificate certificate = read(text.cvCertificate());
          assertEquals("537686677188", number.digits().reveal());
          assertEquals("黒桐　幹也", attributes.name().reveal());
          assertEquals("6000033", certificate.issuerDigits());
          PublicKey issuer = anchor(CardIssuer.TEXT);
          assertEquals(SignatureCheck.GENUINE, digests.check(number, certificate, issuer));
          assertEquals(SignatureCheck.GENUINE, digests.check(attributes, certificate, issuer));
          assertEquals(
              SignatureCheck.OTHER_ISSUER,
              digests.check(attributes, certificate, anchor(CardIssuer.FACE)));
          return 0;
        });
  }

  @ParameterizedTest
  @MethodSource("quirks")
  void printedNumbersOpenWhatTheyShould(CardQuirks quirks) throws Exception {
    perform(
        TestCards.card(quirks),
        card -> {
          TextApplication a = card.text().orElseThrow();
          right(a.verify(PinReference.TEXT_NUMBER_A, numberA()));
          read(a.myNumber());
          assertEquals(new Reading.Denied<>(), a.attributes());
          card.face();
          TextApplication b = card.text().orElseThrow();
          right(b.verify(PinReference.TEXT_NUMBER_B, numberB()));
          read(b.attributes());
          assertEquals(new Reading.Denied<>(), b.myNumber());
          return 0;
        });
  }

  private static Pin numberA() {
    return Objects.requireNonNull(PrintedNumbers.a(TestCards.ascii("537686677188")));
  }

  private static Pin numberB() {
    return Objects.requireNonNull(PrintedNumbers.b(BIRTH, EXPIRY, TestCards.ascii("2285")));
  }

  @ParameterizedTest
  @MethodSource("quirks")
  void face(CardQuirks quirks) throws Exception {
    perform(
        TestCards.card(quirks),
        card -> {
          FaceApplication face = card.face().orElseThrow();
          assertEquals("13221", read(face.basicInfo()).municipalityCode());
          right(face.verify(PinReference.FACE_NUMBER_B, numberB()));
          CardFace seen = read(face.face());
          CvCertificate certificate = read(face.cvCertificate());
          PublicKey issuer = anchor(CardIssuer.FACE);
          assertEquals(SignatureCheck.GENUINE, seen.check(certificate, issuer));
          assertEquals(EXPIRY, seen.expiry());
          assertArrayEquals(
              TestCards.personalization().pictures().portrait(), seen.photo().bytes());
          assertTrue(face.provesPresence(new byte[32], seen.cardKey()));
          assertEquals(new Reading.Denied<>(), face.myNumberImage());
          right(face.verify(PinReference.FACE_NUMBER_A, numberA()));
          MyNumberImage image = read(face.myNumberImage());
          assertEquals(SignatureCheck.GENUINE, image.check(certificate, issuer));
          right(face.verify(PinReference.FACE_BIRTH_DATE, PrintedNumbers.birthDate(BIRTH)));
          BirthRecord record = read(face.birthRecord());
          assertEquals(SignatureCheck.GENUINE, record.check(certificate, issuer));
          return 0;
        });
  }

  @ParameterizedTest
  @MethodSource("quirks")
  void cardAndItsKeys(CardQuirks quirks) throws Exception {
    perform(
        TestCards.card(quirks),
        card -> {
          assertEquals(5, card.applications().size());
          assertEquals("13221", read(card.municipalityCode()));
          assertEquals(EXPIRY, read(card.expiry()));
          CardRecord record = read(card.common().orElseThrow().record());
          assertEquals("400000012719843", record.cardNumber().reveal());
          assertEquals(EXPIRY, record.expiry());
          read(card.residentRegister().orElseThrow().tries(PinReference.RESIDENT_REGISTER));
          signs(card, JpkiKey.USER_AUTHENTICATION, "1234");
          signs(card, JpkiKey.DIGITAL_SIGNATURE, "abc123");
          return 0;
        });
  }

  private static void signs(MyNumberCard card, JpkiKey key, String secret) throws CardLost {
    JpkiApplication jpki = card.jpki().orElseThrow();
    right(jpki.verify(key.pin(), pin(secret)));
    PublicKey publicKey = read(jpki.certificate(key)).getPublicKey();
    for (SignatureAlgorithm row : SignatureAlgorithm.of(publicKey)) {
      CardSignature signature = jpki.sign(key, row, row.digest(TestCards.ascii("content")));
      byte[] bytes = assertInstanceOf(CardSignature.Signed.class, signature).signature();
      assertTrue(row.verifies(publicKey, TestCards.ascii("content"), bytes), row.name());
    }
  }

  /** Afterwards nobody who connects finds anything open, whatever the card keeps. */
  @ParameterizedTest
  @MethodSource("quirks")
  void nothingStaysOpen(CardQuirks quirks) throws Exception {
    VirtualCard card = TestCards.card(quirks);
    try (var slot = new InProcessSlot();
        var access = new CardAccess(slot, Duration.ofSeconds(30))) {
      slot.insert(card);
      access
          .perform(
              whole -> {
                TextApplication text = whole.text().orElseThrow();
                right(text.verify(PinReference.TEXT, pin("5678")));
                return read(text.attributes());
              })
          .get(40, TimeUnit.SECONDS);
      assertNotEquals("9000", word(card, "00B0820010"), "nothing is selected");
      assertEquals("9000", word(card, "00A4040C0AD3921000310001010408"));
      assertEquals("6982", word(card, "00B0820010"));
    }
  }

  private static String word(VirtualCard card, String command) {
    byte[] answer = card.transmit(HexFormat.of().parseHex(command));
    return HexFormat.of().withUpperCase().formatHex(answer, answer.length - 2, answer.length);
  }
}
