package org.madoguchi.app.lobby;

import org.madoguchi.app.errand.ErrandId;

/**
 * What an errand keeps in mind during one visit beside its state, and over a {@link
 * LobbyState.Problem}: what trying again begins with, what was done before. An immutable value with
 * {@code equals}; no PIN, and what a resident told only in a type whose {@code toString} tells
 * nothing of it. The lobby asks it, and knows nothing of what is in it.
 */
public interface ErrandMemory {
  /** Whose it is. */
  ErrandId errand();

  /**
   * Whether the resident's card lies on the reader as far as anybody knows, though no state uses
   * it: the visit isn't over before it is taken, and nobody may be away for long.
   */
  default boolean cardLies() {
    return false;
  }

  /** The same with nothing that waits for the visit's end. */
  default ErrandMemory settled() {
    return this;
  }

  /** Of an errand that keeps in mind nothing but that it was begun. */
  static ErrandMemory of(ErrandId errand) {
    return new Begun(errand);
  }

  /** That it was begun. */
  record Begun(ErrandId errand) implements ErrandMemory {}
}
