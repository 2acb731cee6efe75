package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of names that a person calls the same, and pairs that nobody does (decision 33). */
class PairsOfNamesTest {
  static boolean agree(String card, String page) {
    return HolderText.decode(("19840512" + card).getBytes(StandardCharsets.UTF_8)).standsIn(page);
  }

  @ParameterizedTest
  @CsvSource({
    "山田　一郎, 氏名 山田一郎 性別 男",
    "山田　一郎, 氏名 山 田 一 郎",
    "山田　一郎, 氏 名 山 田 一 郎 生 年 月 日 昭和59年5月12日",
    "山田　一郎, 氏名山田一郎生年月日昭和59年5月12日",
    "山田　一, 氏名 山田 一 男 昭和59年5月12日生",
    "山田　一, '山 田 一\n男'",
    "見本〔旧姓〕　花子, 氏名 見本［旧姓］花子",
    "見本　花子, 氏名 見本【旧姓】花子",
    "見本（旧姓）　花子, 氏名 見本 花子 旧氏 旧姓",
    "葛󠄀木　渡, 氏名 葛木 渡",
    "葛木　渡, 氏名 葛󠄀木 渡",
    "髙﨑　𠮷郎, 氏名 高崎 吉郎",
    "高崎　吉郎, 氏名 髙﨑 𠮷郎",
    "青見　長子, 氏名 ⻘⾒ ⻑⼦",
    "DOE SMITH JANE, 'DOE SMI\nTH JANE'",
    "DOE JANE, 氏名 ＤＯＥ　ＪＡＮＥ 通称 見本花子",
    "ジョン　スミス, 氏名 ｼﾞｮﾝ･ｽﾐｽ",
    "ドウ　スーザン, 氏名 ドウ ス−ザン",
    "佐々木　花, 氏名 佐々木 花"
  })
  void thesePersonsAreTheSame(String card, String page) {
    assertEquals(true, agree(card, page), page);
  }

  @ParameterizedTest
  @CsvSource({
    "山田　一, 氏名 山田一郎",
    "山田　一, 氏名 山 田 一 郎",
    "山田　一, 氏名 山田 一 郎",
    "田　一郎, 氏名 山 田 一 郎",
    "山田　一郎, 氏名 大 山 田 一 郎",
    "山田　一郎, 氏名 \uE000山田 一郎",
    "山田　一郎, 氏名 山田 一郎\uE000",
    "高橋　一郎, 氏名 石橋 一郎",
    "髙橋　一郎, 氏名 石橋 一郎",
    "髙橋　一郎, 氏名 髙林 一郎",
    "𠮷田　郎, 氏名 古田 郎",
    "佐々木　花, 氏名 佐佐木 花",
    "MARIA DOE, 氏名 ANNA MARIA DOE",
    "JOHN SMITH, 氏名 JOHN SMITH JUNIOR",
    "DOE MARIE, 氏名 DOE MARIE-ANNE",
    "DOE MARIE, 氏名 DOE MARIE'S",
    "ANNE DOE, 氏名 MARIE-ANNE DOE",
    "ドウ　マリ, 氏名 ドウ マリー",
    "スミス　ジョン, 氏名 スミス ジョン ジュニア",
    "見本〔旧姓〕　花子, 氏名 見本〔別姓〕花子",
    "見本　太郎, 氏名 見本 花世【名】太郎丸 【生年月日】昭和59年5月12日",
    "〔旧姓〕, 氏名 〔旧姓〕"
  })
  void theseAreNot(String card, String page) {
    assertEquals(false, agree(card, page), page);
  }

  @ParameterizedTest
  @CsvSource({
    "19840512, 昭和五十九年五月十二日, true",
    "19840512, 昭和五拾九年五月拾弐日, true",
    "19840512, 昭和59. 5.12, true",
    "19840512, S59.5.12, true",
    "19840512, 昭和５９年　５月１２日, true",
    "19840512, 1984/05/12, true",
    "19840512, 1984-5-12, true",
    "19840512, 昭和59・5・12, true",
    "19840512, 西暦1984年5月12日, true",
    "19840512, 一九八四年五月一二日, true",
    "19840512, 千九百八十四年五月十二日, true",
    "19840512, ㍼59年5月12日, true",
    "19840512, 19840512, true",
    "19840512, 昭和59年5月1日, false",
    "19840501, 昭和59年5月12日, false",
    "19840512, 1984/05/13, false",
    "19840512, 1984.5.1, false",
    "19840501, 1984.5.12, false",
    "19840512, 平成59年5月12日, false",
    "19840512, 昭和59年5月不詳, false",
    "19840512, 不詳, false",
    "19890108, 平成元年1月8日, true",
    "19890107, 昭和六十四年一月七日, true",
    "20190501, 令和元年五月一日, true",
    "20190501, 令和二年五月一日, false",
    "19450000, 昭和20年月日不詳, true",
    "19450000, 昭和21年月日不詳, false",
    "19450300, 昭和20年3月日不詳, true",
    "19450300, 昭和20年4月日不詳, false",
    "00000000, 不詳, true",
    "18900512, 明治23年5月12日, true"
  })
  void birthDates(String card, String page, boolean same) {
    HolderText holder = HolderText.decode((card + "見本　花子").getBytes(StandardCharsets.UTF_8));
    assertEquals(same, holder.standsIn("氏名 見本　花子 生年月日 " + page));
    assertEquals(same, holder.standsIn("見本　花子 住定日 令和3年3月3日 生年月日 " + page + " 発行 令和8年11月26日"));
  }
}
