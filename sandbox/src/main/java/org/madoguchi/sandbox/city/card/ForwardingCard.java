package org.madoguchi.sandbox.city.card;

/**
 * Hands everything on to another card: what watches, counts or disturbs a dialogue overrides {@link
 * #transmit} alone.
 *
 * <p>Thread rule: as {@link SimulatedCard}.
 */
public abstract class ForwardingCard implements SimulatedCard {
  private final SimulatedCard card;

  /** In front of that card. */
  protected ForwardingCard(SimulatedCard card) {
    this.card = card;
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  @Override
  public void powerOn() {
    card.powerOn();
  }

  @Override
  public void powerOff() {
    card.powerOff();
  }

  @Override
  public void reset() {
    card.reset();
  }

  @Override
  public byte[] transmit(byte[] command) {
    return card.transmit(command);
  }
}
