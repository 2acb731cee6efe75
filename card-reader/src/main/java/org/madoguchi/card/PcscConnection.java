package org.madoguchi.card;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection through jnasmartcardio.
 *
 * <p>What remains of a PIN: {@code transmit(ByteBuffer, ByteBuffer)} copies the command into one
 * array of its own (it sets the channel number in the class byte), which nobody can wipe; it is
 * garbage at once and is overwritten by the collector some time later. A native copy of JNA is
 * freed, not wiped. {@code CommandAPDU} would leave two more.
 *
 * <p>What it repeats by itself: a command answered by 6Cxx, with its last byte replaced. To VERIFY
 * no card answers so (over T=1 none was ever seen to, card.md 4.2); one that did would be sent a
 * wrong PIN.
 */
final class PcscConnection implements CardSlot.Connection {
  private static final Logger log = LoggerFactory.getLogger(PcscConnection.class);

  /** Longer than pcscd takes to see that a card has gone from a reader that it must poll. */
  private static final int REMOVAL_SEEN_MILLIS = 600;

  /** Most that jnasmartcardio was seen to take; far more than any file read at once here. */
  private static final int EXTENDED_ANSWER = 8192;

  private static final int SHORT_ANSWER = 258;

  private final CardTerminal reader;
  private final Card card;

  PcscConnection(CardTerminal reader, Card card) {
    this.reader = reader;
    this.card = card;
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    boolean extended = command.length >= 7 && command[4] == 0;
    ByteBuffer answer = ByteBuffer.allocate(extended ? EXTENDED_ANSWER : SHORT_ANSWER);
    try {
      int length = card.getBasicChannel().transmit(ByteBuffer.wrap(command), answer);
      return CardAnswer.of(Arrays.copyOf(answer.array(), length));
    } catch (CardException e) {
      log.info("dialogue with the card broke off: {}", e.getMessage());
      return new CardAnswer.Lost(removedInstead(PcscFault.of(e)));
    } catch (IllegalArgumentException e) {
      // An answer of less than two bytes: it steps back two bytes for the status word.
      log.info("answer without a status word");
      return new CardAnswer.Lost(removedInstead(CardFault.UNEXPECTED_ANSWER));
    }
  }

  /** Pulled in the middle of a command, a card is first of all silent; a moment later it's gone. */
  private CardFault removedInstead(CardFault fault) {
    if (fault != CardFault.UNEXPECTED_ANSWER) {
      return fault;
    }
    try {
      return reader.waitForCardAbsent(REMOVAL_SEEN_MILLIS) ? CardFault.REMOVED : fault;
    } catch (CardException gone) {
      log.info("reader after the broken dialogue: {}", gone.getMessage());
      return CardFault.READER_LOST;
    }
  }

  @Override
  public void disconnect() {
    try {
      card.disconnect(true);
    } catch (CardException e) {
      log.debug("disconnecting: {}", e.getMessage());
    }
  }
}
