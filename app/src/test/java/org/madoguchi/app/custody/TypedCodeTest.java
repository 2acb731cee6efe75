package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keyboards, input methods and scanners' settings make of our codes. */
class TypedCodeTest {
  private final ScanCodes codes = new ScanCodes(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private final IssuanceId id = IssuanceId.random(new Random(7));
  private final String slip = codes.slip(id);
  private final ScanCode.PageCode page = new ScanCode.PageCode(id, 1, 10, 30);
  private final String paper = codes.page(page);

  private void isRead(String slipTyped, String pageTyped) {
    assertEquals(Optional.of(new ScanCode.SlipCode(id)), codes.read(slipTyped), slipTyped);
    assertEquals(Optional.of(page), codes.read(pageTyped), pageTyped);
  }

  private static final ReceiptNumber RECEIPT = ReceiptNumber.of(1);

  private interface Habit {
    String of(String code);
  }

  private void isRead(Habit habit) {
    isRead(habit.of(slip), habit.of(paper));
    isRead("]Q1" + habit.of(slip) + "\r\n", "\t " + habit.of(paper) + "\u001d");
  }

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uff0d', '\u30fc',
        '\uff70', '\ufe63', '\ufe58', '\u2043', '\u2500', '_', '='
      })
  void everyHyphenIsOne(char hyphen) {
    isRead(code -> code.replace('-', hyphen));
    String number = RECEIPT.text();
    assertEquals(Optional.of(number), receipt(number.replace(' ', hyphen)));
  }

  private static Optional<String> receipt(String typed) {
    return ReceiptNumber.read(typed).map(ReceiptNumber::text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]Q1", "]Q0", "]d2", "]d1", "]C1", "]e0", "[Q1", "\\Q1", "P01", "s", "\u001d", "\ufeff"
      })
  void prefixesOfScannersAreNoPartOfACode(String prefix) {
    isRead(prefix + slip, prefix + paper);
    isRead(prefix + " " + slip + "\u001d\u0004", prefix + paper + "<GS>");
  }

  @Test
  void fullWidthAndCapsLockAreRead() {
    isRead(code -> code.toLowerCase(Locale.ROOT));
    isRead(TypedCodeTest::fullWidth);
    isRead(code -> fullWidth(code.toLowerCase(Locale.ROOT)));
    String number = RECEIPT.text().replace(" ", "").toLowerCase(Locale.ROOT);
    assertEquals(Optional.of(RECEIPT.text()), receipt("\u3000]Q1" + fullWidth(number) + "\u001d "));
  }

  private static String fullWidth(String code) {
    StringBuilder wide = new StringBuilder();
    code.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
    return wide.toString();
  }

  /** The keys of our characters by what they give unshifted and shifted, US and JIS. */
  private static final List<String> US_SHIFTED =
      List.of("1!", "2@", "3#", "4$", "5%", "6^", "7&", "8*", "9(", "0)", "-_");

  private static final List<String> JIS_SHIFTED =
      List.of("1!", "2\"", "3#", "4$", "5%", "6&", "7'", "8(", "9)", "0~", "-=");

  @Test
  void shiftTheWrongWayRoundIsRead() {
    isRead(code -> typed(code.toLowerCase(Locale.ROOT), US_SHIFTED));
    isRead(code -> typed(code.toLowerCase(Locale.ROOT), JIS_SHIFTED));
  }

  private static final List<String> KANA =
      List.of(
          "1ぬ", "2ふ", "3あ", "4う", "5え", "6お", "7や", "8ゆ", "9よ", "0わ", "-ほ", "Qた", "Wて", "Eい", "Rす",
          "Tか", "Yん", "Uな", "Iに", "Oら", "Pせ", "Aち", "Sと", "Dし", "Fは", "Gき", "Hく", "Jま", "Kの", "Lり",
          "Zつ", "Xさ", "Cそ", "Vひ", "Bこ", "Nみ", "Mも");

  /** The kana lock of a Japanese keyboard, with Shift held for capital letters as well. */
  @Test
  void kanaAreReadByTheirKeys() {
    isRead(typed(slip, KANA), typed(paper, KANA));
    isRead(typed(slip, KANA).replace('い', 'ぃ').replace('つ', 'っ'), typed(paper, KANA));
    StringBuilder katakana = new StringBuilder();
    typed(slip, KANA).chars().forEach(c -> katakana.append((char) (c + 0x60)));
    isRead(katakana.toString(), typed(paper, KANA));
  }

  private static String typed(String code, List<String> keys) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      typed.append(
          keys.stream().filter(k -> k.charAt(0) == c).map(k -> k.charAt(1)).findFirst().orElse(c));
    }
    return typed.toString();
  }

  @Test
  void twoReadingsInOneGoAreOneAndTwoCodesNone() {
    isRead(slip + slip, paper + "\t" + paper);
    assertEquals(Optional.empty(), codes.read(slip + paper));
    assertTrue(ScanCodes.incomplete(slip.substring(0, 40)));
    assertTrue(ScanCodes.incomplete("]Q1" + paper.substring(0, 9).toLowerCase(Locale.ROOT)));
    assertFalse(ScanCodes.incomplete(slip));
    assertFalse(ScanCodes.incomplete("4901234567894"));
  }

  /** What no reading undoes is told as what it is: the scanner's setting. */
  @Test
  void anotherLayoutIsNamed() {
    List<String> azerty =
        List.of("1&", "2é", "3\"", "4'", "5(", "6-", "7è", "-)", "AQ", "QA", "WZ", "ZW", "M?");
    List<String> qwertz = List.of("-ß", "YZ", "ZY");
    for (String typed : List.of(typed(slip, azerty), typed(paper, azerty), typed(slip, qwertz))) {
      assertEquals(Optional.empty(), codes.read(typed), typed);
      assertTrue(TypedCode.ofAnotherLayout(typed) || TypedCode.begun(typed), typed);
    }
    assertTrue(TypedCode.ofAnotherLayout(typed(slip, azerty)));
    assertFalse(TypedCode.ofAnotherLayout(slip));
    assertFalse(TypedCode.ofAnotherLayout("https://www.post.japanpost.jp/service/index.html"));
    assertFalse(TypedCode.ofAnotherLayout(""));
  }
}
