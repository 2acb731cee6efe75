package org.madoguchi.app.lobby.screens;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the screen and what it was made from; it is made anew only when that is another.
 *
 * @param from what it was made from; null while nothing was
 * @param node what was made
 */
record Slot<K, N>(@Nullable K from, @Nullable N node) {
  static <K, N> Slot<K, N> empty() {
    return new Slot<>(null, null);
  }

  Slot<K, N> with(K key, Supplier<N> maker) {
    return key.equals(from) ? this : new Slot<>(key, maker.get());
  }

  N made() {
    return Objects.requireNonNull(node);
  }
}
