package org.madoguchi.sandbox.city.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A card under observation: notes what is sent, and can be torn away at a chosen command, before
 * the command reaches the chip or after the chip has worked on it.
 */
final class WatchedCard extends ForwardingCard {
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger powerCuts = new AtomicInteger();
  private volatile int tearAt = -1;
  private volatile int meddleAt = -1;
  private volatile @Nullable UnaryOperator<byte[]> meddling;
  private volatile boolean afterwards;
  private volatile @Nullable Runnable tearing;

  WatchedCard(SimulatedCard card) {
    super(card);
  }

  /** Tears at the {@code index}th command from now on, counted from 0: its answer is lost. */
  void tear(int index, boolean afterTheChip, Runnable how) {
    commands.clear();
    afterwards = afterTheChip;
    tearing = how;
    tearAt = index;
  }

  /** Changes the answer to the {@code index}th command from now on, counted from 0. */
  void meddle(int index, UnaryOperator<byte[]> how) {
    commands.clear();
    meddling = how;
    meddleAt = index;
  }

  /** How often its power was cut. */
  int powerCuts() {
    return powerCuts.get();
  }

  @Override
  public void powerOff() {
    powerCuts.incrementAndGet();
    super.powerOff();
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  /** How many of the commands presented a PIN. */
  long presentedPins() {
    return commands().stream().filter(c -> c.startsWith("00200098") && c.length() > 8).count();
  }

  @Override
  public byte[] transmit(byte[] command) {
    int index = commands.size();
    commands.add(HexFormat.of().withUpperCase().formatHex(command));
    UnaryOperator<byte[]> change = meddling;
    if (index == meddleAt && change != null) {
      return change.apply(super.transmit(command));
    }
    Runnable how = tearing;
    if (index != tearAt || how == null) {
      return super.transmit(command);
    }
    if (afterwards) {
      super.transmit(command);
    }
    how.run();
    return new byte[0];
  }
}
