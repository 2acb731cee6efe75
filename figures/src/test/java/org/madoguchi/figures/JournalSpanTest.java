package org.madoguchi.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which lines a file was counted from. */
class JournalSpanTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String C = "c".repeat(64);
  private static final JournalSpan EARLIER = new JournalSpan(5, A, 9, B);

  @Test
  void containsWhatBeginsWithTheSameLineAndEndsNoLater() {
    assertTrue(EARLIER.contains(EARLIER));
    assertTrue(new JournalSpan(5, A, 10, C).contains(EARLIER));
    assertFalse(new JournalSpan(5, A, 9, C).contains(EARLIER));
    assertFalse(new JournalSpan(5, A, 8, B).contains(EARLIER));
    assertFalse(new JournalSpan(5, C, 10, B).contains(EARLIER));
    assertFalse(new JournalSpan(4, A, 10, C).contains(EARLIER));
  }

  @Test
  void aMonthWithoutALineIsContainedByOneThatBeginsThere() {
    JournalSpan none = new JournalSpan(5, A, 4, A);
    assertTrue(none.empty());
    assertTrue(none.contains(none));
    assertTrue(new JournalSpan(5, B, 5, B).contains(none));
    assertFalse(new JournalSpan(5, B, 4, B).contains(none));
    assertFalse(new JournalSpan(6, B, 6, B).contains(none));
    assertEquals("0".repeat(64), JournalSpan.NOTHING_BEFORE);
  }

  @Test
  void anythingElseIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new JournalSpan(0, A, 1, B));
    assertThrows(IllegalArgumentException.class, () -> new JournalSpan(5, A, 3, A));
    assertThrows(IllegalArgumentException.class, () -> new JournalSpan(5, A, 4, B));
    assertThrows(IllegalArgumentException.class, () -> new JournalSpan(5, "A", 6, B));
  }
}
