package org.madoguchi.card;

import java.util.Arrays;
import org.madoguchi.card.transport.CardAnswer;

/** PERFORM SECURITY OPERATION in the card's own form, {@code 80 2A} (card.md 4.5). */
final class SignCommand {
  private SignCommand() {}

  /**
   * Has the card sign.
   *
   * @param p1 how the card pads
   * @param p2 the key: 80 with its short EF id, or 00, the application's own
   * @param input at most 255 bytes
   */
  static CardSignature send(CardDialogue dialogue, int p1, int p2, byte[] input) throws CardLost {
    byte[] command = Arrays.copyOf(header(p1, p2, input.length), 5 + input.length + 1);
    System.arraycopy(input, 0, command, 5, input.length);
    CardAnswer.Response answer = dialogue.send(command);
    return switch (answer.statusWord()) {
      case 0x9000 ->
          answer.data().length > 0
              ? new CardSignature.Signed(answer.data())
              : new CardSignature.Refused(0x9000);
      case 0x6982 -> new CardSignature.Denied();
      default -> new CardSignature.Refused(answer.statusWord());
    };
  }

  private static byte[] header(int p1, int p2, int length) {
    return new byte[] {(byte) 0x80, 0x2A, (byte) p1, (byte) p2, (byte) length};
  }
}
