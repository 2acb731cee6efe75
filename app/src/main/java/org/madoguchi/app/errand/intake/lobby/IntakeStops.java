package org.madoguchi.app.errand.intake.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopList;

/**
 * What can be done on each screen of the errand {@code intake} beside the telling. Letters and
 * digits of the slip's number are no stops, as those of a PIN. Pure.
 */
final class IntakeStops {
  private IntakeStops() {}

  /** In the order in which one is led through them. */
  static List<Stop> of(IntakeLobbyState state, LobbyWords w) {
    return switch (state) {
      case IntakeLobbyState.Which _ ->
          new StopList()
              .add(IntakeLobbyFlow.FRESH, both(w, "which.fresh"), picking(IntakeLobbyFlow.FRESH))
              .add(IntakeLobbyFlow.SLIP, both(w, "which.slip"), picking(IntakeLobbyFlow.SLIP))
              .made();
      case IntakeLobbyState.Question s ->
          new StopList()
              .add(IntakeLobbyFlow.YES, w.words(s.name() + ".yes"), picking(IntakeLobbyFlow.YES))
              .add(IntakeLobbyFlow.NO, w.words(s.name() + ".no"), picking(IntakeLobbyFlow.NO))
              .made();
      case IntakeLobbyState.ShowSlip _ -> pick(w, IntakeLobbyFlow.TYPE, "show.type");
      case IntakeLobbyState.TypeNumber s -> next(w, "number.done", missing(s, w));
      case IntakeLobbyState.WrongSlip _ ->
          new StopList()
              .add("stop", w.words("problem.end"), new LobbyTouch.Stop())
              .add(IntakeLobbyFlow.AGAIN, w.words("wrong.again"), picking(IntakeLobbyFlow.AGAIN))
              .made();
      case IntakeLobbyState.Waiting _, IntakeLobbyState.InCall _ ->
          new StopList().add("stop", w.words("call.stop"), new LobbyTouch.Stop()).made();
      case IntakeEnd.GiveOldCard _ -> next(w, "old.next", null);
      case IntakeLobbyState.PinsAhead _ ->
          new StopList()
              .add("stop", w.words("call.stop"), new LobbyTouch.Stop())
              .add("next", w.words("pins.begin"), new LobbyTouch.Next())
              .made();
      case IntakeLobbyState.TypePin s ->
          new StopList()
              .add(
                  "next",
                  w.words("pin.enter"),
                  new LobbyTouch.Next(),
                  s.enough() ? null : w.words(Secrets.type(s.pin())))
              .add("stop", w.words("pin.stop"), new LobbyTouch.Stop())
              .made();
      case IntakeLobbyState.SamePin _ ->
          new StopList()
              .add(IntakeLobbyFlow.SAME, both(w, "same.yes"), picking(IntakeLobbyFlow.SAME))
              .add(IntakeLobbyFlow.OTHER, both(w, "same.no"), picking(IntakeLobbyFlow.OTHER))
              .made();
      case IntakeEnd _ -> next(w, "end", null);
      case IntakeLobbyState.Coming _,
          IntakeLobbyState.LookAtPin _,
          IntakeLobbyState.SendingPins _ ->
          List.of();
    };
  }

  private static @Nullable String missing(IntakeLobbyState.TypeNumber state, LobbyWords w) {
    if (!state.whole()) {
      return w.words(state.text().isEmpty() ? "number.letter" : "number.digits");
    }
    return state.number().isPresent() ? null : w.words("number.wrong");
  }

  private static LobbyTouch picking(String what) {
    return new LobbyTouch.Pick(what);
  }

  private static String both(LobbyWords w, String key) {
    return w.together(w.words(key), w.words(key + ".what"));
  }

  private static List<Stop> next(LobbyWords w, String words, @Nullable String whyNot) {
    return new StopList().add("next", w.words(words), new LobbyTouch.Next(), whyNot).made();
  }

  private static List<Stop> pick(LobbyWords w, String what, String words) {
    return new StopList().add(what, w.words(words), picking(what)).made();
  }
}
