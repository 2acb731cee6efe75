package org.madoguchi.card;

import org.madoguchi.card.transport.CardFault;

/** The result of opening a relay. */
public sealed interface RelayOpening {
  /** The card has lost all that PINs had opened, and waits for the script. */
  record Opened(CardRelay relay) implements RelayOpening {}

  /** There is no dialogue with the card. */
  record Refused(CardFault fault) implements RelayOpening {}

  /** This card was opened for another order since it lies there: it has to be taken away first. */
  record AnotherOrder() implements RelayOpening {}
}
