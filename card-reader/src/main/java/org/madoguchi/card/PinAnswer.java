package org.madoguchi.card;

import java.util.Set;

/** What the card says to a PIN. */
public sealed interface PinAnswer {
  /** Right: what it opens is open until another application is selected. */
  record Right() implements PinAnswer {}

  /**
   * Wrong, and a try is spent.
   *
   * @param left at least 1
   */
  record Wrong(RetryCount left) implements PinAnswer {}

  /** Locked, by this try or before (status words 63C0, 6983, 6984; card.md 4.3). */
  record Locked() implements PinAnswer {}

  /** It can't be right, so nothing was sent and no try is spent. */
  record NotPresented(Set<PinMistake> mistakes) implements PinAnswer {}

  /**
   * The card has no such PIN or doesn't take one now.
   *
   * @param statusWord SW1 and SW2; whether a try is spent must be asked
   */
  record Refused(int statusWord) implements PinAnswer {}
}
