package org.madoguchi.sandbox.city.card;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.CardSlot.Connecting;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * A terminal of {@code javax.smartcardio} before a slot inside this process. Alone it has no count
 * of cards that came and went: it says once that a card is absent which was changed for another, as
 * if the hand had been slow enough to be seen. One thread.
 */
class SlotTerminal extends CardTerminal {
  static final String NAME = "in process [slot] (1) 00 00";

  private final InProcessSlot slot;

  SlotTerminal(InProcessSlot slot) {
    this.slot = slot;
  }

  /** Waits until it is another than this. */
  private ReaderStatus await(ReaderStatus known, Duration bound) {
    ReaderStatus now = slot.await(Duration.ZERO);
    return now == known ? slot.await(bound) : now;
  }

  static CardException failure(String code) {
    return new CardException(new IllegalStateException(code)); // as SunPCSC has it
  }

  static CardException failure(CardFault fault) {
    return failure(
        switch (fault) {
          case REMOVED -> "SCARD_W_REMOVED_CARD";
          case READER_LOST -> "SCARD_E_READER_UNAVAILABLE";
          case IN_USE -> "SCARD_E_SHARING_VIOLATION";
          case UNEXPECTED_ANSWER -> "SCARD_W_UNRESPONSIVE_CARD";
          case TIMED_OUT, PIN_NOT_PRESENTED -> throw new AssertionError("no slot says so");
        });
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isCardPresent() throws CardException {
    return present(slot.await(Duration.ZERO));
  }

  static boolean present(ReaderStatus status) throws CardException {
    return switch (status) {
      case SERVICE_DOWN -> throw failure("SCARD_E_NO_SERVICE");
      case NO_READER -> throw failure("SCARD_E_READER_UNAVAILABLE");
      case EMPTY -> false;
      case CARD, MUTE_CARD -> true;
    };
  }

  @Override
  public boolean waitForCardPresent(long timeout) throws CardException {
    return present(await(ReaderStatus.EMPTY, Duration.ofMillis(timeout)));
  }

  @Override
  public boolean waitForCardAbsent(long timeout) throws CardException {
    return !present(await(ReaderStatus.CARD, Duration.ofMillis(timeout)));
  }

  @Override
  public Card connect(String protocol) throws CardException {
    return switch (slot.connect()) {
      case Connecting.Refused(CardFault fault) -> throw failure(fault);
      case Connecting.Connected(CardSlot.Connection connection) -> new SlotCard(connection);
    };
  }

  /** A connected card. */
  private static final class SlotCard extends Card {
    private final CardSlot.Connection connection;

    SlotCard(CardSlot.Connection connection) {
      this.connection = connection;
    }

    @Override
    public ATR getATR() {
      return new ATR(new byte[] {0x3B, 0x00});
    }

    @Override
    public String getProtocol() {
      return "T=1";
    }

    @Override
    public CardChannel getBasicChannel() {
      return new SlotChannel(this, connection);
    }

    @Override
    public CardChannel openLogicalChannel() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void beginExclusive() {}

    @Override
    public void endExclusive() {}

    @Override
    public byte[] transmitControlCommand(int code, byte[] command) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(boolean reset) {
      if (reset) {
        connection.disconnect();
      }
    }
  }

  /** Its only channel. */
  private static final class SlotChannel extends CardChannel {
    private final Card card;
    private final CardSlot.Connection connection;

    SlotChannel(Card card, CardSlot.Connection connection) {
      this.card = card;
      this.connection = connection;
    }

    @Override
    public Card getCard() {
      return card;
    }

    @Override
    public int getChannelNumber() {
      return 0;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) {
      throw new UnsupportedOperationException("buffers alone");
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer answer) throws CardException {
      byte[] bytes = new byte[command.remaining()];
      command.get(bytes);
      CardAnswer got = connection.transmit(bytes);
      Arrays.fill(bytes, (byte) 0);
      return switch (got) {
        case CardAnswer.Response(byte[] data, int word) -> {
          if (data.length + 2 > answer.remaining()) {
            throw failure("SCARD_E_INSUFFICIENT_BUFFER");
          }
          answer.put(data).put((byte) (word >> 8)).put((byte) word);
          yield data.length + 2;
        }
        case CardAnswer.Lost(CardFault fault) ->
            throw fault == CardFault.UNEXPECTED_ANSWER
                ? new CardException("transmit() failed")
                : failure(fault);
      };
    }

    @Override
    public void close() {}
  }
}
