package org.madoguchi.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be countersigned after what, and what is no head at all. */
class JournalHeadTest {
  private static final Digest NOTHING = new Digest("0".repeat(64));
  private static final Digest ONE = new Digest("1".repeat(64));
  private static final Digest TWO = new Digest("2".repeat(64));
  private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");

  private static JournalHead head(long seq, Digest hash, long before, Digest hashBefore) {
    return new JournalHead("branch", seq, hash, AT, before, hashBefore);
  }

  private static final JournalHead FIRST = head(5, ONE, 0, NOTHING);

  @Test
  void theNextHeadNamesTheOneBefore() {
    Instant later = AT.plusSeconds(9);
    assertEquals(FIRST, JournalHead.after(Optional.empty(), "branch", 5, ONE, AT.plusMillis(999)));
    JournalHead second = JournalHead.after(Optional.of(FIRST), "branch", 8, TWO, later);
    assertEquals(new JournalHead("branch", 8, TWO, later, 5, ONE), second);
    assertEquals(true, second.leadsOnFrom(FIRST));
  }

  @Test
  void theSameHeadMayComeAgain() {
    assertEquals(true, FIRST.leadsOnFrom(head(5, ONE, 0, NOTHING)));
  }

  @Test
  void anotherJournalDoesNotLeadOn() {
    assertEquals(false, head(8, TWO, 5, TWO).leadsOnFrom(FIRST), "another line there");
    assertEquals(false, head(8, TWO, 4, ONE).leadsOnFrom(FIRST), "the same line elsewhere");
    assertEquals(false, head(8, TWO, 0, NOTHING).leadsOnFrom(FIRST), "begun anew");
    assertEquals(
        false, new JournalHead("other", 8, TWO, AT, 5, ONE).leadsOnFrom(FIRST), "another branch");
    assertEquals(false, FIRST.leadsOnFrom(head(8, TWO, 5, ONE)), "back");
  }

  @Test
  void theFirstLineIsTheLeast() {
    assertEquals(1, head(1, ONE, 0, NOTHING).seq());
    refused(0, ONE, 0, NOTHING);
    refused(1, ONE, -1, ONE);
  }

  @Test
  void whatIsNoHead() {
    refused(5, TWO, 5, ONE);
    refused(4, TWO, 5, ONE);
    refused(5, TWO, 0, ONE);
    refused(5, TWO, 4, NOTHING);
    assertThrows(
        IllegalArgumentException.class,
        () -> new JournalHead("branch", 5, ONE, AT.plusMillis(1), 0, NOTHING));
  }

  private static void refused(long seq, Digest hash, long before, Digest hashBefore) {
    assertThrows(IllegalArgumentException.class, () -> head(seq, hash, before, hashBefore));
  }
}
