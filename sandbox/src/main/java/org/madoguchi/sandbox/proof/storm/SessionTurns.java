package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A lobby session's one thread, as events of the agenda. What repeats does so seldom: a screen's
 * seconds aren't what is looked at here. After its process has died nothing of it runs any more.
 */
final class SessionTurns extends AbstractExecutorService implements ScheduledExecutorService {
  private static final long SELDOM = 10_000;

  private final Agenda agenda;
  private boolean over;

  SessionTurns(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public void execute(Runnable work) {
    later(0, work);
  }

  private void later(long milliseconds, Runnable work) {
    if (over) {
      return;
    }
    agenda.in(
        milliseconds,
        () -> {
          if (!over) {
            work.run();
          }
        });
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable work, long first, long period, TimeUnit unit) {
    Repeated repeated = new Repeated(work);
    later(SELDOM, () -> repeat(repeated));
    return repeated;
  }

  private void repeat(Repeated repeated) {
    if (!repeated.isCancelled()) {
      repeated.work.run();
      later(SELDOM, () -> repeat(repeated));
    }
  }

  private static final class Repeated extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final Runnable work;

    Repeated(Runnable work) {
      super(() -> null);
      this.work = work;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(SELDOM, TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
    }
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("no session waits so");
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("no session waits so");
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable work, long first, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("no session repeats so");
  }

  @Override
  public void shutdown() {
    over = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    over = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return over;
  }

  @Override
  public boolean isTerminated() {
    return over;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return over;
  }
}
