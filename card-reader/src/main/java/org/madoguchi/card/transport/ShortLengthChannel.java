package org.madoguchi.card.transport;

import java.io.ByteArrayOutputStream;

/**
 * For readers that can't pass extended length (card.md 8.2): makes short READ BINARY commands of an
 * extended one. Other extended commands can't be cut into pieces on this card; they get 6700 and
 * are not sent.
 */
public final class ShortLengthChannel implements CardChannel {
  /** Fits one information block with its status word. */
  public static final int USUAL_CHUNK = 251;

  private static final int WRONG_LENGTH = 0x6700;

  private final CardChannel next;
  private final int chunk;

  /**
   * Sends only short commands.
   *
   * @param chunk bytes to ask for at a time, 1 to 256; some readers cut off at 224
   */
  public ShortLengthChannel(CardChannel next, int chunk) {
    if (chunk < 1 || chunk > 256) {
      throw new IllegalArgumentException("no short length: " + chunk);
    }
    this.next = next;
    this.chunk = chunk;
  }

  @Override
  public CardAnswer transmit(byte[] command) {
    boolean extended = command.length >= 7 && command[4] == 0;
    if (!extended) {
      return next.transmit(command);
    }
    boolean read = command.length == 7 && command[0] == 0 && (command[1] & 0xFF) == 0xB0;
    return read ? read(command) : new CardAnswer.Response(new byte[0], WRONG_LENGTH);
  }

  private CardAnswer read(byte[] command) {
    int p1 = command[2] & 0xFF;
    boolean shortId = (p1 & 0x80) != 0;
    int start = shortId ? command[3] & 0xFF : p1 << 8 | (command[3] & 0xFF);
    int le = (command[5] & 0xFF) << 8 | (command[6] & 0xFF);
    int wanted = le == 0 ? 0x1_0000 : le;
    var data = new ByteArrayOutputStream();
    while (data.size() < wanted) {
      int offset = start + data.size();
      boolean first = data.size() == 0;
      if (!first && offset > 0x7FFF) {
        break;
      }
      int ask = Math.min(chunk, wanted - data.size());
      byte high = (byte) (first ? p1 : offset >> 8);
      byte[] piece = {0x00, (byte) 0xB0, high, (byte) offset, (byte) ask};
      switch (next.transmit(piece)) {
        case CardAnswer.Lost lost -> {
          return lost;
        }
        case CardAnswer.Response answer -> {
          if (!answer.ok()) {
            return first ? answer : new CardAnswer.Response(data.toByteArray(), 0x9000);
          }
          data.writeBytes(answer.data());
          if (answer.data().length < ask) {
            return new CardAnswer.Response(data.toByteArray(), 0x9000);
          }
        }
      }
    }
    return new CardAnswer.Response(data.toByteArray(), 0x9000);
  }
}
