package org.madoguchi.app.lobby.stops;

import java.util.List;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.config.Language;

/** The same at the foot of every screen: back where there is something to go back to, and help. */
final class FootStops {
  private FootStops() {}

  static List<Stop> of(LobbyWords w) {
    LobbyView view = w.view();
    boolean called = view.call() == StaffCall.State.CALLED;
    StopList foot = new StopList();
    if (view.state().back() && view.idleSecondsLeft().isEmpty()) {
      foot.add("back", w.words("foot.back"), new LobbyTouch.Back());
    }
    return foot.add(
            "language",
            w.words("foot.language"),
            new LobbyTouch.ChooseLanguage(other(view.language())))
        .add("voice", w.words("foot.voice"), new LobbyTouch.Voice())
        .add(
            "larger-text",
            w.words(view.largeText() ? "foot.usual" : "foot.larger"),
            new LobbyTouch.LargerText())
        .add(
            "call-staff",
            w.words(called ? "foot.staff.cancel" : "foot.staff"),
            called ? new LobbyTouch.CancelCall() : new LobbyTouch.CallStaff())
        .made();
  }

  private static Language other(Language language) {
    return switch (language) {
      case JA -> Language.EN;
      case EN -> Language.JA;
    };
  }
}
