package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Text, face, common and master file: the public test card's bytes, who may read what, and that
 * digests and signatures are over the bytes that they should be over (card.md 2 and 3).
 */
class ApplicationFilesTest {
  private static final String TEXT = "00A4040C0AD3921000310001010408";
  private static final String FACE = "00A4040C0AD3921000310001010402";
  private static final String COMMON = "00A4040C0AD3921000310001010100";
  private static final String RESIDENT_REGISTER = "00A4040C0AD3921000310001010401";
  private static final String TEXT_PIN = "002000910435363738";
  private static final String A = "0C353337363836363737313838";
  private static final String B = "0E3535303231373230333532323835";
  private static final String BIRTH = "0020009106353530323137";

  /** As published. */
  private static final String ATTRIBUTES =
      "ff2065df2108000e002000590064"
          + "df220fe9bb92e6a190e38080e5b9b9e4b99f"
          + "df2336e69db1e4baace983bde6b885e780ace5b882e8a6b3e5b883e5ad90e58d97"
          + "efbc91efbc92efbc8defbc97efbc8defbc92efbc90efbc92"
          + "df24083139383030323137df250131";

  private static final String DF31 =
      "6d5a4c1ef9ab15bf506862d7e66b9c0f179ca065bc936c8e634e9e57449ca9cd";
  private static final String DF32 =
      "b9e0d09427b23b1d4beda2848512b4103752dc2667e51f9712872d65f472cb3b";

  private final VirtualCard card = TestCards.card();

  private byte[] send(String command) {
    return card.transmit(HexFormat.of().parseHex(command));
  }

  private String word(String command) {
    byte[] answer = send(command);
    return HexFormat.of().withUpperCase().formatHex(answer, answer.length - 2, answer.length);
  }

  private byte[] read(int shortId) {
    byte[] answer = send("00B0%02X00000000".formatted(0x80 | shortId));
    assertEquals((byte) 0x90, answer[answer.length - 2], "EF " + shortId);
    return Arrays.copyOf(answer, answer.length - 2);
  }

  private void open(String application, String secret) {
    assertEquals("9000", word(application));
    if (!secret.isEmpty()) {
      assertEquals("9000", word(secret));
    }
  }

  /** The bytes of the public test card (card.md 3.2), from a card with its name and numbers. */
  @Test
  void publicTestCard() {
    open(TEXT, TEXT_PIN);
    assertArrayEquals(HexFormat.of().parseHex("ff100c353337363836363737313838ffff"), read(0x01));
    assertArrayEquals(HexFormat.of().parseHex(ATTRIBUTES), read(0x02));
    byte[] integrity = read(0x03);
    assertEquals(336, integrity.length);
    String hex = HexFormat.of().formatHex(integrity);
    assertTrue(hex.startsWith("ff3082014bdf3120" + DF31 + "df3220" + DF32 + "df33820100"), hex);
    open(COMMON, "");
    assertEquals(
        "011C" + hex("4000000127198431322120350217") + "9000",
        HexFormat.of().withUpperCase().formatHex(send("00B2010C00")));
  }

  /** What opens which file of the text application: nothing, PIN, A, B (card.md 2.2). */
  @ParameterizedTest
  @CsvSource({
    "01, 6982, 9000, 9000, 6982",
    "02, 6982, 9000, 6982, 9000",
    "03, 6982, 9000, 9000, 9000",
    "04, 9000, 9000, 9000, 9000",
    "05, 9000, 9000, 9000, 9000",
    "06, 6982, 9000, 9000, 9000",
    "07, 6982, 9000, 9000, 9000",
    "10, 6981, 6981, 6981, 6981",
    "11, 6981, 6981, 6981, 6981",
    "13, 6981, 6981, 6981, 6981",
    "16, 6A82, 6A82, 6A82, 6A82"
  })
  void textFiles(String file, String free, String pin, String a, String b) {
    reading(TEXT, file, Map.of("", free, TEXT_PIN, pin, "00200094" + A, a, "00200095" + B, b));
  }

