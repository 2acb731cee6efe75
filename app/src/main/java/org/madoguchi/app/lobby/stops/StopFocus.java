package org.madoguchi.app.lobby.stops;

import java.util.List;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;

/**
 * Where a keyboard stands: an id, whatever the screen is built of. It survives every rebuild of the
 * same screen; on another screen, and when what it stood on is gone, one begins anew. What lies
 * over the screen, a warning or the choice of a language, has a place of its own, and what stood
 * below is found again after it. Immutable.
 *
 * @param screen the kind of state that it belongs to
 * @param warned whether it stands in what lies over the screen
 * @param at id; empty if nowhere
 * @param below id where it stood below; empty if nowhere
 * @param seen whether it is shown: a keyboard was used last
 */
public record StopFocus(
    Class<? extends LobbyState> screen, boolean warned, String at, String below, boolean seen) {
  /** Nobody has used a keyboard yet. */
  public static StopFocus unused() {
    return new StopFocus(LobbyState.Start.class, false, "", "", false);
  }

  /** Where it stands on a view. */
  public StopFocus on(LobbyView view, Stops stops) {
    Class<? extends LobbyState> now = view.state().getClass();
    boolean same = now.equals(screen);
    boolean warning = view.covered();
    // The next resident begins with a finger.
    boolean stillSeen = seen && (same || !now.equals(LobbyState.Start.class));
    String wanted = !same ? "" : warning == warned ? at : warning ? "" : below;
    String found = stops.find(wanted).isPresent() ? wanted : stops.begins();
    String covered = !warning || !same ? "" : warned ? below : at;
    return new StopFocus(now, warning, found, covered, stillSeen);
  }

  /** The next one in order, or the one before; after the last comes the first. */
  public StopFocus moved(boolean on, Stops stops) {
    List<String> ids = stops.all().stream().map(Stop::id).toList();
    int place = ids.indexOf(at);
    int next = place < 0 ? (on ? 0 : -1) : place + (on ? 1 : -1);
    return to(ids.get(Math.floorMod(next, ids.size())));
  }

  /** At that one. */
  public StopFocus to(String id) {
    return new StopFocus(screen, warned, id, below, true);
  }

  /** Shown, or not, where it stands. */
  public StopFocus shown(boolean show) {
    return new StopFocus(screen, warned, at, below, show);
  }
}
