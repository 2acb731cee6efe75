package org.madoguchi.card;

import java.time.Duration;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * A slot that also remembers what dialogues found out: that the card went. A card that is out and
 * in again between two looks is no change to a driver that only compares, but the connection to it
 * is dead.
 *
 * <p>Thread rule: owner thread only.
 */
final class PresenceSlot implements CardSlot {
  private final CardSlot slot;
  private boolean cardWent;

  PresenceSlot(CardSlot slot) {
    this.slot = slot;
  }

  /** Since the last look a dialogue broke off, or couldn't begin, because the card went. */
  boolean cardWent() {
    return cardWent;
  }

  /** After a card went unseen what lies there now is new, so this doesn't wait for a change. */
  @Override
  public ReaderStatus await(Duration bound) {
    Duration wait = cardWent ? Duration.ZERO : bound;
    cardWent = false;
    return slot.await(wait);
  }

  @Override
  public Connecting connect() {
    return switch (slot.connect()) {
      case Connecting.Refused refused -> {
        cardWent |= refused.fault() == CardFault.REMOVED;
        yield refused;
      }
      case Connecting.Connected(Connection connection) ->
          new Connecting.Connected(new Watched(connection));
    };
  }

  @Override
  public void close() {
    slot.close();
  }

  /** A connection whose end by removal is noted. */
  private final class Watched implements Connection {
    private final Connection connection;

    Watched(Connection connection) {
      this.connection = connection;
    }

    @Override
    public CardAnswer transmit(byte[] command) {
      CardAnswer answer = connection.transmit(command);
      cardWent |= answer instanceof CardAnswer.Lost(CardFault fault) && fault == CardFault.REMOVED;
      return answer;
    }

    @Override
    public void disconnect() {
      connection.disconnect();
    }

    @Override
    public void cutPower() {
      connection.cutPower();
    }
  }
}
