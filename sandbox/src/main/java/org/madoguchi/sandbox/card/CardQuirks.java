package org.madoguchi.sandbox.card;

import java.time.Duration;

/**
 * What nobody in public knows about the card for certain, or what differs from card to card
 * (card.md 10 and 13). A reader must live with every setting.
 *
 * @param lockStatusWord what a locked PIN answers: 6984, or 6983 as ISO/IEC 7816-4 has it
 * @param extendedLengthRefused commands in extended form get 6700
 * @param signingDelay how long a signature takes; real cards 0.05 to 1.6 s
 * @param firstCommandRefused the first command after power-on gets 6F00
 */
public record CardQuirks(
    int lockStatusWord,
    boolean extendedLengthRefused,
    Duration signingDelay,
    boolean firstCommandRefused) {
  /** As the cards that were measured, but quick. */
  public static final CardQuirks NONE = new CardQuirks(0x6984, false, Duration.ZERO, false);

  public CardQuirks {
    if (lockStatusWord != 0x6983 && lockStatusWord != 0x6984) {
      throw new IllegalArgumentException("no lock status word: " + lockStatusWord);
    }
  }

  /** The same with another word for a locked PIN. */
  public CardQuirks withLockStatusWord(int value) {
    return new CardQuirks(value, extendedLengthRefused, signingDelay, firstCommandRefused);
  }

  /** The same without extended length. */
  public CardQuirks withExtendedLengthRefused() {
    return new CardQuirks(lockStatusWord, true, signingDelay, firstCommandRefused);
  }

  /** The same with another time for a signature. */
  public CardQuirks withSigningDelay(Duration value) {
    return new CardQuirks(lockStatusWord, extendedLengthRefused, value, firstCommandRefused);
  }

  /** The same with the first command refused. */
  public CardQuirks withFirstCommandRefused() {
    return new CardQuirks(lockStatusWord, extendedLengthRefused, signingDelay, true);
  }
}
