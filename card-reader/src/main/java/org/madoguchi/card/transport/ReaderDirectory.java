package org.madoguchi.card.transport;

import java.time.Duration;
import java.util.List;

/**
 * Which readers this machine has.
 *
 * <p>Thread rule: one thread. Nothing here throws because of what happens in the physical world.
 */
public interface ReaderDirectory extends AutoCloseable {
  /**
   * Waits until something changes, but not longer than {@code bound}, and looks.
   *
   * @param bound zero: only look
   */
  Listing await(Duration bound);

  /** No call comes after it. */
  @Override
  void close();

  /** What there is to see. */
  sealed interface Listing {
    /**
     * The smart card service runs.
     *
     * @param readers in the service's order, perhaps none
     */
    record Readers(List<NamedReader> readers) implements Listing {
      public Readers {
        readers = List.copyOf(readers);
      }
    }

    /** The smart card service (pcscd) doesn't answer. */
    record ServiceDown() implements Listing {}
  }

  /**
   * A reader.
   *
   * @param name the service's name for it; a pattern for {@code CardAccess.open} finds it
   * @param card something lies in it; whether that answers isn't asked
   */
  record NamedReader(String name, boolean card) {}
}
