package org.madoguchi.app.lobby;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread and a clock that go on only when the test says so. One repeated task. */
final class ManualThread extends AbstractExecutorService implements ScheduledExecutorService {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final ScheduledThreadPoolExecutor futures = new ScheduledThreadPoolExecutor(1);
  private Instant now = Instant.parse("2026-11-20T01:24:00Z");
  private Runnable repeated = () -> {};

  InstantSource clock() {
    return () -> now;
  }

  void runAll() {
    while (!work.isEmpty()) {
      work.pop().run();
    }
  }

  /** Lets time pass second by second. */
  void advance(Duration time) {
    for (long i = 0; i < time.toSeconds(); i++) {
      now = now.plusSeconds(1);
      repeated.run();
      runAll();
    }
  }

  @Override
  public void execute(Runnable command) {
    work.addLast(command);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    repeated = command;
    return futures.schedule(() -> {}, 1, TimeUnit.DAYS);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void shutdown() {
    futures.shutdownNow();
  }

  @Override
  public List<Runnable> shutdownNow() {
    futures.shutdownNow();
    return List.copyOf(work);
  }

  @Override
  public boolean isShutdown() {
    return futures.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return futures.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
