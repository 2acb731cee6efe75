package org.madoguchi.sandbox.technician;

import java.util.concurrent.atomic.AtomicInteger;
import org.madoguchi.sandbox.city.card.ForwardingCard;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/** A card whose answer to a presented PIN never arrives, though the chip has counted it. */
final class LosesVerify extends ForwardingCard {
  private final AtomicInteger presented = new AtomicInteger();

  LosesVerify(SimulatedCard card) {
    super(card);
  }

  int presented() {
    return presented.get();
  }

  @Override
  public byte[] transmit(byte[] command) {
    byte[] answer = super.transmit(command);
    if (command[1] == 0x20 && command.length > 5) {
      presented.incrementAndGet();
      return new byte[0];
    }
    return answer;
  }
}
