package org.madoguchi.card;

import org.madoguchi.card.transport.CardFault;

/**
 * The result of a {@link CardWork}.
 *
 * @param <T> what comes of the work when it was done
 */
public sealed interface CardResult<T> {
  /** The work was done to its end. */
  record Done<T>(T value) implements CardResult<T> {}

  /**
   * There was no card, or the dialogue broke off, and no PIN was on its way. {@link
   * CardFault#TIMED_OUT} comes when the work took too long: then a PIN may have been on its way,
   * and the next work asks for its tries before anything else.
   */
  record Failed<T>(CardFault fault) implements CardResult<T> {}

  /**
   * The dialogue broke off while a PIN was on its way, and nobody knows whether the card has
   * counted it. The PIN was not sent again.
   *
   * @param reference which PIN
   * @param counter what the card said on a new connection
   */
  record PinInDoubt<T>(CardFault fault, PinReference reference, CounterAfter counter)
      implements CardResult<T> {}

  /** A retry counter after a dialogue that broke off. */
  sealed interface CounterAfter {
    /** The card told it. */
    record Known(RetryCount left) implements CounterAfter {}

    /** The card could not be asked any more. */
    record Unknown() implements CounterAfter {}
  }
}
