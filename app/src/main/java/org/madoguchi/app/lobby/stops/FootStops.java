package org.madoguchi.app.lobby.stops;

import java.util.List;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.StaffCall;

/** The same at the foot of every screen: back where there is something to go back to, and help. */
final class FootStops {
  private FootStops() {}

  static List<Stop> of(LobbyWords w) {
    LobbyView view = w.view();
    boolean called = view.call() == StaffCall.State.CALLED;
    StopList foot = new StopList();
    boolean choosing = view.choice().open() && !view.choice().resting();
    if (view.idleSecondsLeft().isEmpty() && (choosing || view.state().back())) {
      foot.add("back", w.words("foot.back"), new LobbyTouch.Back());
    }
    if (view.choice().languages().size() > 1) {
      foot.add("language", w.words("foot.language"), new LobbyTouch.Languages());
    }
    return foot.add("voice", w.words("foot.voice"), new LobbyTouch.Voice())
        .add("display", w.words("foot.display"), new LobbyTouch.Display())
        .add(
            "call-staff",
            w.words(called ? "foot.staff.cancel" : "foot.staff"),
            called ? new LobbyTouch.CancelCall() : new LobbyTouch.CallStaff())
        .made();
  }
}
