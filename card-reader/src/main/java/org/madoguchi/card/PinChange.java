package org.madoguchi.card;

import java.util.Set;

/** The result of changing a PIN. */
public sealed interface PinChange {
  /** From now on the new one is right. */
  record Changed() implements PinChange {}

  /** The card said no to the old one; nothing was changed. Never {@link PinAnswer.Right}. */
  record OldRefused(PinAnswer answer) implements PinChange {}

  /** The new one can't be taken, so nothing was sent, the old one neither. */
  record NewRefused(Set<PinMistake> mistakes) implements PinChange {}

  /**
   * The old one was right, but the card didn't take the new one (no list of reasons is public;
   * card.md 4.6).
   *
   * @param statusWord SW1 and SW2
   */
  record NotTaken(int statusWord) implements PinChange {}
}
