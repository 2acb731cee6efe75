package org.madoguchi.sandbox.proof.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.sandbox.proof.TypedSecrets;

/** What is taken for a PIN on the line, and what for a journal's word about an order. */
class CardWitnessTest {
  private static final byte[] PIN = "1234".getBytes(StandardCharsets.US_ASCII);

  /** Alone, in a command, behind an answer, before its status word, at the beginning of more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "31323334",
        "00200098043132333400",
        "AABBCC31323334",
        "AABBCC313233349000",
        "31323334AABBCC"
      })
  void aPinIsFoundWhereverItMayHaveBeenLeft(String field) {
    assertTrue(TypedSecrets.holds(HexFormat.of().parseHex(field), PIN), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "313233", "AA31323335", "AABB31323334CCDDEE"})
  void chanceIsNone(String field) {
    assertFalse(TypedSecrets.holds(HexFormat.of().parseHex(field), PIN), field);
  }

  @Test
  void theJournalTellsOfEachOrderApart() {
    CardJournal journal = new CardJournal();
    String one = "1".repeat(32);
    String other = "2".repeat(32);
    journal.line("{\"details\":{\"order\":\"" + one + "\"},\"event\":\"card-order\"}");
    journal.line(
        "{\"details\":{\"order\":\""
            + other
            + "\",\"why\":\"W05\"},"
            + "\"event\":\"card-read-back-disagreed\"}");
    assertEquals(new CardJournal.Told(true, CardJournal.End.NONE, 0), journal.of(one));
    assertEquals(new CardJournal.Told(true, CardJournal.End.DISAGREED, 1), journal.of(other));
    assertEquals(CardJournal.Told.NOTHING, journal.of("3".repeat(32)));
    journal.line("{\"details\":{\"order\":\"" + one + "\"},\"event\":\"pin-set\"}");
    assertEquals(CardJournal.End.CONFIRMED, journal.of(one).end());
  }
}