  /** What opens which file of the face: nothing, birth date, A, B (card.md 2.3). */
  @ParameterizedTest
  @CsvSource({
    "01, 6982, 9000, 6982, 6982",
    "02, 6982, 6982, 9000, 9000",
    "03, 9000, 9000, 9000, 9000",
    "04, 9000, 9000, 9000, 9000",
    "05, 6982, 6982, 9000, 6982",
    "06, 6982, 6982, 9000, 9000",
    "1A, 6981, 6981, 6981, 6981"
  })
  void faceFiles(String file, String free, String birth, String a, String b) {
    reading(FACE, file, Map.of("", free, BIRTH, birth, "00200093" + A, a, "00200092" + B, b));
  }

  private void reading(String application, String file, Map<String, String> bySecret) {
    int id = Integer.parseInt(file, 16);
    bySecret.forEach(
        (secret, word) -> {
          open(application, secret);
          assertEquals(word, word("00B0%02X0000".formatted(0x80 | id)), "after " + secret);
        });
  }

  @Test
  void textSignatures() throws Exception {
    open(TEXT, TEXT_PIN);
    RSAPublicKey municipality = certified(read(0x04), TestCards.personalization().issuer().text());
    byte[] integrity = read(0x03);
    verify(municipality, Arrays.copyOfRange(integrity, 5, 75), tail(integrity));
    byte[] signedKey = read(0x07);
    assertEquals(0x213 + 5, signedKey.length);
    verify(municipality, Arrays.copyOfRange(signedKey, 5, 5 + 5 + 0x109), tail(signedKey));
    byte[] signature = send("802A0300" + "04" + "01020304" + "00");
    RSAPublicKey own = TestCards.personalization().keys().text().publicKey();
    verify(own, new byte[] {1, 2, 3, 4}, Arrays.copyOf(signature, 256));
    assertArrayEquals(
        TestCards.personalization().keys().text().encodedPublic(),
        Arrays.copyOfRange(signedKey, 10, 10 + 0x109));
    assertEquals(0xA1, read(0x06)[0] & 0xFF);
  }

  @Test
  void lengthsThatAreNotTheShortest() {
    open(TEXT, "");
    byte[] basic = read(0x05);
    assertEquals(256, basic.length);
    assertEquals("ff4082009f", HexFormat.of().formatHex(basic, 0, 5));
    assertEquals("df43820080", HexFormat.of().formatHex(basic, 31, 36));
    assertEquals((byte) 0xFF, basic[255]);
  }

  @Test
  void faceSignatures() throws Exception {
    open(FACE, BIRTH);
    RSAPublicKey municipality = certified(read(0x04), TestCards.personalization().issuer().face());
    byte[] age = read(0x01);
    assertEquals(5 + 0x21E, age.length);
    verify(municipality, Arrays.copyOfRange(age, 5, 5 + 11 + 5 + 0x109), tail(age));
    open(FACE, "00200093" + A);
    byte[] number = read(0x05);
    int objects = number.length - 5 - 256 - 5;
    verify(municipality, Arrays.copyOfRange(number, 5, 5 + objects), tail(number));
    byte[] signature = send("802A0300" + "01" + "07" + "00");
    verify(
        TestCards.personalization().keys().face().publicKey(),
        new byte[] {7},
        Arrays.copyOf(signature, 256));
    assertEquals(0x13B + 5, read(0x03).length);
  }

  /** The face: a table of nine offsets, three digests signed, two objects behind (card.md 3.3). */
  @Test
  void cardFace() throws Exception {
    open(FACE, "00200092" + B);
    RSAPublicKey municipality = certified(read(0x04), TestCards.personalization().issuer().face());
    byte[] face = read(0x02);
    assertEquals("ff2082", HexFormat.of().formatHex(face, 0, 3));
    assertEquals("df2112", HexFormat.of().formatHex(face, 5, 8));
    List<byte[]> objects = new ArrayList<>();
    ByteBuffer table = ByteBuffer.wrap(face, 8, 18);
    int at = table.getShort();
    for (int i = 0; i < 9; i++) {
      int end = i == 8 ? face.length : table.getShort();
      assertEquals("df2" + "23456789a".charAt(i), HexFormat.of().formatHex(face, at, at + 2));
      objects.add(Arrays.copyOfRange(face, at, end));
      at = end;
    }
    byte[] signed =
        Tlv.join(
            sha256(objects.get(0), objects.get(1), objects.get(2)),
            sha256(objects.get(3), objects.get(4)),
            sha256(objects.get(5)));
    verify(municipality, signed, tail(objects.get(6)));
    assertEquals("20350217", new String(objects.get(7), 3, 8, StandardCharsets.US_ASCII));
  }

