package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch reads its own journal from the command line. */
class JournalCommandTest {
  private final Path directory;
  private final String receipt;
  private final JournalTech tech;

  JournalCommandTest(@TempDir Path directory) throws Exception {
    this.directory = directory;
    try (Hands hands = new Hands(directory)) {
      receipt = hands.takeSlip("ordinary", "seal-registration").slip().receipt();
      hands.leave();
      hands.awaitJournal("visit-ended");
      hands.later(Duration.ofMinutes(30));
      Hands.done(hands.voidUnclaimed());
    }
    tech = new JournalTech(directory);
  }

  @Test
  void itHoldsIsShownAndSearched() {
    assertEquals(0, tech.journal("verify"), tech.said());
    assertTrue(tech.said().contains("the journal holds; last line 6 "), tech.said());
    assertTrue(tech.said().contains("the gateway has countersigned no line"), tech.said());
    assertEquals(0, tech.journal("show", "--last", "2"));
    assertEquals(2, tech.said().lines().count());
    assertTrue(tech.said().contains("reason=unclaimed-at-closing"), tech.said());
    assertEquals(0, tech.journal("search", receipt));
    assertEquals(4, tech.said().lines().count(), tech.said());
    assertEquals(0, tech.journal("search", "voided"));
    assertEquals(1, tech.said().lines().count(), tech.said());
  }

  @Test
  void itIsGivenOutAsJsonAndAsPaper() throws Exception {
    Path json = directory.resolve("journal.jsonl");
    Path pdf = directory.resolve("journal.pdf");
    assertEquals(0, tech.journal("export", "--out", json.toString()));
    List<String> lines = Files.readAllLines(json);
    assertEquals(6, lines.size());
    assertTrue(lines.getFirst().endsWith("\"}") && lines.getFirst().contains("\"hash\":\""));
    assertEquals(0, tech.journal("export", "--out", pdf.toString()));
    assertEquals("%PDF", new String(Files.readAllBytes(pdf), 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void whatWasChangedIsNamedWithItsLine() throws Exception {
    tech.tamper(
        "UPDATE journal SET line = replace(line, '\"copies\":1', '\"copies\":2') WHERE seq = 2");
    assertEquals(1, tech.journal("verify"));
    assertTrue(tech.said().contains("BROKEN at line 2: this line was changed"), tech.said());
  }

  @Test
  void aCutEndIsNamed() throws Exception {
    tech.tamper("DELETE FROM journal WHERE seq = 6");
    assertEquals(1, tech.journal("verify"));
    assertTrue(tech.said().contains("BROKEN at line 6: lines are missing"), tech.said());
  }
}
