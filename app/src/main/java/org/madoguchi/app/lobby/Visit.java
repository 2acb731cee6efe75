package org.madoguchi.app.lobby;

import org.jspecify.annotations.Nullable;

/**
 * A resident's visit: where it stands, and what the errand that it is about keeps in mind from one
 * state to the next and over a {@link LobbyState.Problem}. {@link LobbyFlow} is the table of what
 * follows on what. Immutable.
 *
 * @param memory of the errand that was begun last; null while none was
 */
public record Visit(LobbyState state, @Nullable ErrandMemory memory) {
  /** Nobody is here. */
  public static final Visit NOBODY = new Visit(new LobbyState.Start(), null);

  /** The same visit, standing elsewhere. */
  public Visit at(LobbyState next) {
    return new Visit(next, memory);
  }

  /** Whether the card lies on the reader though no state uses it. */
  public boolean cardLies() {
    return memory != null && memory.cardLies();
  }

  /** Where it stands after a mistake of the program: with nothing that waits for its end. */
  Visit broken(LobbyState problem) {
    return new Visit(problem, memory == null ? null : memory.settled());
  }
}
