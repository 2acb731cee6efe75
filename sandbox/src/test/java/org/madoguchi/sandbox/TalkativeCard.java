package org.madoguchi.sandbox;

import java.util.HexFormat;
import org.madoguchi.sandbox.card.SimulatedCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mutant of a driver that logs what it sends to the card, as {@code pcscd --apdu} does. */
final class TalkativeCard implements SimulatedCard {
  private static final Logger LOG = LoggerFactory.getLogger(TalkativeCard.class);

  private final SimulatedCard card;

  TalkativeCard(SimulatedCard card) {
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
    LOG.info("APDU {}", HexFormat.ofDelimiter(" ").formatHex(command));
    return card.transmit(command);
  }
}
