package org.madoguchi.app.branch.store;

import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;

/**
 * Changes of the store, each followed by word of it, whether it could be kept or not. Thread-safe.
 *
 * @param told after each change, on the thread that made it
 */
public record ToldChanges(StoreGuard guard, Runnable told) {
  /** A change without an answer. */
  public void change(Runnable action) {
    changing(
        () -> {
          action.run();
          return true;
        },
        _ -> false);
  }

  /**
   * A change.
   *
   * @param failure what is answered when the store can't keep it
   */
  public <T> T changing(Supplier<T> action, Function<FailureCode, T> failure) {
    try {
      return guard.changing(action, failure);
    } finally {
      told.run();
    }
  }
}
