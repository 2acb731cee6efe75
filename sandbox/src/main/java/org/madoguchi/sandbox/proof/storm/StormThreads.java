package org.madoguchi.sandbox.proof.storm;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.madoguchi.app.base.BranchThreads;

/** A branch's threads on the agenda. After its process has died nothing of it runs any more. */
final class StormThreads implements BranchThreads {
  private final Agenda agenda;
  private final Deque<Runnable> runs = new ArrayDeque<>();
  private boolean deskAtWork;
  private boolean dead;

  StormThreads(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public void desk(Runnable run) {
    runs.add(run);
    if (!deskAtWork) {
      deskAtWork = true;
      agenda.strand(this::work);
    }
  }

  private void work() {
    for (Runnable run = runs.poll(); run != null; run = runs.poll()) {
      run.run();
    }
    deskAtWork = false;
  }

  @Override
  public void cancelling(Runnable cancel) {
    later(200, cancel);
  }

  /** A strand never waits for another. */
  @Override
  public boolean slip(SlipRun print) {
    return BranchThreads.slipHere(print);
  }

  @Override
  public void countersigning(Runnable send) {
    later(100, send);
  }

  @Override
  public void asking(Runnable ask) {
    later(100, () -> agenda.strand(ask));
  }

  @Override
  public void repeat(Duration pause, Runnable work) {
    later(
        0,
        () -> {
          work.run();
          later(pause.toMillis(), () -> repeat(pause, work));
        });
  }

  private void later(long milliseconds, Runnable what) {
    agenda.in(
        milliseconds,
        () -> {
          if (!dead) {
            what.run();
          }
        });
  }

  @Override
  public void close() {
    dead = true;
    runs.clear();
  }
}
