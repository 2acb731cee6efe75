package org.madoguchi.sandbox.benchmark;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import jnasmartcardio.Smartcardio.JnaTerminalFactorySpi;

/** The same dialogue with nothing of this project between caller and jnasmartcardio. One thread. */
final class RawSession implements AutoCloseable {
  private static final int SHORT_ANSWER = 258;
  private static final int EXTENDED_ANSWER = 8192;

  private final JnaCardTerminals context;
  private final CardTerminal terminal;
  private final List<byte[]> commands;

  /**
   * Connects with the service.
   *
   * @param reader the reader's whole name
   * @throws CardException the service or the reader isn't there
   */
  RawSession(String reader, List<String> dialogue) throws CardException {
    context = (JnaCardTerminals) new JnaTerminalFactorySpi((Object) null).engineTerminals();
    terminal = context.getTerminal(reader);
    if (terminal == null) {
      context.close();
      throw new CardException("no reader " + reader);
    }
    commands = dialogue.stream().map(HexFormat.of()::parseHex).toList();
  }

  void run() throws CardException {
    Card card = terminal.connect("EXCLUSIVE;T=1");
    CardChannel channel = card.getBasicChannel();
    for (byte[] command : commands) {
      boolean extended = command.length >= 7 && command[4] == 0;
      int longest = extended ? EXTENDED_ANSWER : SHORT_ANSWER;
      channel.transmit(ByteBuffer.wrap(command), ByteBuffer.allocate(longest));
    }
    card.disconnect(true);
  }

  @Override
  public void close() throws CardException {
    context.close();
  }
}
