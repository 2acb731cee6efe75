package org.madoguchi.app.branch.store;

import org.jspecify.annotations.Nullable;

/**
 * What was read of the store last, until it changes: screens and the desk ask far more often than
 * something changes. Nobody else writes the store, it is locked for this process.
 *
 * <p>Thread-safe: it is filled and forgotten inside transactions, which run one after another.
 */
public final class LastRead<T> {
  private final Store store;
  private final Store.Work<T> read;
  private volatile @Nullable T value;

  /**
   * @param read gives something immutable
   */
  public LastRead(Store store, Store.Work<T> read) {
    this.store = store;
    this.read = read;
  }

  public T get() {
    T known = value;
    return known != null
        ? known
        : store.transaction(
            c -> {
              T fresh = read.run(c);
              value = fresh;
              return fresh;
            });
  }

  /** To be called inside the transaction that changes it, before anything is changed. */
  public void forget() {
    value = null;
  }
}
