package org.madoguchi.card;

/** The dialogue with the card is over. Never leaves this package: at its face it is a value. */
final class CardLost extends Exception {
  private static final long serialVersionUID = 1;

  private final CardFault fault;

  CardLost(CardFault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  CardFault fault() {
    return fault;
  }
}
