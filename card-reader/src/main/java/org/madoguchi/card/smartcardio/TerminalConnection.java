package org.madoguchi.card.smartcardio;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.madoguchi.card.pcsc.PcscFault;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection through {@code javax.smartcardio}. The provider sees to 61xx and 6Cxx itself.
 *
 * <p>A provider is foreign code: any exception ends the dialogue as a value.
 */
final class TerminalConnection implements CardSlot.Connection {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalConnection.class);

  /** Longer than pcscd takes to see that a card has gone from a reader that it must poll. */
  private static final int REMOVAL_SEEN_MILLIS = 600;

  /** Most that jnasmartcardio and SunPCSC take; far more than any file that is read at once. */
  private static final int EXTENDED_ANSWER = 8192;

  /** Data and status word (ISO/IEC 7816-4 5.1). SunPCSC takes no smaller buffer. */
  private static final int SHORT_ANSWER = 256 + 2;

  private final CardTerminal terminal;
  private final Card card;
  private final boolean transaction;
  private final ToIntFunction<CardException> codes;

  private TerminalConnection(
      CardTerminal terminal, Card card, boolean transaction, ToIntFunction<CardException> codes) {
    this.terminal = terminal;
    this.card = card;
    this.transaction = transaction;
    this.codes = codes;
  }

  /**
   * Connects exclusively. T=1 is what My Number cards speak (card.md 1.3); some readers don't let
   * one choose.
   */
  static TerminalConnection open(CardTerminal terminal, ToIntFunction<CardException> codes)
      throws CardException {
    try {
      return open(terminal, "T=1", codes);
    } catch (CardException e) {
      if (PcscFault.otherProtocol(codes.applyAsInt(e))) {
        return open(terminal, "*", codes);
      }
      throw e;
    }
  }

  private static TerminalConnection open(
      CardTerminal terminal, String protocol, ToIntFunction<CardException> codes)
      throws CardException {
    Card card;
    try {
      card = terminal.connect("EXCLUSIVE;" + protocol); // jnasmartcardio and its descendants
      return new TerminalConnection(terminal, card, false, codes);
    } catch (IllegalArgumentException unknown) {
      card = terminal.connect(protocol); // SunPCSC: shared, and then a transaction
    }
    try {
      card.beginExclusive();
      return new TerminalConnection(terminal, card, true, codes);
    } catch (CardException | RuntimeException e) {
      card.disconnect(false);
      throw e;
    }
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    boolean extended = command.length >= 7 && command[4] == 0;
    CardFault fault;
    try {
      byte[] received = exchange(command, extended ? EXTENDED_ANSWER : SHORT_ANSWER);
      CardAnswer answer = CardAnswer.of(received);
      Arrays.fill(received, (byte) 0); // it may be personal
      if (answer instanceof CardAnswer.Response) {
        return answer;
      }
      fault = CardFault.UNEXPECTED_ANSWER;
    } catch (CardException e) {
      LOG.info("dialogue with the card broke off: {}", e.getMessage());
      fault = PcscFault.of(codes.applyAsInt(e));
    } catch (RuntimeException e) { // of jnasmartcardio at less than two bytes; of SunPCSC: removed
      LOG.info("dialogue with the card broke off: {}", e.getClass().getSimpleName());
      fault = CardFault.UNEXPECTED_ANSWER;
    }
    return new CardAnswer.Lost(removedInstead(fault));
  }

  private byte[] exchange(byte[] command, int longest) throws CardException {
    CardChannel channel = card.getBasicChannel();
    ByteBuffer answer = ByteBuffer.allocate(longest);
    try {
      // Of the two ways the one that copies the command less often.
      int length = channel.transmit(ByteBuffer.wrap(command), answer);
      return Arrays.copyOf(answer.array(), Math.max(0, length));
    } catch (UnsupportedOperationException onlyObjects) {
      return channel.transmit(new CommandAPDU(command)).getBytes();
    } finally {
      Arrays.fill(answer.array(), (byte) 0);
    }
  }

  /** Pulled in the middle of a command, a card is first of all silent; a moment later it's gone. */
  private CardFault removedInstead(CardFault fault) {
    if (fault != CardFault.UNEXPECTED_ANSWER) {
      return fault;
    }
    try {
      return terminal.waitForCardAbsent(REMOVAL_SEEN_MILLIS) ? CardFault.REMOVED : fault;
    } catch (CardException gone) {
      LOG.info("reader after the broken dialogue: {}", gone.getMessage());
      return CardFault.READER_LOST;
    } catch (RuntimeException gone) {
      LOG.info("reader after the broken dialogue: {}", gone.getClass().getSimpleName());
      return CardFault.READER_LOST;
    }
  }

  @Override
  public void disconnect() {
    try {
      if (transaction) {
        card.endExclusive();
      }
    } catch (CardException | RuntimeException e) {
      LOG.debug("ending the transaction: {}", e.getMessage());
    }
    try {
      card.disconnect(true);
    } catch (CardException | RuntimeException e) {
      LOG.debug("disconnecting: {}", e.getMessage());
    }
  }
}
