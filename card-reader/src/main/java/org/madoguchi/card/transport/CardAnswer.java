package org.madoguchi.card.transport;

import java.util.Arrays;

/** The answer to a command. */
public sealed interface CardAnswer {
  /**
   * A response APDU.
   *
   * @param data what stands before the status word, perhaps empty
   * @param statusWord SW1 and SW2, 0 to FFFF (ISO/IEC 7816-4 5.1.3)
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Response(byte[] data, int statusWord) implements CardAnswer {
    /** The command was carried out. */
    public boolean ok() {
      return statusWord == 0x9000;
    }
  }

  /**
   * No answer, and there will be none on this connection: the dialogue is over. The card may or may
   * not have carried out the command.
   */
  record Lost(CardFault fault) implements CardAnswer {}

  /**
   * Parts an answer into data and status word. Without a status word it isn't an answer.
   *
   * @param answer what was received
   */
  static CardAnswer of(byte[] answer) {
    int end = answer.length - 2;
    if (end < 0) {
      return new Lost(CardFault.UNEXPECTED_ANSWER);
    }
    int statusWord = (answer[end] & 0xFF) << 8 | (answer[end + 1] & 0xFF);
    return new Response(Arrays.copyOf(answer, end), statusWord);
  }
}
