package org.madoguchi.app.base;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a branch's work runs that nobody waits for. The branch closes what it was given; a
 * simulation gives one that runs everything on its own clock.
 *
 * <p>Thread rule: any thread.
 */
public interface BranchThreads extends AutoCloseable {
  /** Carries out print runs, one after another in this order; returns at once. */
  void desk(Runnable run);

  /** Asks the MFP to drop a job; nobody waits for it. */
  void cancelling(Runnable cancel);

  /** The printing of one slip. */
  @FunctionalInterface
  interface SlipRun {
    /**
     * Prints it.
     *
     * @param taken told whether the slip printer took it, as soon as that is known; only the first
     *     word counts
     */
    void print(Consumer<Boolean> taken);
  }

  /**
   * Prints a slip while its caller waits for the slip printer to take it. How it waits is up to
   * these threads: in a simulation nobody may wait for another thread.
   *
   * @return whether the printer took it; false if it ended without a word
   */
  boolean slip(SlipRun print);

  /** Prints a slip on its caller's own thread. */
  static boolean slipHere(SlipRun print) {
    AtomicReference<@Nullable Boolean> first = new AtomicReference<>();
    print.print(taken -> first.compareAndSet(null, taken));
    return Boolean.TRUE.equals(first.get());
  }

  /** Sends the journal's head to the gateway; nobody waits for it. */
  void countersigning(Runnable send);

  /** Asks an authority how something stands; nobody waits for it. */
  void asking(Runnable ask);

  /**
   * Does something now and again and again.
   *
   * @param pause between the end of one time and the beginning of the next
   */
  void repeat(Duration pause, Runnable work);

  /** Ends all of it within a bound; a print run under way settles at the next start. */
  @Override
  void close();

  /** Threads of its own, as on a real branch. */
  static BranchThreads own() {
    return new OwnThreads();
  }
}