  @Test
  void commonAndResidentRegister() throws Exception {
    open(COMMON, "");
    assertEquals("6981", word("00B0810000"), "records aren't binary");
    assertEquals("6A83", word("00B2020C00"));
    assertEquals("9000", word("00A4020C020001"));
    assertEquals("9000", word("00B2010400"));
    byte[] reference = read(0x02);
    assertEquals(16, reference.length);
    byte[] signature = send("0088009903" + "010203" + "00");
    verify(
        TestCards.personalization().keys().common().publicKey(),
        new byte[] {1, 2, 3},
        Arrays.copyOf(signature, 256));
    assertEquals("6981", word("802A0099010100"), "it signs nothing else");
    assertEquals("66F1", word("80AE0000010100"));
    open(RESIDENT_REGISTER, "");
    assertArrayEquals(reference, read(0x02));
    assertEquals("6982", word("80AE0000010100"));
  }

  @Test
  void masterFile() throws Exception {
    assertEquals("36303030303230080530303100 0000A8".replace(" ", ""), object("0042", "00"));
    assertEquals(hex("400000012719843"), object("0045", "00"));
    assertEquals(hex("13221"), object("00F0", "00"));
    assertEquals(hex("20350217"), object("00F2", "00"));
    assertEquals("6700", word("00CA00F800"));
    assertEquals("6700", word("00CA7F2100"));
    CardIssuer issuer = TestCards.personalization().issuer();
    byte[] upper = HexFormat.of().parseHex(object("00F8", "000000"));
    byte[] lower = HexFormat.of().parseHex(object("7F21", "000000"));
    assertEquals(issuer.intermediate().keys().publicKey(), certifiedBare(upper, issuer.card()));
    certifiedBare(lower, issuer.intermediate());
    open(TEXT, "");
    assertEquals("6A88", word("00CA00F200"), "only without an application");
  }

  private String object(String tag, String le) {
    byte[] answer = send("00CA" + tag + le);
    return HexFormat.of().withUpperCase().formatHex(answer, 0, answer.length - 2);
  }

  private static String hex(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The prefix of a name selects the first application that it fits: no error, another file. */
  @Test
  void prefixOfName() {
    assertEquals("9000", word("00A4040C05D392100031"));
    assertEquals("9000", word("00B2010C00"), "it is the common application");
  }

  @Test
  void printedNumbersStay() {
    open(TEXT, "00200094" + A);
    assertEquals("6982", word("00240194" + A));
  }

  private static RSAPublicKey certified(byte[] file, CardIssuer.Key issuer) throws Exception {
    assertEquals(568, file.length);
    assertEquals("7f21820233", HexFormat.of().formatHex(file, 0, 5));
    return certifiedBare(Arrays.copyOfRange(file, 5, file.length), issuer);
  }

  /** Verifies a card-verifiable certificate; gives the municipality's or intermediate's key. */
  private static RSAPublicKey certifiedBare(byte[] certificate, CardIssuer.Key issuer)
      throws Exception {
    assertEquals("5f4e820129", HexFormat.of().formatHex(certificate, 0, 5));
    byte[] body = Arrays.copyOfRange(certificate, 5, 5 + 0x129);
    assertArrayEquals(issuer.id().bytes(), Arrays.copyOf(body, 16));
    verify(issuer.keys().publicKey(), body, tail(certificate));
    CardIssuer all = TestCards.personalization().issuer();
    String id = HexFormat.of().formatHex(body, 16, 32);
    CardIssuer.Key subject =
        id.equals(all.municipality().id().toString()) ? all.municipality() : all.intermediate();
    assertEquals(subject.id().toString(), id);
    assertArrayEquals(subject.keys().encodedPublic(), Arrays.copyOfRange(body, 32, 297));
    return subject.keys().publicKey();
  }

  private static byte[] tail(byte[] file) {
    return Arrays.copyOfRange(file, file.length - 256, file.length);
  }

  private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(Tlv.join(parts));
  }

  private static void verify(RSAPublicKey key, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(key);
    verifier.update(message);
    assertTrue(verifier.verify(signature));
  }
}
