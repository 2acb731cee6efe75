package org.madoguchi.app.branch.journal;

import java.util.List;
import java.util.Optional;

/**
 * A page of the journal. Nothing in it is personal.
 *
 * @param query what was asked for
 * @param entries in the query's order, at most {@link #LINES}; none if there is no such receipt
 * @param previous the page before this one
 * @param next the page after it
 */
public record JournalExcerpt(
    JournalQuery query,
    List<Entry> entries,
    Optional<JournalQuery> previous,
    Optional<JournalQuery> next) {
  /** How many lines a screen shows so large that they can be read from a chair. */
  public static final int LINES = 5;

  public JournalExcerpt {
    entries = List.copyOf(entries);
  }

  /**
   * A line, and whose it is.
   *
   * @param receipt of its issuance; empty if it belongs to none, or to one without a slip
   */
  public record Entry(JournalLine line, Optional<String> receipt) {}
}
