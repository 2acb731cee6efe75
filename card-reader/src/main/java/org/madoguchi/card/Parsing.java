package org.madoguchi.card;

import org.madoguchi.card.data.MalformedData;

/** A parser that may find fault with its bytes. */
@FunctionalInterface
interface Parsing<T, R> {
  R parse(T from) throws MalformedData;

  /** As {@link Reading} wants it. */
  static <T, R> Reading.Parser<T, R> of(Parsing<T, R> parsing) {
    return from -> {
      try {
        return new Reading.Read<>(parsing.parse(from));
      } catch (MalformedData e) {
        return new Reading.Malformed<>(e.what());
      }
    };
  }
}
