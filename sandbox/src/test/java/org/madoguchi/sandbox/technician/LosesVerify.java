package org.madoguchi.sandbox.technician;

import java.util.concurrent.atomic.AtomicInteger;
import org.madoguchi.sandbox.card.SimulatedCard;

/** A card whose answer to a presented PIN never arrives, though the chip has counted it. */
final class LosesVerify implements SimulatedCard {
  private final SimulatedCard card;
  private final AtomicInteger presented = new AtomicInteger();

  LosesVerify(SimulatedCard card) {
    this.card = card;
  }

  int presented() {
    return presented.get();
  }

  @Override
  public byte[] transmit(byte[] command) {
    byte[] answer = card.transmit(command);
    if (command[1] == 0x20 && command.length > 5) {
      presented.incrementAndGet();
      return new byte[0];
    }
    return answer;
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  @Override
  public void powerOn() {
    card.powerOn();
  }

  @Override
  public void powerOff() {
    card.powerOff();
  }

  @Override
  public void reset() {
    card.reset();
  }
}
