package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.sandbox.proof.replay.Accident;
import org.madoguchi.sandbox.proof.replay.Accidents;
import org.madoguchi.sandbox.proof.replay.Replayed;
import org.madoguchi.sandbox.proof.replay.Stage;

/** Every accident of the field fails closed here; one that doesn't is told. */
class ReplayTest {
  @TempDir Path directory;

  @Test
  void everyAccidentFailsClosed() throws Exception {
    List<Replayed> ends = ReplayCommand.play(Accidents.all(), directory);
    for (Replayed end : ends) {
      assertEquals(Replayed.FAILED_CLOSED, end.outcome(), end.accident().name());
      assertFalse(end.wrongHandOver(), end.accident().name());
    }
    assertEquals(
        Set.of(
            "yokohama-2023",
            "kawasaki-2023",
            "adachi-2023",
            "munakata-2023",
            "takamatsu-2024",
            "okayama-2023",
            "okayama-2023-on-screens",
            "izu-2024",
            "ushiku-2025",
            "onomichi-2024",
            "misaki-2022",
            "fukushima-2023",
            "fukushima-2023-at-certificates",
            "card-swapped-before-the-writing",
            "account-of-the-family",
            "key-touched-twice",
            "answer-after-the-visit",
            "line-cut-after-sending",
            "estonia-2017",
            "cards-swapped",
            "scripts-mixed",
            "batch-replayed",
            "script-that-signs",
            "card-of-another-municipality",
            "card-of-no-authority",
            "photos-at-one-desk",
            "forms-before-one-camera",
            "camera-pulled",
            "resident-leaves",
            "camera-frozen",
            "camera-covered",
            "form-with-22-digits",
            "second-slip-while-looking",
            "photo-changed-in-the-book",
            "power-cut-in-an-application",
            "decision-on-the-neighbour",
            "packages-swapped",
            "frame-of-another-call",
            "tick-without-a-picture",
            "decision-after-the-resident-left",
            "pins-seen-by-the-clerk"),
        ends.stream().map(e -> e.accident().name()).collect(Collectors.toSet()));
  }

  @Test
  void aScenarioThatDoesNotHoldIsTold() {
    Accident accident =
        new Accident("x", "2026", "nowhere", "none", "nothing", _ -> Stage.must(false, "seen"));
    assertEquals("missed: seen", new Replayed(accident, "seen", false).outcome());
    assertEquals("wrong-hand-over", new Replayed(accident, null, true).outcome());
    assertFalse(new Replayed(accident, null, true).failedClosed());
  }
}
