package org.madoguchi.sandbox.city.card;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What outlasts the card's power: retry counters, PINs that were changed, and what an issuer wrote.
 * Each write is whole or not there at all, and done before the card answers, so that tearing the
 * card away gives no free try (card.md 6.7).
 *
 * <p>Thread rule: safe for any thread.
 */
public interface CardMemory {
  /**
   * Tries that are left.
   *
   * @param counter card, application and file, e.g. {@code hanako/JPKI/0018}
   * @param initial what a counter has that was never written
   */
  int left(String counter, int initial);

  /** Writes a counter; it is kept when this returns. */
  void write(String counter, int left);

  /** What a PIN was changed to; null: it wasn't. */
  @Nullable String changed(String counter);

  /**
   * Keeps a changed PIN.
   *
   * @param left tries of the new one
   */
  void change(String counter, int left, String value);

  /**
   * What an issuer wrote; null: nothing yet.
   *
   * @param name card, application and what it is, without blanks
   */
  byte @Nullable [] record(String name);

  /** Writes a record in place of the one before; it is kept when this returns. */
  void writeRecord(String name, byte[] content);

  /** A memory that lasts as long as this object. */
  static CardMemory inMemory() {
    return new CardMemory() {
      private final Map<String, Integer> counters = new ConcurrentHashMap<>();
      private final Map<String, String> values = new ConcurrentHashMap<>();
      private final Map<String, byte[]> records = new ConcurrentHashMap<>();

      @Override
      public int left(String counter, int initial) {
        return counters.getOrDefault(counter, initial);
      }

      @Override
      public void write(String counter, int left) {
        counters.put(counter, left);
      }

      @Override
      public @Nullable String changed(String counter) {
        return values.get(counter);
      }

      @Override
      public void change(String counter, int left, String value) {
        values.put(counter, value);
        counters.put(counter, left);
      }

      @Override
      public byte @Nullable [] record(String name) {
        return records.get(name);
      }

      @Override
      public void writeRecord(String name, byte[] content) {
        records.put(name, content.clone());
      }
    };
  }
}
