package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a name ends and another one begins: what mutation tests found untested of it. */
class NameOnPageTest {
  private static boolean agree(String card, String page) {
    return PairsOfNamesTest.agree(card, page);
  }

  /** What stands beside a whole name and isn't part of it. */
  @ParameterizedTest
  @CsvSource({
    "山田　一郎, 1 山田一郎 2",
    "山田　一郎, MR 山田一郎",
    "山田　一郎, 山田一郎 MR",
    "山田　一郎, カナ 山田一郎 カナ",
    "山田　一郎, '・山田一郎 昭和59年5月12日'",
    "山田　一郎, ）・山田一郎",
    "山田　一郎, 山田一郎様",
    "DOE JANE, ジョン DOE JANE ジョン",
    "DOE JANE, 見本 DOE JANE 見本",
    "DOE JANE, NAME DOE JANE FEMALE",
    "DOE JANE, 世 帯 主 DOE JANE 性 別 女",
    "ドウ　マリ, ANNA ドウ マリ ANNA",
    "ドウ　マリ, 見本 ドウ マリ 見本",
    "ヤマダ　イチロウ, フリガナ ヤマダ イチロウ"
  })
  void whatStandsBesideIt(String card, String page) {
    assertEquals(true, agree(card, page), page);
  }

  @ParameterizedTest
  @CsvSource({
    "山田　一郎, 大 山田一郎",
    "山田　一郎, 山田一郎 郎",
    "山田　一郎, 大・山田一郎",
    "田　一郎, 氏名 山田一郎",
    "山田　一, 氏名 山 田 一 男",
    "山　一男, 氏名 山 一 男",
    "山田　一郎, 氏名 山 田一郎",
    "山田　一郎, '世帯\n主 大 山田一郎'",
    "DOE JANE, '世帯\n主 MARY DOE JANE'",
    "DOE JANE, 'DOE JANE MARY 性\n別 女'",
    "ドウ　マリ, ジョン ドウ マリ",
    "ドウ　マリ, ドウ マリ ジョン"
  })
  void whatMakesItAnother(String card, String page) {
    assertEquals(false, agree(card, page), page);
  }

  /** Blanks, line breaks and set-apart letters within a name. */
  @ParameterizedTest
  @CsvSource({
    "DOE JANE, '氏名 DOE\nJANE', true",
    "DOE JANE, 氏名 D O E J A N E, true",
    "DOE JANE, 氏名 DOEJANE, true",
    "DOE ANNA LEE, 氏名 DOE ANNA LEE, true",
    "DOE ANNA LEE, 氏名 DOE ANNAL EE, false",
    "DOE ANNAL EE, 氏名 DOE ANNA LEE, false",
    "DOE ANNA LEE, 氏名 DOE ANNALEE, false",
    "DOE ANNA LEE, 氏名 DOEANNA LEE, false",
    "DOE JANE, 氏名 DO EJANE, false",
    "DOE JANE, 氏名 DOE JA NE, false",
    "山　一郎, 氏名 山 一 郎, true",
    "山　田一男, 氏名 山 田 一 男, true"
  })
  void gapsWithinIt(String card, String page, boolean same) {
    assertEquals(same, agree(card, page), page);
  }

  /** A former name in brackets may stand within a name, nothing else. */
  @ParameterizedTest
  @CsvSource({
    "見本　花子, 氏名 見本（旧姓）花子, true",
    "見本　花子, 氏名 見本（花子, false",
    "見本　花子, 氏名 見本（旧姓花子, false",
    "見本　花子, 氏名 見本（あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろ）花子, false"
  })
  void bracketsWithinIt(String card, String page, boolean same) {
    assertEquals(same, agree(card, page), page);
  }

  /**
   * A letter that nobody can read stands for any ideograph, as long as half of the name is read.
   */
  @ParameterizedTest
  @CsvSource({
    "山田　一郎, 氏名 \uE000田 一郎, true",
    "山田　一郎, 氏名 \uE000田 \uE000郎, true",
    "山田　一郎, 氏名 \uE000\uE001 \uE002郎, false",
    "\uE000田　一郎, 氏名 吉田 一郎, true",
    "\uE000田　一郎, 氏名 \uE001田 一郎, true",
    "\uE000田　一郎, 氏名 ア田 一郎, false",
    "見本　ハナ, 氏名 見本 \uE000ナ, false"
  })
  void lettersThatNobodyCanRead(String card, String page, boolean same) {
    assertEquals(same, agree(card, page), page);
  }

  /** In a family register only the head stands with the family name, everybody by the given one. */
  @ParameterizedTest
  @CsvSource({
    "見本　太郎, '筆頭者 見本 花世\n【名】太郎', true",
    "見本　太郎, '筆頭者 見本 花世\n【名】 太郎 【生年月日】昭和59年5月12日', true",
    "見本　太郎, '【名】太郎\n【氏】見本', true",
    "見本　太郎, '筆頭者 見本 花世\n【名】次郎', false",
    "見本　太郎, '筆頭者 見本 花世\n【名】太郎丸', false",
    "見本　太郎, '筆頭者 山田 花世\n【名】太郎', false",
    "見本　太郎, '筆頭者 大見本 花世\n【名】太郎', false",
    "見本　太郎, '筆頭者 見本田 花世\n【名】太郎', false",
    "見本　太郎, '筆頭者 見本 花世\n【父】太郎\n【名】次郎', false",
    "見本　太郎, '筆頭者 見本 花世\n太郎', false",
    "DOE JANE, '筆頭者 DOE MARY\n【名】JANE', true",
    "DOE SMITH JANE, '筆頭者 DOE MARY\n【名】SMITH JANE', true",
    "DOE SMITH JANE, '筆頭者 DOE MARY\n【名】SMITHJ ANE', false",
    "DOE SMITH JANE, '筆頭者 DOE MARY\n【名】JANE', false"
  })
  void inAFamilyRegister(String card, String page, boolean same) {
    assertEquals(same, agree(card, page), page);
  }

  /** Each part of a birth date counts, also the month, and years in kanji beyond 1999. */
  @ParameterizedTest
  @CsvSource({
    "昭和59年6月12日, false",
    "昭和59年5月13日, false",
    "昭和60年5月12日, false",
    "二千十九年五月十二日, false",
    "19840612, false",
    "19840513, false"
  })
  void birthDates(String date, boolean same) {
    assertEquals(same, agree("見本　花子", "氏名 見本 花子 生年月日 " + date));
  }
}
