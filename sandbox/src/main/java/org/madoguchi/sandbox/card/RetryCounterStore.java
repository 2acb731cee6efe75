package org.madoguchi.sandbox.card;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where retry counters, and PINs that were changed, outlast the card's power. A counter is written
 * before the card answers, so that tearing the card away gives no free try (card.md 6.7).
 *
 * <p>Thread rule: safe for any thread.
 */
public interface RetryCounterStore {
  /**
   * Tries that are left.
   *
   * @param counter card, application and file, e.g. {@code hanako/JPKI/0018}
   * @param initial what a counter has that was never written
   */
  int left(String counter, int initial);

  /** Writes a counter; it is kept when this returns. */
  void write(String counter, int left);

  /**
   * What a PIN was changed to; null: it wasn't, or this store doesn't keep it and it lasts as long
   * as the card object.
   */
  default @Nullable String changed(String counter) {
    return null;
  }

  /**
   * Keeps a changed PIN, if this store keeps them.
   *
   * @param left tries of the new one
   */
  default void change(String counter, int left, String value) {}

  /** Counters that last as long as this object. */
  static RetryCounterStore inMemory() {
    return new RetryCounterStore() {
      private final Map<String, Integer> counters = new ConcurrentHashMap<>();

      @Override
      public int left(String counter, int initial) {
        return counters.getOrDefault(counter, initial);
      }

      @Override
      public void write(String counter, int left) {
        counters.put(counter, left);
      }
    };
  }
}
