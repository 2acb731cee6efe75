package org.madoguchi.card;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Completes futures that nobody else has completed in time. One timer serves all of them and is set
 * anew only when it has rung: a timer of its own for each call, set and cancelled, costs more than
 * a command to the card.
 *
 * <p>Thread-safe. Overdue futures complete on the timer's thread.
 */
final class Deadlines {
  private final Duration longest;
  private final Timer timer;
  private final Set<Entry<?>> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean set = new AtomicBoolean();

  /**
   * @param longest how long each may take
   */
  Deadlines(Duration longest) {
    this(longest, new JdkTimer());
  }

  /**
   * @param longest how long each may take, by that timer
   */
  Deadlines(Duration longest, Timer timer) {
    this.longest = longest;
    this.timer = timer;
  }

  /** The time that futures are measured by. */
  interface Timer {
    /** Nanoseconds from whatever moment, as {@link System#nanoTime()}. */
    long now();

    /** Runs that once, after so many nanoseconds. */
    void after(long nanos, Runnable ring);
  }

  private static final class JdkTimer implements Timer {
    @Override
    public long now() {
      return System.nanoTime();
    }

    @Override
    public void after(long nanos, Runnable ring) {
      CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run).execute(ring);
    }
  }

  /** Gives the future that value if it has none when its time is over. */
  <T> CompletableFuture<T> watch(CompletableFuture<T> future, T otherwise) {
    var entry = new Entry<>(future, otherwise, timer.now() + longest.toNanos());
    open.add(entry);
    // What a card told must not be held until the timer rings.
    var _ = future.whenComplete((_, _) -> open.remove(entry));
    if (set.compareAndSet(false, true)) {
      timer.after(longest.toNanos(), this::rung);
    }
    return future;
  }

  private void rung() {
    long now = timer.now();
    open.forEach(entry -> entry.endIfOver(now));
    long next = next();
    if (next != Long.MAX_VALUE) {
      timer.after(next, this::rung);
      return;
    }
    set.set(false);
    long late = next(); // of one that came just now, and saw the timer set
    if (late != Long.MAX_VALUE && set.compareAndSet(false, true)) {
      timer.after(late, this::rung);
    }
  }

  /** Nanoseconds until the earliest deadline, at least 0; {@code Long.MAX_VALUE}: there is none. */
  private long next() {
    long now = timer.now();
    return open.stream()
        .mapToLong(entry -> Math.max(0, entry.end - now))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Equal only to itself. */
  private static final class Entry<T> {
    private final CompletableFuture<T> future;
    private final T otherwise;
    private final long end;

    Entry(CompletableFuture<T> future, T otherwise, long end) {
      this.future = future;
      this.otherwise = otherwise;
      this.end = end;
    }

    void endIfOver(long now) {
      if (now - end >= 0) {
        future.complete(otherwise);
      }
    }
  }
}
