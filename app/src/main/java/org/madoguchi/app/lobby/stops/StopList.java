package org.madoguchi.app.lobby.stops;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.LobbyTouch;

/** A list of stops while it is made. */
public final class StopList {
  private final List<Stop> stops = new ArrayList<>();

  /** One that can be done now. */
  public StopList add(String id, String words, LobbyTouch action) {
    return add(id, words, action, null);
  }

  /** One that can be done now, or not, and why. */
  public StopList add(String id, String words, LobbyTouch action, @Nullable String whyNot) {
    return add(new Stop(id, LobbyWords.plain(words), action, whyNot));
  }

  /** One that was made elsewhere. */
  public StopList add(Stop stop) {
    stops.add(stop);
    return this;
  }

  /** What was added, in order. */
  public List<Stop> made() {
    return List.copyOf(stops);
  }
}
