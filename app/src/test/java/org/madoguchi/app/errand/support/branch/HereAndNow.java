package org.madoguchi.app.errand.support.branch;

import java.time.Duration;
import java.util.List;
import org.madoguchi.app.base.BranchThreads;

/**
 * Everything happens at once, on the caller's thread.
 *
 * @param repeated what repeats, for a test to run when it says so
 */
public record HereAndNow(List<Runnable> repeated) implements BranchThreads {
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
    repeated.add(work);
  }

  @Override
  public void close() {}
}
