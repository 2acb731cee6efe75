package org.madoguchi.app.lobby.screens;

import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;

/** Which screen belongs to which state. */
final class Contents {
  private Contents() {}

  /**
   * @param c with the words of its errand, if it is one's
   */
  static Content of(LobbyContext c) {
    return switch (c.view().state()) {
      case LobbyState.Start _ -> StartScreen.of(c);
      case ErrandState state -> c.errand(state.errand()).of(state, c);
      case LobbyState.Goodbye _ -> GoodbyeScreen.of(c);
      case LobbyState.Problem state -> ProblemScreen.of(c, state);
    };
  }
}
