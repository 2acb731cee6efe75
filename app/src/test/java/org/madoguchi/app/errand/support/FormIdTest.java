package org.madoguchi.app.errand.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormIdTest {
  private static final String DIGITS = "12345678901234567890123";

  @ParameterizedTest
  @ValueSource(
      strings = {
        DIGITS,
        " " + DIGITS + "\r\n",
        "https://example.jp/apply?id=" + DIGITS,
        "https://example.jp/apply?id=" + DIGITS + "&v=1&again=" + DIGITS,
        "https://example.jp/a/2026/%EF%BC%91%32345678901234567890123",
        "１２３４５６７８９０１２３４５６７８９０１２３",
        "100%申請書ID:" + DIGITS,
        "ID=" + DIGITS + ";tel=0312345678",
      })
  void readsTheOneRunOf23Digits(String text) {
    assertEquals(Optional.of(new FormId(DIGITS)), FormId.in(text));
  }

  /** Nothing is guessed: a wrong number makes a card of somebody else's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234567890123456789012",
        DIGITS + "4",
        "9" + DIGITS,
        DIGITS + " 99999678901234567890123",
        "1234-5678-9012-3456-7890-123",
        "MD1E-AAAA",
        "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣",
      })
  void everythingElseIsTyped(String text) {
    assertEquals(Optional.empty(), FormId.in(text));
  }

  @Test
  void aBombIsNotRead() {
    assertEquals(Optional.empty(), FormId.in("x".repeat(3_000) + DIGITS));
  }

  @Test
  void isComparedInGroupsAndToldNowhereElse() {
    FormId id = new FormId(DIGITS);
    assertEquals("1234 5678 9012 3456 7890 123", id.inGroups());
    assertFalse(id.toString().contains("123"), id.toString());
    assertThrows(IllegalArgumentException.class, () -> new FormId("1"));
  }
}
