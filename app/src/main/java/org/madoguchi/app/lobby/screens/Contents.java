package org.madoguchi.app.lobby.screens;

import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;

/** Which screen belongs to which state. */
final class Contents {
  private Contents() {}

  /**
   * @param c with the words of its errand, if it is one's that plugs in
   */
  static Content of(LobbyContext c) {
    return switch (c.view().state()) {
      case LobbyState.Start _ -> StartScreen.of(c);
      case ErrandState state -> c.errand(state.errand()).of(state, c);
      case LobbyState.Municipalities _ -> MunicipalityScreen.of(c);
      case LobbyState.Certificates state -> CertificateScreen.of(c, state);
      case LobbyState.Options(var draft) -> OptionScreen.of(c, draft);
      case LobbyState.Copies(var draft) -> CopiesScreen.of(c, draft);
      case LobbyState.Confirm(var draft) -> ConfirmScreen.of(c, draft);
      case LobbyState.Preparing(var draft) -> CardScreens.preparing(c, draft);
      case LobbyState.PlaceCard state -> CardScreens.place(c, state);
      case LobbyState.ReadingCard _ -> CardScreens.reading(c);
      case LobbyState.LastTry state -> LastTryScreen.of(c, state);
      case LobbyState.PinEntry state -> PinScreen.of(c, state);
      case LobbyState.Signing _ -> CardScreens.signing(c);
      case LobbyState.NameOffer state -> NameOfferScreen.of(c, state);
      case LobbyState.NamePin state -> PinScreen.of(c, state);
      case LobbyState.ReadingName _ -> CardScreens.reading(c);
      case LobbyState.AskingMunicipality(var request) -> CardScreens.asking(c, request);
      case LobbyState.TakeCard _ -> CardScreens.take(c);
      case LobbyState.PrintingSlip _ -> CardScreens.printing(c);
      case LobbyState.SlipReady state -> SlipScreen.of(c, state);
      case LobbyState.Goodbye _ -> GoodbyeScreen.of(c);
      case LobbyState.Problem state -> ProblemScreen.of(c, state);
    };
  }
}
