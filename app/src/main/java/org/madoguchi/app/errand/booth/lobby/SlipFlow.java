package org.madoguchi.app.errand.booth.lobby;

import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.app.errand.booth.lobby.BoothState.AskCancel;
import org.madoguchi.app.errand.booth.lobby.BoothState.Cancelled;
import org.madoguchi.app.errand.booth.lobby.BoothState.Cancelling;
import org.madoguchi.app.errand.booth.lobby.BoothState.FindingNumber;
import org.madoguchi.app.errand.booth.lobby.BoothState.FindingSlip;
import org.madoguchi.app.errand.booth.lobby.BoothState.Mine;
import org.madoguchi.app.errand.booth.lobby.BoothState.OfSlip;
import org.madoguchi.app.errand.booth.lobby.BoothState.ShowSlip;
import org.madoguchi.app.errand.booth.lobby.BoothState.TypeNumber;
import org.madoguchi.app.errand.booth.lobby.BoothState.WrongSlip;
import org.madoguchi.app.errand.support.lobby.SlipNumber;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;

/** What follows on what once a slip is there. Pure. */
final class SlipFlow {
  /** The number is typed. */
  static final String TYPE = "type";

  /** Another slip is shown. */
  static final String AGAIN = "again";

  /** Another time. */
  static final String MOVE = "move";

  /** Not at all. */
  static final String CANCEL = "cancel";

  /** It stays as it is. */
  static final String KEEP = "keep";

  private SlipFlow() {}

  static LobbyState next(OfSlip state, LobbyEvent event) {
    return switch (state) {
      case ShowSlip s -> show(s, event);
      case TypeNumber s -> type(s, event);
      case FindingSlip s -> found(s, event);
      case FindingNumber s -> found(s, event);
      case WrongSlip s ->
          switch (event) {
            case Touched(Pick(String what)) when what.equals(AGAIN) -> new ShowSlip(null, false);
            case Touched(Back _) -> new ShowSlip(null, false);
            default -> s;
          };
      case Mine s ->
          switch (event) {
            case Touched(Pick(String what)) when what.equals(MOVE) -> move(s);
            case Touched(Pick(String what)) when what.equals(CANCEL) -> new AskCancel(s.kept());
            case Touched(Back _) -> new BoothState.Begin();
            default -> s;
          };
      case AskCancel s ->
          switch (event) {
            case Touched(Pick(String what)) when what.equals(CANCEL) -> new Cancelling(s.kept());
            case Touched(Pick(String what)) when what.equals(KEEP) -> new Mine(s.kept());
            case Touched(Back _) -> new Mine(s.kept());
            default -> s;
          };
      case Cancelling s ->
          switch (event) {
            case BoothEvent.Cancelled _ -> new Cancelled(s.kept());
            case BoothEvent.NotHere(var why) -> new WrongSlip(why);
            default -> s;
          };
      case Cancelled s -> event instanceof Touched(Next _) ? new LobbyState.Goodbye() : s;
    };
  }

  private static LobbyState show(ShowSlip state, LobbyEvent event) {
    return switch (event) {
      case Touched(Back _) -> new BoothState.Begin();
      case Touched(Pick(String what)) when what.equals(TYPE) -> new TypeNumber("");
      case BoothEvent.SlipSeen(ScanCode code) -> new FindingSlip(code);
      case BoothEvent.OtherSeen _ -> new ShowSlip(state.trouble(), true);
      case BoothEvent.CameraIs(var trouble) -> new ShowSlip(trouble, state.other());
      default -> state;
    };
  }

  private static LobbyState type(TypeNumber state, LobbyEvent event) {
    String text = state.text();
    return switch (LobbyTouch.of(event)) {
      case Back _ -> new ShowSlip(null, false);
      case SupportTouch.Erase _ when !text.isEmpty() ->
          new TypeNumber(text.substring(0, text.length() - 1));
      case SupportTouch.Type(String typed) ->
          SlipNumber.with(text, typed, TypeNumber.LENGTH)
              .<LobbyState>map(TypeNumber::new)
              .orElse(state);
      case Next _ -> state.onSlip().<LobbyState>map(FindingNumber::new).orElse(state);
      default -> state;
    };
  }

  private static LobbyState found(OfSlip state, LobbyEvent event) {
    return switch (event) {
      case BoothEvent.Found(Kept kept) -> new Mine(kept);
      case BoothEvent.NotHere(var why) -> new WrongSlip(why);
      default -> state;
    };
  }

  private static LobbyState move(Mine state) {
    return state
        .kept()
        .open()
        .<LobbyState>map(booth -> new BoothState.Looking(new Wanted(booth, state.kept())))
        .orElse(state);
  }
}
