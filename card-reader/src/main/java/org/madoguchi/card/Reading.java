package org.madoguchi.card;

import java.util.Optional;

/**
 * The result of asking the card for something it holds.
 *
 * @param <T> what was asked for
 */
public sealed interface Reading<T> {
  /** It is there. */
  record Read<T>(T value) implements Reading<T> {}

  /** The card has no such file or object, or there is only filler in it. */
  record Absent<T>() implements Reading<T> {}

  /** The card wants a PIN or number first that opens it (status word 6982; card.md 2). */
  record Denied<T>() implements Reading<T> {}

  /**
   * It is there, but not as it should be.
   *
   * @param what place and rule, never content
   */
  record Malformed<T>(String what) implements Reading<T> {}

  /** What was read, if it was. */
  default Optional<T> optional() {
    return this instanceof Read<T>(T found) ? Optional.of(found) : Optional.empty();
  }

  /** Makes something else of what was read. */
  default <R> Reading<R> then(Parser<T, R> parser) {
    return switch (this) {
      case Read<T>(T found) -> parser.tried(found);
      case Absent<T>() -> new Absent<>();
      case Denied<T>() -> new Denied<>();
      case Malformed<T>(String what) -> new Malformed<>(what);
    };
  }

  /** Makes a value of bytes. */
  @FunctionalInterface
  interface Parser<T, R> {
    /** The value, as a reading that may be {@link Malformed}. */
    Reading<R> tried(T from);
  }
}
