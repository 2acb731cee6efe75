package org.madoguchi.card;

/** Why a dialogue with the card came to nothing. */
public enum CardFault {
  /** The card was taken away. */
  REMOVED,
  /** The reader or the smart card service went away. */
  READER_LOST,
  /** Another program holds the card. */
  IN_USE,
  /** The card answered what no My Number card answers, or nothing in time. */
  UNEXPECTED_ANSWER
}
