package org.madoguchi.card.pcsc;

import java.time.Duration;
import java.util.Arrays;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection over PC/SC. */
final class PcscConnection implements CardSlot.Connection {
  private static final Logger LOG = LoggerFactory.getLogger(PcscConnection.class);

  /** Longer than pcscd takes to see that a card has gone from a reader that it must poll. */
  private static final Duration REMOVAL_SEEN = Duration.ofMillis(600);

  /** Data and status word (ISO/IEC 7816-4 5.1). */
  private static final int EXTENDED_ANSWER = 65_536 + 2;

  private static final int SHORT_ANSWER = 256 + 2;

  private final PcscContext context;
  private final String reader;
  private final PcscLibrary.Card card;

  PcscConnection(PcscContext context, String reader, PcscLibrary.Card card) {
    this.context = context;
    this.reader = reader;
    this.card = card;
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    boolean extended = command.length >= 7 && command[4] == 0;
    try {
      byte[] received = context.transmit(card, command, extended ? EXTENDED_ANSWER : SHORT_ANSWER);
      CardAnswer answer = CardAnswer.of(received);
      Arrays.fill(received, (byte) 0); // it may be personal
      return answer instanceof CardAnswer.Lost(CardFault fault)
          ? new CardAnswer.Lost(removedInstead(fault))
          : answer;
    } catch (PcscException e) {
      LOG.info("dialogue with the card broke off: {}", e.getMessage());
      return new CardAnswer.Lost(removedInstead(PcscFault.of(e.code())));
    }
  }

  /** Pulled in the middle of a command, a card is first of all silent; a moment later it's gone. */
  private CardFault removedInstead(CardFault fault) {
    if (fault != CardFault.UNEXPECTED_ANSWER) {
      return fault;
    }
    long until = System.nanoTime() + REMOVAL_SEEN.toNanos();
    try {
      SlotState state = SlotState.unaware(reader);
      for (long left = 1; left > 0; left = until - System.nanoTime()) {
        state = context.await(state, Duration.ofNanos(left));
        if (!state.present()) {
          return state.gone() ? CardFault.READER_LOST : CardFault.REMOVED;
        }
      }
      return fault;
    } catch (PcscException gone) {
      LOG.info("reader after the broken dialogue: {}", gone.getMessage());
      return CardFault.READER_LOST;
    }
  }

  @Override
  public void disconnect() {
    disconnect(PcscLibrary.Disposition.RESET);
  }

  @Override
  public void cutPower() {
    disconnect(PcscLibrary.Disposition.UNPOWER);
  }

  private void disconnect(PcscLibrary.Disposition disposition) {
    try {
      context.disconnect(card, disposition);
    } catch (PcscException e) {
      LOG.debug("disconnecting: {}", e.getMessage());
    }
  }
}
