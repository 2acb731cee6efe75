package org.madoguchi.app.branch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.madoguchi.app.base.BranchThreads;

/**
 * Does everything at once, on the caller's thread; print runs only when they are let go, if they
 * are held. What repeats, once, and again when a test says so.
 */
final class HeldThreads implements BranchThreads {
  private final Deque<Runnable> runs = new ArrayDeque<>();
  private final List<Runnable> repeated = new ArrayList<>();
  private boolean held;

  /** From now on print runs wait. */
  void hold() {
    held = true;
  }

  /** What waits runs now, and what comes at once. */
  void letGo() {
    held = false;
    while (!runs.isEmpty()) {
      runs.removeFirst().run();
    }
  }

  /** A process that ends takes with it what waits. */
  void forget() {
    runs.clear();
    repeated.clear();
  }

  /** Time for what is done again and again. */
  void again() {
    List.copyOf(repeated).forEach(Runnable::run);
  }

  @Override
  public void desk(Runnable run) {
    if (held) {
      runs.addLast(run);
    } else {
      run.run();
    }
  }

  @Override
  public void cancelling(Runnable cancel) {
    cancel.run();
  }

  @Override
  public boolean slip(SlipRun print) {
    return BranchThreads.slipHere(print);
  }

  @Override
  public void countersigning(Runnable send) {
    send.run();
  }

  @Override
  public void asking(Runnable ask) {
    ask.run();
  }

  @Override
  public void repeat(Duration pause, Runnable work) {
    repeated.add(work);
    work.run();
  }

  @Override
  public void close() {}
}
