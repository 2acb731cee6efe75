package org.madoguchi.card;

/**
 * Whether READ BINARY with extended length gets through this reader to its cards. Many readers cut
 * it off or refuse it (card.md 8.2), and none says so beforehand: it is tried, and what comes of it
 * is remembered for as long as the reader stays plugged in.
 *
 * <p>Thread rule: owner thread only.
 */
final class ExtendedLength {
  private boolean refused;
  private boolean proven;

  boolean usable() {
    return !refused;
  }

  /** Neither a long answer nor a refusal was seen yet. */
  boolean unproven() {
    return !refused && !proven;
  }

  /** As long an answer as is ever asked for has come through. */
  void prove() {
    proven = true;
  }

  void refuse() {
    refused = true;
  }

  /** Another reader, or a refusal that turned out to be a fault: try again next time. */
  void forget() {
    refused = false;
    proven = false;
  }
}
