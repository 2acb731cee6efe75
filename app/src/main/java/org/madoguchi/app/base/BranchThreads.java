package org.madoguchi.app.base;

import java.time.Duration;

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

  /** Prints a slip while its caller waits for the slip printer to take it. */
  void slip(Runnable print);

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
