package org.madoguchi.card.transport;

import java.time.Duration;

/**
 * One slot of a reader: the driver under {@code OwnedCardReader}. There is one over PC/SC;
 * simulated slots implement it too, so that all that stands above is the same code.
 *
 * <p>Thread rule: only the owner thread of the reader calls it. Nothing here throws because of what
 * happens in the physical world.
 */
public interface CardSlot extends AutoCloseable {
  /**
   * Waits until the status is another than the one told last, but not longer than {@code bound}. A
   * card that was changed for another between two calls is told as {@link ReaderStatus#EMPTY} once.
   *
   * @param bound zero: only look
   * @return the status now
   */
  ReaderStatus await(Duration bound);

  /** Powers the card and connects, exclusively. */
  Connecting connect();

  /** Gives the slot back. No call comes after it. */
  @Override
  void close();

  /** The result of connecting. */
  sealed interface Connecting {
    /** There is an answer to reset; commands may follow. */
    record Connected(Connection connection) implements Connecting {}

    /** There is no connection. */
    record Refused(CardFault fault) implements Connecting {}
  }

  /** The connection to a card, as long as that card stays. */
  interface Connection extends CardChannel {
    /** Resets the card and ends the connection. Does nothing when the card has gone. */
    void disconnect();

    /**
     * Cuts the card's power, if this way to it can, and ends the connection; otherwise as {@link
     * #disconnect()}.
     */
    default void cutPower() {
      disconnect();
    }
  }
}
