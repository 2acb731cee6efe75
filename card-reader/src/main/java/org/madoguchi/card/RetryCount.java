package org.madoguchi.card;

/**
 * How often a PIN may still be presented before the card locks it.
 *
 * @param left 0 (locked) to 15 (ISO/IEC 7816-4, status word 63Cx)
 */
public record RetryCount(int left) {
  public RetryCount {
    if (left < 0 || left > 15) {
      throw new IllegalArgumentException("retry count out of range: " + left);
    }
  }

  /**
   * No PIN can be presented: it is locked, and only the municipality can unlock it, or the card was
   * issued without one that anybody knows (a card for face authentication; how such a card answers
   * isn't public).
   */
  public boolean locked() {
    return left == 0;
  }

  /** A wrong PIN now would lock the card. */
  public boolean lastTry() {
    return left == 1;
  }
}
