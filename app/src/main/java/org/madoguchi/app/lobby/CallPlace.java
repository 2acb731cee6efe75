package org.madoguchi.app.lobby;

import org.madoguchi.app.branch.LobbyCall.Place;

/** Where in the errand a call came from, as the office is told. */
final class CallPlace {
  private CallPlace() {}

  static Place of(LobbyState state) {
    return switch (state) {
      case LobbyState.Start _, LobbyState.Goodbye _ -> Place.START;
      case ErrandState e -> e.callPlace();
      case LobbyState.Problem _ -> Place.PROBLEM;
    };
  }
}
