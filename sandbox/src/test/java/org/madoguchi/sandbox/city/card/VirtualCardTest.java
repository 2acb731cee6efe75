package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The card says yes and no where the measured cards do (card.md 1 to 6 and 10). */
class VirtualCardTest {
  private static final String JPKI = "00A4040C 0A D392F000260100000001";
  private static final String TEXT = "00A4040C 0A D3921000310001010408";
  private static final String FACE = "00A4040C 0A D3921000310001010402";
  private static final String PIN = "00200098 04 31323334";
  private static final String PASSWORD = "0020009B 06 414243313233";

  private final VirtualCard card = TestCards.card();

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private byte[] send(String command) {
    return send(card, command);
  }

  private static byte[] send(VirtualCard card, String command) {
    return card.transmit(bytes(command));
  }

  private String word(String command) {
    return word(send(command));
  }

  private static String word(byte[] answer) {
    return HexFormat.of().withUpperCase().formatHex(answer, answer.length - 2, answer.length);
  }

  private static byte[] data(byte[] answer) {
    return Arrays.copyOf(answer, answer.length - 2);
  }

  /** Every file of the JPKI application, before and after each of the two secrets. */
  @ParameterizedTest
  @CsvSource({
    "01, 6982, 6982, 9000",
    "02, 9000, 9000, 9000",
    "06, 9000, 9000, 9000",
    "08, 9000, 9000, 9000",
    "09, 6982, 6982, 6982",
    "0A, 9000, 9000, 9000",
    "0B, 9000, 9000, 9000",
    "17, 6981, 6981, 6981",
    "18, 6981, 6981, 6981",
    "03, 6A82, 6A82, 6A82",
    "05, 6981, 6981, 6981"
  })
  void reading(String file, String before, String afterPin, String afterPassword) {
    String read = "00B0%02X0000".formatted(0x80 | Integer.parseInt(file, 16));
    send(JPKI);
    assertEquals(before, word(read));
    send(PIN);
    assertEquals(afterPin, word(read));
    send(JPKI);
    send(PASSWORD);
    assertEquals(afterPassword, word(read));
  }

  @ParameterizedTest
  @CsvSource({"97, 6982, 9000, 6982", "9A, 6982, 6982, 9000", "80, 6986, 6981, 6981"})
  void signing(String key, String before, String afterPin, String afterPassword) {
    String sign = "802A00" + key + "04 01020304 00";
    send(JPKI);
    assertEquals(before, word(sign));
    send(JPKI);
    send(PIN);
    assertEquals(afterPin, word(sign));
    send(JPKI);
    send(PASSWORD);
    assertEquals(afterPassword, word(sign));
  }

  @Test
  void selectionForgetsVerifiedPins() {
    send(JPKI);
    send(PIN);
    assertEquals("9000", word("802A0097 01 00 00"));
    send(JPKI);
    assertEquals("6982", word("802A0097 01 00 00"));
  }

  @Test
  void resetKeepsVerifiedPinsAndPowerLossForgetsThem() {
    send(JPKI);
    send(PIN);
    card.reset();
    assertEquals("9000", word("802A0097 01 00 00"));
    card.powerOff();
    card.powerOn();
    assertEquals("6986", word("802A0097 01 00 00"));
  }

  @Test
  void wrongPinsCountDownAndLock() {
    send(JPKI);
    String wrong = "00200098 04 39393939";
    assertEquals("63C3", word("00200098"));
    assertEquals("63C2", word(wrong));
    assertEquals("63C1", word(wrong));
    card.powerOff();
    send(JPKI);
    assertEquals("63C1", word("00200098"), "the counter outlasts the power");
    assertEquals("63C0", word(wrong));
    assertEquals("6984", word(wrong));
    assertEquals("6984", word("00200098"));
    assertEquals("6984", word(PIN), "the right PIN doesn't unlock");
    assertEquals("63C5", word("0020009B"), "each PIN has its own counter");
  }

  @Test
  void rightPinFillsTheCounter() {
    send(JPKI);
    assertEquals("63C2", word("00200098 04 39393939"));
    assertEquals("9000", word(PIN));
    assertEquals("63C3", word("00200098"));
  }

