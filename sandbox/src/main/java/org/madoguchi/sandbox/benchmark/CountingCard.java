package org.madoguchi.sandbox.benchmark;

import java.util.concurrent.atomic.AtomicInteger;
import org.madoguchi.sandbox.city.card.ForwardingCard;
import org.madoguchi.sandbox.city.card.SimulatedCard;

/** Counts what goes to a card and back. Thread-safe. */
public final class CountingCard extends ForwardingCard {
  private final AtomicInteger commands = new AtomicInteger();
  private final AtomicInteger bytes = new AtomicInteger();

  /** Counts the dialogue with that card. */
  public CountingCard(SimulatedCard card) {
    super(card);
  }

  /** Command APDUs so far. */
  public int commands() {
    return commands.get();
  }

  /** Bytes of commands and responses so far. */
  public int bytes() {
    return bytes.get();
  }

  @Override
  public byte[] transmit(byte[] command) {
    byte[] response = super.transmit(command);
    commands.incrementAndGet();
    bytes.addAndGet(command.length + response.length);
    return response;
  }
}
