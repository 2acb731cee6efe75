package org.madoguchi.sandbox.card;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where retry counters outlast the card's power. A counter is written before the card answers, so
 * that tearing the card away gives no free try (card.md 6.7).
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
