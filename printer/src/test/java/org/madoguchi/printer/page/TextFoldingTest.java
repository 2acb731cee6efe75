package org.madoguchi.printer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What folds, and what never does. */
class TextFoldingTest {
  private static void same(String one, String other) {
    assertEquals(TextFolding.fold(one), TextFolding.fold(other), one + " and " + other);
  }

  static Stream<String> dashes() {
    return "-‐‑‒–—―−─━ー－﹣ｰ゠＝\u00ad".codePoints().mapToObj(Character::toString);
  }

  @ParameterizedTest
  @MethodSource("dashes")
  void allDashesAreOneAndNoneIsTheNumberOne(String dash) {
    same("MARIE" + dash + "ANNE", "MARIE-ANNE");
    same("ス" + dash + "ザン", "スーザン");
    assertNotEquals(TextFolding.fold(dash + "郎"), TextFolding.fold("一郎"));
    assertNotEquals(TextFolding.fold("MARIE" + dash + "ANNE"), TextFolding.fold("MARIEANNE"));
    assertNotEquals(TextFolding.fold("ス" + dash + "ザン"), TextFolding.fold("ス一ザン"));
    assertNotEquals(TextFolding.fold("ス" + dash + "ザン"), TextFolding.fold("スザン"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "’", "‘", "‛", "ʼ", "ʻ", "´", "`", "′", "＇", "｀"})
  void allApostrophesAreOne(String apostrophe) {
    same("O" + apostrophe + "MIHON", "O'MIHON");
    assertNotEquals(TextFolding.fold("O" + apostrophe + "MIHON"), TextFolding.fold("OMIHON"));
  }

  /** Kangxi radicals by NFKC, the supplement by the Unicode character database. */
  @Test
  void radicalsAreTheirIdeographs() {
    same("⻘見　⻑⼦", "青見　長子");
    same("⽣年⽉⽇", "生年月日");
    same("⾼⽥　⼀郎", "高田　一郎");
    same("⿊⽊　⾹", "黒木　香".replace("黒", "黑"));
    same("⻫藤", "斉藤");
    same("⺬⽥", "示田");
    IntStream.rangeClosed(0x2e80, 0x2fd5)
        .filter(Character::isDefined)
        .filter(c -> c != 0x2e80) // the radical for repetition has none
        .mapToObj(c -> TextFolding.fold(Character.toString(c)))
        .forEach(folded -> assertTrue(Character.isIdeographic(folded.codePointAt(0)), folded));
  }

  @Test
  void nothingThatAnIdeographIsFoldsIntoAnotherOfJisX0208() {
    CharsetEncoder common = Charset.forName("ISO-2022-JP").newEncoder();
    IntStream.rangeClosed(0x4e00, 0x9fff)
        .mapToObj(Character::toString)
        .filter(common::canEncode)
        .forEach(letter -> assertEquals(letter, TextFolding.fold(letter)));
  }

  @Test
  void compatibilityIdeographsSelectorsAndVoiceMarks() {
    same("神戸", "神戸");
    same("塚", "塚");
    same("葛󠄀木", "葛木");
    same("邉󠄁", "邉");
    same("辻\ufe00", "辻");
    same("か\u3099", "が");
    same("ハ\u309c", "パ");
    same("ｶﾞ", "ガ");
    same("が", "か゛");
    same("Ｄｏｅ　Ｊａｎｅ", "DOE JANE");
    same("㍼", "昭和");
    same("見\u200b本\ufeff", "見本");
    same("見本〔旧姓〕", "見本【旧姓】");
    same("見本（旧姓）", "見本［旧姓］");
    same("ジョン･スミス", "ジョン·スミス");
  }

  @ParameterizedTest
  @CsvSource({
    "斉, 齊", "斉, 斎", "斎, 齋", "斉, 齋", "辺, 邊", "辺, 邉", "邊, 邉", "沢, 澤", "浜, 濱", "島, 嶋", "国, 國",
    "広, 廣", "桜, 櫻", "真, 眞", "恵, 惠", "富, 冨", "竜, 龍", "滝, 瀧", "一, 二", "一, ー", "一, －", "へ, ヘ",
    "ニ, 二", "カ, 力", "ロ, 口", "エ, 工", "ハ, 八", "タ, 夕", "ト, 卜", "は, ハ", "ッ, ツ", "ャ, ヤ", "か, が",
    "ハ, パ", "々, 佐", "ゝ, ゞ", "己, 巳", "已, 己", "土, 士", "未, 末", "太, 大", "犬, 太", "日, 曰", "O, 0",
    "I, 1", "高, 橋", "É, E"
  })
  void anotherLetterStaysAnother(String one, String other) {
    String a = TextFolding.fold(one);
    String b = TextFolding.fold(other);
    assertNotEquals(a, b);
    assertFalse(TextFolding.sameLetter(a.codePointAt(0), b.codePointAt(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"髙高", "﨑崎", "𠮷吉", "德徳", "濵浜", "濵濱", "瀨瀬", "栁柳", "𣘺橋", "曻昇", "郞郎"})
  void aLetterThatJisX0208LacksIsTheOneWrittenInItsPlace(String pair) {
    int[] letters = pair.codePoints().toArray();
    assertTrue(TextFolding.sameLetter(letters[0], letters[1]));
    assertTrue(TextFolding.sameLetter(letters[1], letters[0]));
    assertFalse(TextFolding.sameLetter(letters[0], '石'));
    assertNotEquals(
        Character.toString(letters[1]), TextFolding.fold(Character.toString(letters[0])));
  }

  @Test
  void foldingTwiceChangesNothingMore() {
    for (int c = 0; c < 0x30000; c++) {
      if (Character.isDefined(c) && (c < 0xd800 || c > 0xdfff)) {
        String once = TextFolding.fold("x" + Character.toString(c) + "y");
        assertEquals(once, TextFolding.fold(once), "U+%04X".formatted(c));
      }
    }
  }

  @Test
  void blanksAreOneAndLinesStay() {
    assertEquals("A B\nC", TextFolding.fold("a \u3000\u00a0 b \n  c"));
  }
}
