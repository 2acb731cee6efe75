package org.madoguchi.sandbox.proof.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two people at one terminal, their touches, cards put down and taken away, and a portal that
 * answers late or of somebody else, in hundreds of plays of fifty acts each: every writing that the
 * portal takes bears the signature of the card whose name was confirmed last while that card lay
 * there.
 */
class RegistrationInterleavingsTest {
  private static final int RUNS = 600;

  @Test
  void everyWritingIsSignedByTheCardWhoseNameWasConfirmedLast() {
    List<TwoAtOneTerminal.Resident> two =
        new CardFolk().people().stream().limit(2).map(TwoAtOneTerminal.Resident::of).toList();
    List<String> violations = new ArrayList<>();
    TwoAtOneTerminal.Counts counts = new TwoAtOneTerminal.Counts();
    for (int seed = 0; seed < RUNS && violations.isEmpty(); seed++) {
      violations.addAll(new TwoAtOneTerminal(two, seed, counts).play());
    }
    assertEquals(List.of(), violations);
    // it doesn't hold because nothing happens
    assertTrue(counts.accepted > RUNS / 2, counts.text());
    assertTrue(counts.changes > 4 * RUNS, counts.text());
    assertTrue(counts.dropped > RUNS / 2, counts.text());
    assertTrue(counts.lies > RUNS / 5 && counts.stoppedByName > RUNS / 10, counts.text());
  }
}
