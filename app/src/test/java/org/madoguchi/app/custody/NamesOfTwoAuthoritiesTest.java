package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the card's name and another authority's are one person's (errands.md S6, N02). */
class NamesOfTwoAuthoritiesTest {
  private static boolean same(String card, String other) {
    try (HolderText holder =
        HolderText.decode(("19840512" + card).getBytes(StandardCharsets.UTF_8))) {
      return holder.isNamed(other);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "見本　花子, 見本　花子",
    "見本　花子, 見本 花子",
    "見本　花子, 見本花子",
    "見本花子, 見本　花子",
    "見本　花子, '  見本　　花子 '",
    "見本（旧姓）　花子, 見本　花子",
    "見本　花子, 見本［旧姓］花子",
    "見本〔旧姓〕　花子, 見本【旧姓】　花子",
    "髙﨑　𠮷郎, 高崎　吉郎",
    "葛󠄀木　渡, 葛木　渡",
    "\uE000田　一郎, 高田　一郎",
    "高田　一郎, 〓田　一郎",
    "ジョン　スミス, ｼﾞｮﾝ･ｽﾐｽ",
    "DOE　JANE, Doe Jane",
    "DOE　JANE, ＤＯＥ　ＪＡＮＥ"
  })
  void thesePersonsAreOne(String card, String other) {
    assertEquals(true, same(card, other), other);
    assertEquals(true, same(other, card), "and the other way round");
  }

  @ParameterizedTest
  @CsvSource({
    "見本　花子, 見本　太郎",
    "見本　花子, 見本　花",
    "見本　花, 見本　花子",
    "見本　花子, 氏名 見本　花子",
    "見本　花子, 見本　花子　様",
    "見本　花子, 花子　見本",
    "山田　一郎, 山　田一郎",
    "見本（旧姓）　花子, 見本（別姓）　花子",
    "佐々木　花, 佐佐木　花",
    "斎藤　花, 斉藤　花",
    "キャシー　ドウ, キヤシー　ドウ",
    "ドウ　マリ, ドウ　マリー",
    "ハナコ, バナコ",
    "\uE000\uE001　一, 高田　一",
    "DOE　JANE, DOEJANE",
    "ANNA　LEE, ANNAL　EE",
    "MARIA　DOE, ANNA　MARIA　DOE",
    "見本　花子, ミホン　ハナコ",
    "見本　花子, ''",
    "'　', '　'"
  })
  void thesePersonsAreTwo(String card, String other) {
    assertEquals(false, same(card, other), other);
  }
}
