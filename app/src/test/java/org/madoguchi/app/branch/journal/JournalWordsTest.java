package org.madoguchi.app.branch.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.madoguchi.config.Language;

class JournalWordsTest {
  private static JournalLine line(String event, Map<String, String> details) {
    return new JournalLine(1, Instant.EPOCH, event, Optional.empty(), new TreeMap<>(details), "");
  }

  @ParameterizedTest
  @FieldSource("org.madoguchi.config.Language#OF_STAFF")
  void everyLanguageHasTheSameWordsAndOneForEachEvent(Language language) {
    JournalWords words = JournalWords.in(language);
    assertEquals(JournalWords.in(Language.JA).keys(), words.keys());
    for (JournalEvent event : JournalEvent.values()) {
      assertTrue(words.keys().contains("event." + event.text()), event.text());
    }
  }

  @Test
  void aReasonIsSaidInOneSentenceWithItsCode() {
    JournalWords words = JournalWords.in(Language.EN);
    assertEquals(
        "K07 This page belongs to another receipt.",
        words.details(line("disagreed", Map.of("why", "K07"))));
    assertEquals(
        "print run 2 · page 3",
        words.details(line("page-scanned", Map.of("run", "2", "page", "3"))));
    assertEquals("", words.details(line("sheets-out", Map.of("run", "1"))));
    assertEquals(
        "¥1,200 · cash", words.details(line("fee-taken", Map.of("yen", "1200", "way", "cash"))));
  }

  @Test
  void whatALaterProgramWroteStaysReadable() {
    JournalWords words = JournalWords.in(Language.EN);
    JournalLine line =
        line("moon-rose", Map.of("why", "Z99", "reason", "moon-phase", "sheets", "2", "moon", "1"));
    assertEquals("moon-rose", words.phrase(line));
    assertEquals("moon-phase · shredded: 2 · Z99", words.details(line));
  }
}
