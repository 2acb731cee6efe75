package org.madoguchi.card.transport;

/** Why a dialogue with the card came to nothing. */
public enum CardFault {
  /** The card was taken away. */
  REMOVED,
  /** The reader or the smart card service went away. */
  READER_LOST,
  /**
   * Card, reader or smart card service gave no answer within the longest time of a dialogue, which
   * was given up. Whether a PIN was counted must be asked.
   */
  TIMED_OUT,
  /** Another program holds the card. */
  IN_USE,
  /** The PIN can't be right by its form: it wasn't sent, and no try is spent. */
  PIN_NOT_PRESENTED,
  /** The card answered what no My Number card answers, or nothing in time. */
  UNEXPECTED_ANSWER
}
