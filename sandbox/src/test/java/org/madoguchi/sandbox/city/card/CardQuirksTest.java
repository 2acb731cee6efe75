package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.sandbox.city.card.CardQuirks.Token;

/** Every quirk does what it says, and nothing of it happens without it (card.md 10). */
class CardQuirksTest {
  private static final String JPKI = "00A4040C0AD392F000260100000001";
  private static final String TEXT = "00A4040C0AD3921000310001010408";
  private static final String PIN = "002000980431323334";
  private static final String WRONG = "002000980439393939";
  private static final String SIGN = "802A0097010000";

  private VirtualCard card = TestCards.card();

  private void quirk(String key, String value) {
    card = TestCards.card(QuirkKey.set(CardQuirks.NONE, key, value));
  }

  private String answer(String command) {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(card.transmit(HexFormat.of().parseHex(command)));
  }

  private void play(String... commandsAndWords) {
    for (int i = 0; i < commandsAndWords.length; i += 2) {
      String answer = answer(commandsAndWords[i]);
      assertEquals(
          commandsAndWords[i + 1],
          answer.isEmpty() ? "" : answer.substring(answer.length() - 4),
          "to command " + i / 2 + ", " + commandsAndWords[i]);
    }
  }

  @Test
  void reselectionKeepsPins() {
    play(JPKI, "9000", PIN, "9000", JPKI, "9000", SIGN, "6982");
    quirk("reselection", "keeps-pins");
    play(JPKI, "9000", PIN, "9000", JPKI, "9000", "00200080", "6986", SIGN, "9000");
    play(TEXT, "9000", JPKI, "9000", SIGN, "6982");
  }

  @Test
  void verifiedAnswers() {
    play(JPKI, "9000", PIN, "9000", "00200098", "63C3");
    quirk("verified-answers", "9000");
    play(JPKI, "9000", "00200098", "63C3", PIN, "9000", "00200098", "9000", WRONG, "63C2");
    play("00200098", "63C2");
  }

  @Test
  void printedTries() {
    play(TEXT, "9000", "00200094", "63CA", "00200095", "63CA");
    quirk("printed-tries", "3");
    play(TEXT, "9000", "00200094", "63C3", "00200091", "63C3");
  }

  @Test
  void warmReset() {
    play(JPKI, "9000", PIN, "9000");
    card.reset();
    play(SIGN, "9000");
    quirk("reset", "forgets");
    play(JPKI, "9000", PIN, "9000");
    card.reset();
    play(SIGN, "6986");
  }

  /** A PIN of three digits, of five, and one of none, which is a question. */
  @ParameterizedTest
  @CsvSource({"counts, 63C2, 63C1", "wrong-length, 6700, 63C3", "wrong-data, 6A80, 63C3"})
  void malformedPin(String setting, String word, String left) {
    quirk("malformed-pin", setting);
    play(JPKI, "9000", "0020009803313233", word);
    answer("00200098053132333435");
    play("00200098", left);
  }

  /** The counter is written before anything is answered: no tear gives a free try. */
  @ParameterizedTest
  @ValueSource(strings = {PIN, WRONG})
  void tornWhileVerifying(String presented) {
    quirk("tear-at", "2");
    play(JPKI, "9000", presented, "", JPKI, "9000");
    CardMemory counters = CardMemory.inMemory();
    card = card(counters, CardQuirks.NONE.withTearAt(2));
    play(JPKI, "9000", presented, "");
    card = card(counters, CardQuirks.NONE);
    play(JPKI, "9000", "00200098", "63C2", SIGN, "6982", PIN, "9000", "00200098", "63C3");
  }

  private static VirtualCard card(CardMemory counters, CardQuirks quirks) {
    return new VirtualCard(TestCards.contents(), quirks, counters, new SecureRandom());
  }

  @Test
  void tornThreeTimesLocks() {
    CardMemory counters = CardMemory.inMemory();
    for (int i = 0; i < 3; i++) {
      card = card(counters, CardQuirks.NONE.withTearAt(2));
      play(JPKI, "9000", WRONG, "");
    }
    card = card(counters, CardQuirks.NONE);
    play(JPKI, "9000", "00200098", "6984", PIN, "6984");
  }

