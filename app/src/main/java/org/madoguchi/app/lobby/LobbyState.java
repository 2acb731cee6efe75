package org.madoguchi.app.lobby;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;

/**
 * Where a lobby session stands; each is one screen. {@link LobbyFlow} is the table of what follows
 * on what. Beside these, which belong to nobody's errand, each errand has states of its own ({@link
 * ErrandState}). No state holds a PIN; what a resident told stands only in types of which {@code
 * toString} tells nothing (decision 63).
 */
public sealed interface LobbyState
    permits LobbyState.Start, LobbyState.Goodbye, LobbyState.Problem, ErrandState {
  /** Whether the machine works, so that nobody is idle. */
  default boolean working() {
    return false;
  }

  /**
   * Whether the resident's card may lie on the reader and be in use: taking it away ends the
   * session.
   */
  default boolean cardInUse() {
    return false;
  }

  /** Whether a PIN is typed here: digits go to it. */
  default boolean typing() {
    return false;
  }

  /** How many digits or letters of it are typed. */
  default int typed() {
    return 0;
  }

  /** Whether it is a password, so that letters go to it as well. */
  default boolean letters() {
    return false;
  }

  /** Whether there is something to go back to. */
  default boolean back() {
    return false;
  }

  /** Whether a PIN that was typed is still on its way to the card; else it is wiped. */
  default boolean pinStays() {
    return false;
  }

  /** Code of the municipality that this is about; empty if it is about none. */
  default Optional<String> place() {
    return Optional.empty();
  }

  /** Nobody is here. What one has come for begins with a touch. */
  record Start() implements LobbyState {}

  /** Thanks, and the next one please. */
  record Goodbye() implements LobbyState {}

  /**
   * It can't go on; nothing was done.
   *
   * @param why failure code, with words and cure
   * @param cardOnReader whether the card still has to be taken
   */
  record Problem(FailureCode why, boolean cardOnReader) implements LobbyState {}
}