  @Test
  void wrongPinTakesTheKeyAway() {
    send(JPKI);
    send(PIN);
    send("00200098 04 39393939");
    assertEquals("6982", word("802A0097 01 00 00"));
  }

  /** Torn away in the middle of a wrong try, the card must have counted it already. */
  @Test
  void counterIsWrittenBeforeTheAnswer() {
    var tornAtWriting =
        new ForwardingMemory(CardMemory.inMemory()) {
          @Override
          public void write(String counter, int left) {
            super.write(counter, left);
            throw new IllegalStateException("torn away");
          }
        };
    var torn =
        new VirtualCard(TestCards.contents(), CardQuirks.NONE, tornAtWriting, new SecureRandom());
    send(torn, JPKI);
    assertThrows(IllegalStateException.class, () -> send(torn, PIN));
    assertEquals("63C2", word(send(torn, "00200098")), "even a right PIN costs its try");
  }

  /** Four bytes ask; a fifth is refused and costs nothing (card.md 4.4). */
  @Test
  void askingTheCounter() {
    send(JPKI);
    assertEquals("6986", word("00200080"), "no current file after selection");
    assertEquals("6700", word("0020009800"));
    assertEquals("63C3", word("00200098"));
    assertEquals("9000", word("00A4020C 02 0018"));
    assertEquals("63C3", word("00200080"));
  }

  @Test
  void certificateFileIsFilledUp() throws Exception {
    send(JPKI);
    byte[] file = data(send("00B08A00 000000"));
    byte[] der = TestCards.USER_AUTHENTICATION.certificate();
    assertEquals(3808, file.length);
    assertArrayEquals(der, Arrays.copyOf(file, der.length));
    for (int i = der.length; i < file.length; i++) {
      assertEquals((byte) 0xFF, file[i]);
    }
    assertEquals(256, data(send("00B0000000")).length);
    assertEquals(8, data(send("00B00ED800")).length, "what is left, and no more");
    assertEquals("6B00", word("00B00EE000"));
  }

  @Test
  void tokenInfo() {
    send(JPKI);
    byte[] info = data(send("00B0860000"));
    assertEquals(160, info.length);
    assertArrayEquals(TestCards.ascii("JPKIAPICCTOKEN2  "), Arrays.copyOf(info, 17));
    assertArrayEquals(bytes("8F8F00"), data(send("00B0880000")));
  }

  @Test
  void cardWithoutUserAuthentication() {
    var without = new VirtualCard(TestCards.withoutUserAuthentication());
    send(without, JPKI);
    assertArrayEquals(bytes("8F0000"), data(send(without, "00B0880000")));
    assertEquals((byte) 0xFF, send(without, "00B08A0000")[0]);
    send(without, PIN);
    assertEquals("6A82", word(send(without, "802A0097 01 00 00")));
  }

  @Test
  void changedPinHoldsAndNeedsTheOldOne() {
    send(JPKI);
    send("00A4020C 02 0018");
    assertEquals("6982", word("00240180 04 34333231"));
    assertEquals("9000", word("00200080 04 31323334"));
    assertEquals("6A80", word("00240180 03 343332"));
    assertEquals("6A86", word("00240080 04 34333231"));
    assertEquals("9000", word("00240180 04 34333231"));
    card.powerOff();
    send(JPKI);
    assertEquals("63C2", word(PIN));
    assertEquals("9000", word("00200098 04 34333231"));
  }

  @ParameterizedTest
  @CsvSource({
    "00A4040C 09 D392F0002601000001, 6A82",
    "00A4040C 0A D392F000260100000002, 6A82",
    "00A40000, 6A86", // right after power-on
    "00A40000 02 3F00, 6A82",
    "00B08A0000, 6986",
    "00200098, 6986",
    "00A4020C 02 000A, 6986",
    "01A4040C 0A D392F000260100000001, 6881",
    "08B08A0000, 69FC",
    "A0A40000, 6E00",
    "00440000, 6D00",
    "00A4040C 0A D392, 6700",
    "80540000, 6982",
    "00CA5F5200, 6A88"
  })
  void withoutApplication(String command, String word) {
    assertEquals(word, word(command));
  }

