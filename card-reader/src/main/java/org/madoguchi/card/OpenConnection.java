package org.madoguchi.card;

import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;
import org.madoguchi.card.transport.CardSlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that knows whether it still answers, and that is left with nothing open on the card.
 *
 * <p>Thread rule: owner thread only.
 */
final class OpenConnection implements CardChannel {
  private static final Logger LOG = LoggerFactory.getLogger(OpenConnection.class);

  private final CardSlot.Connection connection;
  private boolean lost;

  OpenConnection(CardSlot.Connection connection) {
    this.connection = connection;
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    CardAnswer answer = connection.transmit(command);
    lost |= answer instanceof CardAnswer.Lost;
    return answer;
  }

  /** Ends the connection with the card's power cut: nothing on it stays open. */
  void cutPower() {
    lost = true;
    connection.cutPower();
  }

  /**
   * Drops what PINs have opened, then the connection. A reset alone leaves the PIN verified on the
   * card that was measured (card.md 6.5). To a card that went silent nothing more is said.
   */
  void leave(CardDialogue dialogue) {
    try {
      if (!lost) {
        dialogue.dropSecurityState(this);
      }
    } catch (CardLost gone) {
      LOG.debug("card went before its PIN state was dropped: {}", gone.fault());
    } finally {
      connection.disconnect();
    }
  }
}
