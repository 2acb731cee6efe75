package org.madoguchi.sandbox.proof.storm;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Work that may pause in the middle: a thread that only goes on when it is given its turn, so that
 * of all strands and the agenda one alone runs at any time.
 */
final class Strand {
  /** So long no work is without a pause, on whatever machine: it waits for what can't come. */
  private static final Duration STUCK = Duration.ofMinutes(2);

  private final Thread thread;
  private volatile @Nullable Thread owner;
  private volatile boolean myTurn;
  private volatile boolean ended;
  private volatile @Nullable Throwable failure;
  private boolean killed;

  Strand(Agenda agenda, Runnable work) {
    thread =
        Thread.ofVirtual()
            .name("strand")
            .unstarted(
                () -> {
                  await();
                  try {
                    if (!killed) {
                      work.run();
                    }
                  } catch (Killed _) {
                    // its process died
                  } catch (Throwable e) {
                    failure = e; // told where the turn was given
                  } finally {
                    ended = true;
                    handBack();
                  }
                });
  }

  /** Thrown through the work when its process dies in the middle. Nobody may catch it. */
  @SuppressWarnings("serial")
  private static final class Killed extends Error {
    Killed() {
      super("killed", null, false, false);
    }
  }

  boolean ended() {
    return ended;
  }

  /** Its next turn is its last. */
  void kill() {
    killed = true;
  }

  /**
   * Gives it its turn and waits until it pauses or ends. One that waits for another strand instead
   * of pausing would wait for ever, and all with it: that is thrown, with where it waits.
   */
  void turn() {
    owner = Thread.currentThread();
    myTurn = true;
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
    long begun = System.nanoTime();
    while (myTurn) {
      LockSupport.parkNanos(this, STUCK.toNanos());
      if (myTurn && System.nanoTime() - begun > STUCK.toNanos()) {
        throw new IllegalStateException("a strand waits without pausing", where());
      }
    }
    Throwable thrown = failure;
    if (thrown != null) {
      failure = null;
      throw new IllegalStateException("a strand failed", thrown);
    }
  }

  /** Where it stands. */
  IllegalStateException where() {
    IllegalStateException where = new IllegalStateException("it waits here");
    where.setStackTrace(thread.getStackTrace());
    return where;
  }

  /** Called from within: gives the turn back and waits for the next. */
  void pause() {
    handBack();
    await();
    if (killed) {
      throw new Killed();
    }
  }

  private void handBack() {
    Thread waiting = owner;
    myTurn = false;
    LockSupport.unpark(waiting);
  }

  private void await() {
    while (!myTurn) {
      LockSupport.park(this);
    }
  }
}
