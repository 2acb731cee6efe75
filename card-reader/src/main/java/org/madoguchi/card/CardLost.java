package org.madoguchi.card;

import org.madoguchi.card.transport.CardFault;

/**
 * The dialogue with the card is over, as every later command on this connection would say too. It
 * only unwinds a {@link CardWork} from its middle; whoever asked for the work gets {@link
 * CardResult.Failed}, a value.
 */
public final class CardLost extends Exception {
  private static final long serialVersionUID = 1;

  private final CardFault fault;

  CardLost(CardFault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  /** Why it is over. */
  public CardFault fault() {
    return fault;
  }
}
