package org.madoguchi.card;

import org.madoguchi.card.data.Attributes;
import org.madoguchi.card.transport.CardFault;

/**
 * The result of asking the card for its holder's attributes with the PIN of the text application.
 */
public sealed interface HolderReading {
  /**
   * Read.
   *
   * @param attributes the receiver closes them
   */
  record Read(Attributes attributes) implements HolderReading {}

  /**
   * The PIN was wrong; a try is spent.
   *
   * @param left tries that are left, at least 1
   */
  record WrongPin(RetryCount left) implements HolderReading {}

  /** Fewer than two tries are left, or the application isn't there: nothing was presented. */
  record NotTried() implements HolderReading {}

  /** The dialogue came to nothing; whether a try is spent must be asked of the card. */
  record Failed(CardFault fault) implements HolderReading {}
}
