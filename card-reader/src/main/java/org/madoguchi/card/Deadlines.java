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
  private final Set<Entry<?>> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean set = new AtomicBoolean();

  /**
   * @param longest how long each may take
   */
  Deadlines(Duration longest) {
    this.longest = longest;
  }

  /** Gives the future that value if it has none when its time is over. */
  <T> CompletableFuture<T> watch(CompletableFuture<T> future, T otherwise) {
    var entry = new Entry<>(future, otherwise, System.nanoTime() + longest.toNanos());
    open.add(entry);
    // What a card told must not be held until the timer rings.
    var _ = future.whenComplete((_, _) -> open.remove(entry));
    if (set.compareAndSet(false, true)) {
      ringAfter(longest.toNanos());
    }
    return future;
  }

  private void ringAfter(long nanos) {
    CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
        .execute(this::rung);
  }

  private void rung() {
    open.forEach(Entry::endIfOver);
    long next = next();
    if (next != Long.MAX_VALUE) {
      ringAfter(next);
      return;
    }
    set.set(false);
    long late = next(); // of one that came just now, and saw the timer set
    if (late != Long.MAX_VALUE && set.compareAndSet(false, true)) {
      ringAfter(late);
    }
  }

  /** Nanoseconds until the earliest deadline, at least 0; {@code Long.MAX_VALUE}: there is none. */
  private long next() {
    long now = System.nanoTime();
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

    void endIfOver() {
      if (System.nanoTime() - end >= 0) {
        future.complete(otherwise);
      }
    }
  }
}
