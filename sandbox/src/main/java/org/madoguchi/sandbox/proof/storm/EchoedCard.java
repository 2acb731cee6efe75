package org.madoguchi.sandbox.proof.storm;

import java.util.Arrays;
import org.madoguchi.sandbox.city.card.ForwardingCard;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/**
 * A card behind a driver whose buffer still holds what was presented last: it comes along with the
 * answer to INITIALIZE UPDATE.
 */
final class EchoedCard extends ForwardingCard {
  private static final int VERIFY = 0x20;
  private static final int INITIALIZE_UPDATE = 0x50;
  private static final int DATA_AT = 5;

  private byte[] presented = {};

  EchoedCard(SimulatedCard card) {
    super(card);
  }

  @Override
  public byte[] transmit(byte[] command) {
    byte[] answer = super.transmit(command);
    int instruction = command.length < 2 ? 0 : command[1] & 0xFF;
    if (instruction == VERIFY && command.length > DATA_AT) {
      presented = Arrays.copyOfRange(command, DATA_AT, command.length);
    }
    if (instruction != INITIALIZE_UPDATE || answer.length < 2) {
      return answer;
    }
    byte[] more = Arrays.copyOf(answer, answer.length + presented.length);
    System.arraycopy(presented, 0, more, answer.length - 2, presented.length);
    System.arraycopy(answer, answer.length - 2, more, more.length - 2, 2);
    return more;
  }
}
