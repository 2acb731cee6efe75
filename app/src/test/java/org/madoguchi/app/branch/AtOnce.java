package org.madoguchi.app.branch;

import java.time.Duration;
import org.madoguchi.app.base.BranchThreads;

/** Does everything at once, on the caller's thread; what repeats, once. */
final class AtOnce implements BranchThreads {
  @Override
  public void desk(Runnable run) {
    run.run();
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
    work.run();
  }

  @Override
  public void close() {}
}