  @Test
  void moreAvailable() {
    quirk("long-answers", "more-available");
    play(JPKI, "9000", "00B08A0000", "6100", "00C0000010", "61F0", "00C0000000", "9000");
    play("00C0000000", "6985", "00200098", "63C3");
    byte[] whole = new byte[0];
    play("00B08A00000200", "6100");
    for (String part = answer("00C0000000"); ; part = answer("00C0000000")) {
      byte[] bytes = HexFormat.of().parseHex(part);
      whole = Tlv.join(whole, Arrays.copyOf(bytes, bytes.length - 2));
      if (part.endsWith("9000")) {
        break;
      }
    }
    byte[] file = TestCards.USER_AUTHENTICATION.certificate();
    assertArrayEquals(Arrays.copyOf(file, 512), whole);
    play("00B08A0000", "6100", "00200098", "63C3", "00C0000000", "6985");
  }

  @Test
  void exactLength() {
    quirk("long-answers", "exact-length");
    play(JPKI, "9000", "00B0880000", "6C03", "00B0880003", "9000", "00B0880002", "9000");
    play("00B08A0000", "9000");
  }

  @Test
  void longestFrame() {
    quirk("longest-frame", "100");
    play(JPKI, "9000", "00B08A0000", "", "00B08A0062", "9000", "00B08A0063", "");
    play("802A009764" + "00".repeat(100) + "00", "");
  }

  @Test
  void contactAtr() {
    assertEquals("E000FF8131FE45149000", answer("00CA5F5100"));
    play(JPKI, "9000", "00CA5F5100", "6A88");
    quirk("contact-atr-in", "application");
    play("00CA5F5100", "6A88", JPKI, "9000", "00CA5F5100", "9000");
  }

  /** The check byte of each answer to reset is right (ISO/IEC 7816-3 8.2.5). */
  @ParameterizedTest
  @EnumSource(AnswerToReset.class)
  void answersToReset(AnswerToReset answerToReset) {
    card = TestCards.card(CardQuirks.NONE.withAnswerToReset(answerToReset));
    byte[] atr = card.atr();
    int sum = 0;
    for (int i = 1; i < atr.length; i++) {
      sum ^= atr[i];
    }
    boolean checked = answerToReset != AnswerToReset.CONTACT_SHORT_HISTORY;
    assertEquals(0, checked ? sum : 0, answerToReset.toString());
    play("00CA5F5100", "9000", JPKI, "9000");
  }

  @ParameterizedTest
  @EnumSource(Token.class)
  void tokens(Token token) {
    card = TestCards.card(CardQuirks.NONE.withToken(token));
    boolean plastic = token == Token.CARD;
    play("80FC0000", token == Token.IPHONE ? "9000" : "6700");
    play("00CA00F200", plastic ? "9000" : "6A88");
    play(TEXT, plastic ? "9000" : "6A82", JPKI, "9000");
    String certificate = token == Token.ANDROID ? "6982" : "9000";
    play("00B08A0000", certificate, PIN, "9000", "00B08A0000", "9000");
    byte[] label = HexFormat.of().parseHex(answer("00B0860020"));
    String text = new String(label, 0, 32, StandardCharsets.US_ASCII).trim();
    assertEquals(
        switch (token) {
          case CARD -> "JPKIAPICCTOKEN2";
          case ANDROID -> "JPKIAPGPSETOKEN";
          case IPHONE -> "JPKIAPIOSTOKEN";
        },
        text);
  }

  @Test
  void wordsForPeople() {
    CardQuirks quirks = CardQuirks.NONE;
    quirks = QuirkKey.set(quirks, "lock-status-word", "6983");
    quirks = QuirkKey.set(quirks, "first-command", "6F00");
    quirks = QuirkKey.set(quirks, "extended-length", "refused");
    quirks = QuirkKey.set(quirks, "signing-delay", "300");
    quirks = QuirkKey.set(quirks, "token", "android");
    assertEquals(
        CardQuirks.NONE
            .withLockStatusWord(0x6983)
            .withFirstCommandRefused()
            .withExtendedLengthRefused()
            .withSigningDelay(Duration.ofMillis(300))
            .withToken(Token.ANDROID),
        quirks);
    assertEquals(QuirkKey.values().length, QuirkKey.help().size());
    for (String[] wrong :
        new String[][] {
          {"no-such-key", "1"},
          {"token", "stone"},
          {"reset", "keeps"},
          {"printed-tries", "16"},
          {"lock-status-word", "9000"},
          {"signing-delay", "-1"},
          {"tear-at", "soon"}
        }) {
      assertThrows(
          IllegalArgumentException.class,
          () -> QuirkKey.set(CardQuirks.NONE, wrong[0], wrong[1]),
          wrong[0]);
    }
  }
}
