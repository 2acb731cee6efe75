package org.madoguchi.app.lobby;

import org.madoguchi.app.branch.LobbyCall.Place;

/** Where in the errand a call came from, as the office is told. */
final class CallPlace {
  private CallPlace() {}

  static Place of(LobbyState state) {
    return switch (state) {
      case LobbyState.Start _, LobbyState.Goodbye _ -> Place.START;
      case ErrandState e -> e.callPlace();
      case LobbyState.Municipalities _,
          LobbyState.Certificates _,
          LobbyState.Options _,
          LobbyState.Copies _ ->
          Place.CHOOSING;
      case LobbyState.Confirm _, LobbyState.Preparing _ -> Place.CONFIRMING;
      case LobbyState.PlaceCard _, LobbyState.ReadingCard _, LobbyState.TakeCard _ -> Place.CARD;
      case LobbyState.LastTry _,
          LobbyState.PinEntry _,
          LobbyState.Signing _,
          LobbyState.NameOffer _,
          LobbyState.NamePin _,
          LobbyState.ReadingName _ ->
          Place.PIN;
      case LobbyState.AskingMunicipality _ -> Place.WAITING;
      case LobbyState.PrintingSlip _, LobbyState.SlipReady _ -> Place.SLIP;
      case LobbyState.Problem _ -> Place.PROBLEM;
    };
  }
}
