package org.madoguchi.app.base;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The latest value of something, for whoever looks at it: a screen, a tour, a test. Thread-safe;
 * listeners are called on the thread that sets.
 *
 * @param <T> immutable
 */
public final class Latest<T> implements Consumer<T> {
  private final CopyOnWriteArrayList<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable T value;

  /** Nothing yet. */
  public Latest() {}

  @Override
  public void accept(T next) {
    value = next;
    listeners.forEach(l -> l.accept(next));
  }

  /** The latest value; null before the first. */
  public @Nullable T get() {
    return value;
  }

  /** Tells the present value, if there is one, and each later one. */
  public void listen(Consumer<? super T> listener) {
    listeners.add(listener);
    T now = value;
    if (now != null) {
      listener.accept(now);
    }
  }

  /**
   * Waits for a value that is such: the present one or a later one.
   *
   * @return empty if none came within the time
   */
  public Optional<T> await(Predicate<? super T> such, Duration bound) throws InterruptedException {
    CompletableFuture<T> seen = new CompletableFuture<>();
    Consumer<T> look =
        next -> {
          if (such.test(next)) {
            seen.complete(next);
          }
        };
    listen(look);
    try {
      return Optional.of(seen.get(bound.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing completes it exceptionally", e);
    } finally {
      listeners.remove(look);
    }
  }
}
