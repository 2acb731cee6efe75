package org.madoguchi.app;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
}
