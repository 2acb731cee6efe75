package org.madoguchi.card.smartcardio;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.madoguchi.card.transport.CardAnswer;

/**
 * A terminal of somebody's own, as small as {@code javax.smartcardio} allows: it knows the
 * protocols of the specification alone, takes commands as objects alone, and doesn't wait.
 */
public class MadeUpTerminal extends CardTerminal {
  private final org.madoguchi.card.transport.CardChannel card;
  private volatile boolean present = true;

  /** What was done with it: connects, commands and their like. */
  final List<String> happened = new ArrayList<>();

  /** A terminal in which this card lies. */
  public MadeUpTerminal(org.madoguchi.card.transport.CardChannel card) {
    this.card = card;
  }

  void lay(boolean there) {
    present = there;
  }

  @Override
  public String getName() {
    return "made up";
  }

  @Override
  public Card connect(String protocol) throws CardException {
    happened.add("connect " + protocol);
    if (protocol.startsWith("EXCLUSIVE")) {
      throw new IllegalArgumentException("Unsupported protocol " + protocol);
    }
    if (!present) {
      throw new CardNotPresentException("no card");
    }
    return new MadeUpCard();
  }

  @Override
  public boolean isCardPresent() throws CardException {
    return present;
  }

  @Override
  public boolean waitForCardPresent(long timeout) {
    return present;
  }

  @Override
  public boolean waitForCardAbsent(long timeout) {
    return !present;
  }

  /** What one byte of an answer becomes, or what is thrown instead. */
  ResponseAPDU answer(byte[] command) throws CardException {
    return switch (card.transmit(command)) {
      case CardAnswer.Response(byte[] data, int word) -> {
        byte[] whole = java.util.Arrays.copyOf(data, data.length + 2);
        whole[data.length] = (byte) (word >> 8);
        whole[data.length + 1] = (byte) word;
        yield new ResponseAPDU(whole);
      }
      case CardAnswer.Lost _ -> {
        present = false;
        throw new CardException(new IllegalStateException("SCARD_W_REMOVED_CARD"));
      }
    };
  }

  private final class MadeUpCard extends Card {
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
      return new MadeUpChannel(this);
    }

    @Override
    public CardChannel openLogicalChannel() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void beginExclusive() throws CardException {
      happened.add("beginExclusive");
    }

    @Override
    public void endExclusive() {
      happened.add("endExclusive");
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(boolean reset) {
      happened.add("disconnect " + reset);
    }
  }

  private final class MadeUpChannel extends CardChannel {
    private final Card of;

    MadeUpChannel(Card of) {
      this.of = of;
    }

    @Override
    public Card getCard() {
      return of;
    }

    @Override
    public int getChannelNumber() {
      return 0;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
      happened.add(HexFormat.of().withUpperCase().formatHex(command.getBytes()));
      return answer(command.getBytes());
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
      throw new UnsupportedOperationException("objects alone");
    }

    @Override
    public void close() {}
  }
}
