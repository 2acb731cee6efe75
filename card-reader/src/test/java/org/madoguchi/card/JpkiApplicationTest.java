package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.data.CertificateAvailability;
import org.madoguchi.card.data.TokenInfo;
import org.madoguchi.card.transport.CardFault;

/** The bytes that go to the card, and what its status words mean. */
class JpkiApplicationTest {
  private static final String SELECT = "00A4040C 0A D392F000260100000001";
  private static final String TRIES = "00200098";
  private static final String VERIFY = "00200098 04 31323334";
  private static final String SIGNATURE = "5A".repeat(256);

  private final ScriptedChannel card = new ScriptedChannel();

  private static Pin pin(int... digits) {
    var pin = new Pin(4);
    for (int digit : digits) {
      pin.append(digit);
    }
    return pin;
  }

  private static Pin password(String text) {
    return Pin.copyOf(text.getBytes(StandardCharsets.US_ASCII));
  }

  private JpkiApplication selected() throws CardLost {
    card.first(SELECT, "9000");
    return MyNumberCard.on(card).jpki().orElseThrow();
  }

  @Test
  void signsDigestInfo() throws Exception {
    card.then(TRIES, "63C3")
        .then(VERIFY, "9000")
        .then(
            "802A0097 33 3031300D060960864801650304020105000420" + "AB".repeat(32) + "00",
            SIGNATURE + "9000");
    JpkiApplication jpki = selected();
    assertEquals(
        new Reading.Read<>(new RetryCount(3)), jpki.tries(PinReference.USER_AUTHENTICATION));
    assertInstanceOf(
        PinAnswer.Right.class, jpki.verify(PinReference.USER_AUTHENTICATION, pin(1, 2, 3, 4)));
    byte[] digest = ScriptedChannel.bytes("AB".repeat(32));
    CardSignature signature =
        jpki.sign(JpkiKey.USER_AUTHENTICATION, SignatureAlgorithm.RSA_SHA256, digest);
    assertArrayEquals(
        ScriptedChannel.bytes(SIGNATURE),
        assertInstanceOf(CardSignature.Signed.class, signature).signature());
    assertEquals(0, card.left());
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_SHA384,00,43,3041300D060960864801650304020205000430,48",
    "RSA_SHA512,00,53,3051300D060960864801650304020305000440,64",
    "RSA_PSS_SHA256,04,20,'',32"
  })
  void signsWithSignatureKey(
      SignatureAlgorithm algorithm, String p1, String lc, String digestInfo, int length)
      throws Exception {
    String digest = "AB".repeat(length);
    card.then("0020009B 06 414243313233", "9000")
        .then("802A" + p1 + "9A" + lc + digestInfo + digest + "00", SIGNATURE + "9000");
    JpkiApplication jpki = selected();
    assertInstanceOf(
        PinAnswer.Right.class, jpki.verify(PinReference.DIGITAL_SIGNATURE, password("abc123")));
    assertInstanceOf(
        CardSignature.Signed.class,
        jpki.sign(JpkiKey.DIGITAL_SIGNATURE, algorithm, ScriptedChannel.bytes(digest)));
  }

  @Test
  void keyWithoutPin() throws Exception {
    card.then("802A0497 20" + "AB".repeat(32) + "00", "6982")
        .then("802A0497 20" + "AB".repeat(32) + "00", "6A86");
    JpkiApplication jpki = selected();
    byte[] digest = ScriptedChannel.bytes("AB".repeat(32));
    assertEquals(
        new CardSignature.Denied(),
        jpki.sign(JpkiKey.USER_AUTHENTICATION, SignatureAlgorithm.RSA_PSS_SHA256, digest));
    assertEquals(
        new CardSignature.Refused(0x6A86),
        jpki.sign(JpkiKey.USER_AUTHENTICATION, SignatureAlgorithm.RSA_PSS_SHA256, digest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000", "63C2", "63C0", "6984", "6F00", "67"})
  void pinIsWipedWhateverTheCardSays(String answer) throws Exception {
    card.then(VERIFY, answer);
    Pin pin = pin(1, 2, 3, 4);
    JpkiApplication jpki = selected();
    try {
      jpki.verify(PinReference.USER_AUTHENTICATION, pin);
    } catch (CardLost lost) {
      assertEquals(CardFault.UNEXPECTED_ANSWER, lost.fault());
    }
    assertEquals(0, pin.length());
    assertArrayEquals(new byte[9], card.buffers().getLast(), "the command is wiped");
  }

  @ParameterizedTest
  @CsvSource({"63C3,3", "63C1,1", "63C0,0", "6983,0", "6984,0", "9000,3"})
  void retryCounts(String answer, int left) throws Exception {
    card.then(TRIES, answer);
    assertEquals(
        new Reading.Read<>(new RetryCount(left)),
        selected().tries(PinReference.USER_AUTHENTICATION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6300", "6700", "6A88", "6982", "63D3"})
  void noRetryCount(String answer) throws Exception {
    card.then(TRIES, answer);
    assertTrue(selected().tries(PinReference.USER_AUTHENTICATION).optional().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"63C0", "6983", "6984"})
  void locked(String answer) throws Exception {
    card.then(VERIFY, answer);
    assertEquals(
        new PinAnswer.Locked(),
        selected().verify(PinReference.USER_AUTHENTICATION, pin(1, 2, 3, 4)));
  }

  @Test
  void wrong() throws Exception {
    card.then(VERIFY, "63C2");
    assertEquals(
        new PinAnswer.Wrong(new RetryCount(2)),
        selected().verify(PinReference.USER_AUTHENTICATION, pin(1, 2, 3, 4)));
  }

  /** A wiped PIN must not go out as four zeros: that would cost a try. */
  @Test
  void whatCantBeRightIsNeverSent() throws Exception {
    Pin wiped = pin(1, 2, 3, 4);
    wiped.close();
    JpkiApplication jpki = selected();
    for (Pin pin : new Pin[] {wiped, pin(1, 2), password("12a4"), password("12345")}) {
      assertInstanceOf(
          PinAnswer.NotPresented.class, jpki.verify(PinReference.USER_AUTHENTICATION, pin));
    }
    for (String text :
        new String[] {"ABC12", "ABCDEF", "123456", "ABC-123", "A".repeat(16) + "1"}) {
      assertInstanceOf(
          PinAnswer.NotPresented.class,
          jpki.verify(PinReference.DIGITAL_SIGNATURE, password(text)),
          text);
    }
    assertEquals(1, card.buffers().size(), "only SELECT was sent");
  }

  @Test
  void firstCommandRefusedOnce() throws Exception {
    card.then(SELECT, "6F00").then(SELECT, "9000");
    assertTrue(MyNumberCard.on(card).jpki().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6A82", "6A86", "6D00", "6E00", "6283"})
  void otherCard(String answer) throws Exception {
    card.then(SELECT, answer);
    assertFalse(MyNumberCard.on(card).jpki().isPresent());
  }

  /** The text application has a file 0018 of its own: no command may go there by mistake. */
  @Test
  void applicationThatIsNoLongerSelected() throws Exception {
    card.then(SELECT, "9000").then("00A4040C 0A D3921000310001010408", "9000");
    MyNumberCard whole = MyNumberCard.on(card);
    JpkiApplication jpki = whole.jpki().orElseThrow();
    assertTrue(whole.text().isPresent());
    Pin pin = pin(1, 2, 3, 4);
    assertThrows(
        IllegalStateException.class, () -> jpki.verify(PinReference.USER_AUTHENTICATION, pin));
    assertEquals(0, pin.length());
    assertThrows(IllegalStateException.class, () -> jpki.certificate(JpkiKey.USER_AUTHENTICATION));
  }

  @Test
  void pinOfAnotherApplication() throws Exception {
    JpkiApplication jpki = selected();
    assertThrows(IllegalArgumentException.class, () -> jpki.tries(PinReference.TEXT));
    Pin pin = pin(1, 2, 3, 4);
    assertThrows(IllegalArgumentException.class, () -> jpki.verify(PinReference.TEXT, pin));
    assertEquals(0, pin.length());
  }

  @Test
  void tokenInfoAndAvailability() throws Exception {
    String label = ascii("JPKIAPICCTOKEN2", 32);
    String info = label + " ".repeat(32) + ascii("E16R01NJ", 16) + "9".repeat(80);
    card.then("00B08600FB", HexFormat.of().formatHex(bytesOf(info)) + "9000")
        .then("00B08800FB", "8F8F00 9000")
        .then("00B08800FB", "008F00 9000");
    JpkiApplication jpki = selected();
    TokenInfo token = jpki.tokenInfo().optional().orElseThrow();
    assertEquals(new TokenInfo("JPKIAPICCTOKEN2", "", "E16R01NJ"), token);
    assertEquals(TokenInfo.Kind.MY_NUMBER_CARD, token.kind());
    assertEquals(
        new CertificateAvailability(true, true), jpki.availability().optional().orElseThrow());
    assertEquals(
        new CertificateAvailability(false, true), jpki.availability().optional().orElseThrow());
  }

  /** What the card holds back is fetched, and nothing is sent twice. */
  @Test
  void restOfTheAnswer() throws Exception {
    card.then("00B08800FB", "8F 6102").then("00C0000002", "8F 6101").then("00C0000001", "00 9000");
    assertEquals(
        new CertificateAvailability(true, true),
        selected().availability().optional().orElseThrow());
    assertEquals(0, card.left());
  }

  @Test
  void promisesMoreThanItHas() throws Exception {
    card.then("00B08800FB", "8F 6102").then("00C0000002", "6F00");
    JpkiApplication jpki = selected();
    CardLost lost = assertThrows(CardLost.class, jpki::availability);
    assertEquals(CardFault.UNEXPECTED_ANSWER, lost.fault());
    assertEquals(0, card.left());
  }

  /** A signature that comes in two parts, as over T=0. */
  @Test
  void signatureInParts() throws Exception {
    card.then(VERIFY, "9000")
        .then("802A0097 33 3031300D060960864801650304020105000420" + "AB".repeat(32) + "00", "6100")
        .then("00C0000000", SIGNATURE + "9000");
    JpkiApplication jpki = selected();
    jpki.verify(PinReference.USER_AUTHENTICATION, pin(1, 2, 3, 4));
    CardSignature signature =
        jpki.sign(
            JpkiKey.USER_AUTHENTICATION,
            SignatureAlgorithm.RSA_SHA256,
            ScriptedChannel.bytes("AB".repeat(32)));
    assertArrayEquals(
        ScriptedChannel.bytes(SIGNATURE),
        assertInstanceOf(CardSignature.Signed.class, signature).signature());
  }

  private static String ascii(String text, int length) {
    return text + " ".repeat(length - text.length());
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void signatureCertificateBeforeItsPassword() throws Exception {
    card.then("00B08100 000800", "6982");
    assertEquals(new Reading.Denied<>(), selected().certificate(JpkiKey.DIGITAL_SIGNATURE));
  }
}
