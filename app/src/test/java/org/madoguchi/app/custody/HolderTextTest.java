package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;

class HolderTextTest {
  private static HolderText card(String birth, String name) {
    return HolderText.decode((birth + name).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "氏名 見本 太郎 生年月日 昭和25年3月4日",
        "氏名　見本　太郎\n生年月日　昭和２５年　３月　４日",
        "見 本 太 郎\n生年月日 1950年03月04日",
        "見本太郎 住所 見本市 1丁目", // a certificate without birth dates
        "世帯主 見本 花子\n見本 太郎 生年月日 昭和30年1月1日 生年月日 昭和25年3月4日"
      })
  void theHoldersOwnPagesAgree(String text) {
    assertTrue(card("19500304", "見本　太郎").standsIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "氏名 見本 次郎 生年月日 昭和25年3月4日",
        "氏名 見本 太郎丸 生年月日 昭和25年3月4日",
        "氏名 大見本 太郎 生年月日 昭和25年3月4日",
        "氏名 見本 太郎 生年月日 昭和25年3月5日",
        "氏名 見本 太郎 生年月日 平成25年3月4日",
        "氏名 見本 太 生年月日 昭和25年3月4日"
      })
  void anotherPersonsPagesDoNot(String text) {
    assertFalse(card("19500304", "見本　太郎").standsIn(text));
  }

  @Test
  void aLetterOutsideTheCommonSetAgreesWithAnyButNotAWholeNameOfThem() {
    assertTrue(card("19500304", "高橋　一郎").standsIn("氏名 髙橋 一郎"));
    assertTrue(card("19500304", "高橋　一郎").standsIn("氏名 \uE000橋 一郎")); // of a private font
    assertTrue(card("19500304", "髙橋　一郎").standsIn("氏名 高橋 一郎"));
    assertFalse(card("19500304", "高橋　一郎").standsIn("氏名 \uE000\uE001 \uE002郎"));
    assertFalse(card("19500304", "高橋　一郎").standsIn("氏名 高林 一郎"));
  }

  @Test
  void latinNamesFormerNamesAndTheFirstYearOfAnEra() {
    assertTrue(card("19890108", "SMITH　JOHN").standsIn("氏名 Ｓｍｉｔｈ Ｊｏｈｎ 生年月日 平成元年1月8日"));
    assertTrue(card("19890108", "見本［旧姓］　花子").standsIn("氏名 見本 花子 生年月日 平成01年1月8日"));
    assertFalse(card("19890108", "SMITH　JOHN").standsIn("氏名 SMITH JOHNSON"));
  }

  @Test
  void aBirthDateThatTheCardDoesNotKnowIsNotCompared() {
    assertTrue(card("19500000", "見本　太郎").standsIn("見本 太郎 生年月日 昭和25年"));
    assertTrue(card("00010101", "見本　太郎").standsIn("見本 太郎 生年月日 昭和25年"));
  }

  @Test
  void everyCopyMustAgree() {
    HolderText holder = card("19500304", "見本　太郎");
    String own = "見本 太郎";
    String other = "見本 次郎";
    assertEquals(Optional.empty(), Chain.content(List.of(own, own), 2, holder));
    assertEquals(Optional.empty(), Chain.content(List.of("1/2", own), 1, holder));
    assertEquals(
        Optional.of(FailureCode.CONTENT_OF_ANOTHER_HOLDER),
        Chain.content(List.of(own, other), 2, holder));
    assertEquals(
        Optional.of(FailureCode.CONTENT_OF_ANOTHER_HOLDER), Chain.content(List.of(), 1, holder));
  }

  @Test
  void itTellsNothingAndForgets() {
    HolderText holder = card("19500304", "見本　太郎");
    assertEquals("HolderText[****]", holder.toString());
    holder.close();
    assertFalse(holder.standsIn("見本 太郎"));
    for (byte b : holder.encode()) {
      assertEquals(0, b);
    }
    assertThrows(IllegalArgumentException.class, () -> HolderText.decode(new byte[8]));
  }
}
