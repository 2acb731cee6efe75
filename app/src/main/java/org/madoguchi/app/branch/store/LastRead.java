package org.madoguchi.app.branch.store;

import org.jspecify.annotations.Nullable;

/**
 * Caches what was last read from the store until it changes: it is read far more often than
 * written. This process holds the store's lock, so nobody else writes it.
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