  /** In an application the card says 9000 to 00A40000 and stays where it is (card.md 1.1). */
  @Test
  void masterFileTrap() {
    send(JPKI);
    send(PIN);
    assertEquals("9000", word("00A40000"));
    assertEquals("9000", word("802A0097 01 00 00"));
    assertEquals("9000", word("00A4040C 07 A0000001510000"));
    assertEquals("6986", word("802A0097 01 00 00"));
    assertArrayEquals(bytes("E000FF8131FE4514"), data(send("00CA5F5100")));
  }

  @ParameterizedTest
  @CsvSource({
    "802A0697 01 00 00, 6A86",
    "802A0297 1F " + "000000000000000000000000000000000000000000000000000000000000FF 00, 6985",
    "802A0097 00, 6700",
    "802A0000 01 00 00, 6A88",
    "00B0C00000, 6A86",
    "00200118, 6A86",
    "00200058 04 31323334, 6A86"
  })
  void wrongParameters(String command, String word) {
    send(JPKI);
    send(PIN);
    assertEquals(word, word(command));
  }

  /** A and B have their numbers the other way round in the two applications (card.md 2.3). */
  @Test
  void printedNumbers() {
    String myNumber = "0C 353337363836363737313838";
    String faceNumber = "0E 3535303231373230333532323835";
    send(TEXT);
    assertEquals("9000", word("00200094" + myNumber));
    assertEquals("9000", word("00200095" + faceNumber));
    send(FACE);
    assertEquals("9000", word("00200093" + myNumber));
    assertEquals("63C9", word("00200093" + faceNumber));
    assertEquals("9000", word("00200092" + faceNumber));
    assertEquals("9000", word("00200091 06 353530323137"));
  }

  @Test
  void textPins() {
    send(TEXT);
    assertEquals("63C3", word("00200091"));
    assertEquals("9000", word("00200091 04 35363738"));
    assertEquals("63C0", word("00200092"), "issued locked");
    assertEquals("6984", word("00200092 04 35363738"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D3921000310001010401", "D3921000310001010100"})
  void residentRegisterPin(String aid) {
    assertEquals("9000", word("00A4040C 0A" + aid));
    assertEquals("9000", word("0020009C 04 32343638"));
    assertEquals("9000", word("8032009C 04 31313131"));
    assertEquals("9000", word("0020009C 04 31313131"));
  }

  @Test
  void fileControlInformation() {
    assertArrayEquals(
        bytes("6F0C840AD392F0002601000000019000"), send("00A40400 0A D392F000260100000001 00"));
  }

  @Test
  void challengesDiffer() {
    assertEquals(8, data(send("0084000008")).length);
    assertNotEquals(
        HexFormat.of().formatHex(send("0084000000")), HexFormat.of().formatHex(send("0084000000")));
    assertEquals("6985", word("00840000000010"));
  }

  @Test
  void quirks() {
    VirtualCard refusing = TestCards.card(CardQuirks.NONE.withFirstCommandRefused());
    assertEquals("6F00", word(send(refusing, JPKI)));
    assertEquals("9000", word(send(refusing, JPKI)));

    VirtualCard shortOnly = TestCards.card(CardQuirks.NONE.withExtendedLengthRefused());
    send(shortOnly, JPKI);
    assertEquals("6700", word(send(shortOnly, "00B08A00 000000")));

    VirtualCard iso = TestCards.card(CardQuirks.NONE.withLockStatusWord(0x6983));
    send(iso, JPKI);
    for (int i = 0; i < 3; i++) {
      send(iso, "00200098 04 39393939");
    }
    assertEquals("6983", word(send(iso, PIN)));
  }

  @Test
  void signingTakesItsTime() {
    VirtualCard slow = TestCards.card(CardQuirks.NONE.withSigningDelay(Duration.ofMillis(120)));
    send(slow, JPKI);
    send(slow, PIN);
    long before = System.nanoTime();
    assertEquals("9000", word(send(slow, "802A0097 01 00 00")));
    assertTrue(System.nanoTime() - before >= 120_000_000);
  }
}
