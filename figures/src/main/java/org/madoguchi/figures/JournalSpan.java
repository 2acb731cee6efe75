package org.madoguchi.figures;

/**
 * The journal lines of a month: the first and the last one. A month without a line has {@code first
 * = last + 1}, and both hashes are those of the line before.
 *
 * @param first its place, from 1
 * @param firstHash SHA-256, 64 lower-case hex digits
 * @param last its place, from 0
 * @param lastHash the same of the last line
 */
public record JournalSpan(long first, String firstHash, long last, String lastHash) {
  /** Stands for the hash of what comes before the first line. */
  public static final String NOTHING_BEFORE = "0".repeat(64);

  public JournalSpan {
    if (first < 1
        || last < first - 1
        || !firstHash.matches("[0-9a-f]{64}")
        || !lastHash.matches("[0-9a-f]{64}")
        || (last < first && !firstHash.equals(lastHash))) {
      throw new IllegalArgumentException("no span of a journal");
    }
  }

  /** Whether it has no line. */
  public boolean empty() {
    return last < first;
  }

  /**
   * Whether all that the other tells of stands in this one: they begin with the same line, and this
   * one ends no earlier.
   */
  public boolean contains(JournalSpan other) {
    if (other.empty()) {
      return first == other.first && (!empty() || firstHash.equals(other.firstHash));
    }
    return first == other.first
        && firstHash.equals(other.firstHash)
        && (last > other.last || (last == other.last && lastHash.equals(other.lastHash)));
  }
}
