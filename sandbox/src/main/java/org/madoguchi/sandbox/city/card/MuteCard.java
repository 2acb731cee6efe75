package org.madoguchi.sandbox.city.card;

/**
 * Something that the reader feels but that doesn't answer: a card the wrong way round. A slot of
 * vpcd can't show it, because vpcd knows a card by its answer to reset; it can show one whose
 * answer makes no sense.
 */
public final class MuteCard implements SimulatedCard {
  @Override
  public byte[] atr() {
    return new byte[0];
  }

  @Override
  public void powerOn() {}

  @Override
  public void powerOff() {}

  @Override
  public void reset() {}

  @Override
  public byte[] transmit(byte[] command) {
    return new byte[0];
  }
}
