package org.madoguchi.app.figures;

import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.figures.JournalSpan;

/**
 * The first and the last line of a month, with their hashes: a line's hash stands in the line after
 * it. Not thread-safe.
 */
final class Span {
  private static final class End {
    private long seq;
    private String hash = JournalSpan.NOTHING_BEFORE;

    private void is(JournalLine line) {
      seq = line.seq();
    }

    private void hash(long of, String told) {
      if (seq == of && of > 0) {
        hash = told;
      }
    }
  }

  private final End first = new End();
  private final End last = new End();
  private final End before = new End();
  private long seen;

  /**
   * @param mine whether it is of the month
   * @param earlier whether it is of an earlier one
   */
  void line(JournalLine line, boolean mine, boolean earlier) {
    settle(line.previous());
    seen = line.seq();
    if (mine && first.seq == 0) {
      first.is(line);
    }
    if (mine) {
      last.is(line);
    }
    if (earlier) {
      before.is(line);
    }
  }

  /** After the last line, whose hash it is. */
  JournalSpan end(String hash) {
    settle(hash);
    return first.seq == 0
        ? new JournalSpan(before.seq + 1, before.hash, before.seq, before.hash)
        : new JournalSpan(first.seq, first.hash, last.seq, last.hash);
  }

  private void settle(String hash) {
    first.hash(seen, hash);
    last.hash(seen, hash);
    before.hash(seen, hash);
  }
}
