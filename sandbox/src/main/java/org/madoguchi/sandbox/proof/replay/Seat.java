package org.madoguchi.sandbox.proof.replay;

import java.util.function.Predicate;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;

/**
 * A lobby terminal of its own at the stage's branch, for people who come with the card itself. For
 * one thread; every wait is bounded, and one in vain ends the scenario with {@link Stage.Missed}.
 */
public interface Seat {
  /** Lays a persona's card on its reader, in place of another that may lie there. */
  void lay(String persona);

  /** The same with a card that other authorities have made: as good, and worth nothing here. */
  void layStrange(String persona);

  /** Takes it away. */
  void take();

  void touch(LobbyTouch touch);

  /** Types digits and letters. */
  void type(String secret);

  /** Waits until it is in such a state. */
  <S extends LobbyState> S see(Class<S> state, Predicate<S> such);

  /** The same in whatever state of that kind. */
  default <S extends LobbyState> S see(Class<S> state) {
    return see(state, _ -> true);
  }
}
