package org.madoguchi.sandbox;

import java.util.HexFormat;
import org.madoguchi.sandbox.city.card.ForwardingCard;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mutant of a driver that logs what it sends to the card, as {@code pcscd --apdu} does. */
final class TalkativeCard extends ForwardingCard {
  private static final Logger LOG = LoggerFactory.getLogger(TalkativeCard.class);

  TalkativeCard(SimulatedCard card) {
    super(card);
  }

  @Override
  public byte[] transmit(byte[] command) {
    LOG.info("APDU {}", HexFormat.ofDelimiter(" ").formatHex(command));
    return super.transmit(command);
  }
}
