package org.madoguchi.app.figures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.JournalLine;

/**
 * What earlier lines said of the issuance or case that a line is about: its own line doesn't say it
 * again. Not thread-safe.
 */
final class Remembered {
  /** An issuance or a case; what no line told is empty. */
  static final class About {
    String municipality = "";

    /** Of certificate, operation of a card, errand or route. */
    String kind = "";

    int copies;
    int pages;
    @Nullable Instant slip;
    @Nullable Instant joined;
  }

  private final Map<String, About> all = new HashMap<>();

  /** What is known of whatever the line is about; to be written to as well. */
  About of(JournalLine line) {
    String id = id(line);
    return id.isEmpty() ? new About() : all.computeIfAbsent(id, _ -> new About());
  }

  /** No line will tell of it any more. */
  void forget(JournalLine line) {
    all.remove(id(line));
  }

  private static String id(JournalLine line) {
    return line.issuance().map(Object::toString).orElseGet(line::order);
  }
}
