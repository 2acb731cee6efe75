package org.madoguchi.sandbox.city.card;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderStatus;

/**
 * A slot inside this process: what a hand does with a card, a reader and its cable can be done with
 * it, without pcscd. A {@code PcscCardReader} drives it as it drives a real one.
 *
 * <p>Thread rule: {@link CardSlot}'s own methods belong to the reader's thread; all others may be
 * called from any thread and return at once.
 */
public final class InProcessSlot implements CardSlot {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private boolean serviceUp = true;
  private boolean pluggedIn = true;
  private boolean occupied;
  private @Nullable SimulatedCard card;

  /** Counts what ends a connection: the card, the reader or the service goes. */
  private int interruptions;

  /** Counts cards that were laid down. */
  private int laid;

  private ReaderStatus told = ReaderStatus.SERVICE_DOWN;
  private int toldInterruptions;

  /** Lays a card on the reader, in place of another that may be there. */
  public void insert(SimulatedCard inserted) {
    remove();
    change(
        () -> {
          card = inserted;
          laid++;
        });
  }

  /** Takes the card away. Nothing happens if there is none. */
  public void remove() {
    lock.lock();
    try {
      SimulatedCard removed = card;
      if (removed != null) {
        card = null;
        interruptions++;
        removed.powerOff();
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Pulls the reader's cable; a card stays on it, without power. */
  public void unplug() {
    change(
        () -> {
          pluggedIn = false;
          cutPower();
        });
  }

  /** Plugs the reader in again. */
  public void plugIn() {
    change(() -> pluggedIn = true);
  }

  /** Stops the smart card service. */
  public void stopService() {
    change(
        () -> {
          serviceUp = false;
          cutPower();
        });
  }

  /** Starts the smart card service again. */
  public void startService() {
    change(() -> serviceUp = true);
  }

  /** Another program takes the card for itself, or gives it back. Connections are not touched. */
  public void occupy(boolean taken) {
    change(() -> occupied = taken);
  }

  private void cutPower() {
    interruptions++;
    SimulatedCard without = card;
    if (without != null) {
      without.powerOff();
    }
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public ReaderStatus await(Duration bound) {
    lock.lock();
    try {
      long left = bound.toNanos();
      while (look() == told && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      told = look();
      toldInterruptions = interruptions;
      lock.unlock();
    }
    return told;
  }

  private ReaderStatus look() {
    boolean toldPresent = told == ReaderStatus.CARD || told == ReaderStatus.MUTE_CARD;
    ReaderStatus now = now();
    boolean present = now == ReaderStatus.CARD || now == ReaderStatus.MUTE_CARD;
    return present && toldPresent && toldInterruptions != interruptions ? ReaderStatus.EMPTY : now;
  }

  private ReaderStatus now() {
    SimulatedCard present = card;
    if (!serviceUp) {
      return ReaderStatus.SERVICE_DOWN;
    }
    if (!pluggedIn) {
      return ReaderStatus.NO_READER;
    }
    if (present == null) {
      return ReaderStatus.EMPTY;
    }
    return present.atr().length == 0 ? ReaderStatus.MUTE_CARD : ReaderStatus.CARD;
  }

  /**
   * What is to be seen of the slot, as PC/SC tells it: with counts of what came and went. Seeing
   * takes nothing away from whoever looks next, as {@link #await} does.
   *
   * @param laid cards that came so far
   * @param taken cards that went so far, and times that reader or service did
   */
  record Sight(ReaderStatus status, int laid, int taken) {}

  /**
   * Waits until the slot is seen another than known, but not longer than {@code bound}. From any
   * thread.
   */
  Sight see(@Nullable Sight known, Duration bound) {
    lock.lock();
    try {
      long left = bound.toNanos();
      Sight now = sight();
      while (now.equals(known) && left > 0) {
        left = changed.awaitNanos(left);
        now = sight();
      }
      return now;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return sight();
    } finally {
      lock.unlock();
    }
  }

  private Sight sight() {
    return new Sight(now(), laid, interruptions);
  }

  @Override
  public Connecting connect() {
    lock.lock();
    try {
      SimulatedCard present = card;
      if (!serviceUp || !pluggedIn) {
        return new Connecting.Refused(CardFault.READER_LOST);
      }
      if (present == null) {
        return new Connecting.Refused(CardFault.REMOVED);
      }
      if (occupied) {
        return new Connecting.Refused(CardFault.IN_USE);
      }
      if (present.atr().length == 0) {
        return new Connecting.Refused(CardFault.UNEXPECTED_ANSWER);
      }
      present.powerOn();
      return new Connecting.Connected(new Presence(present, interruptions));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    remove();
  }

  /** One card, powered since one moment. */
  private final class Presence implements Connection {
    private final SimulatedCard connected;
    private final int since;

    Presence(SimulatedCard connected, int since) {
      this.connected = connected;
      this.since = since;
    }

    @Override
    public CardAnswer transmit(byte[] command) {
      CardFault before = fault();
      if (before != null) {
        return new CardAnswer.Lost(before);
      }
      byte[] response = connected.transmit(command);
      CardFault meanwhile = fault();
      return meanwhile == null ? CardAnswer.of(response) : new CardAnswer.Lost(meanwhile);
    }

    private @Nullable CardFault fault() {
      lock.lock();
      try {
        if (!serviceUp || !pluggedIn) {
          return CardFault.READER_LOST;
        }
        return since == interruptions ? null : CardFault.REMOVED;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void disconnect() {
      if (fault() == null) {
        connected.reset();
      }
    }

    @Override
    public void cutPower() {
      if (fault() == null) {
        connected.powerOff();
      }
    }
  }
}
