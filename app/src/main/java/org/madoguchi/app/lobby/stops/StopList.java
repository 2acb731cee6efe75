package org.madoguchi.app.lobby.stops;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.LobbyTouch;

/** A list of stops while it is made. */
final class StopList {
  private final List<Stop> stops = new ArrayList<>();

  /** One that can be done now. */
  StopList add(String id, String words, LobbyTouch action) {
    return add(id, words, action, null);
  }

  /** One that can be done now, or not, and why. */
  StopList add(String id, String words, LobbyTouch action, @Nullable String whyNot) {
    return add(new Stop(id, LobbyWords.plain(words), action, whyNot));
  }

  StopList add(Stop stop) {
    stops.add(stop);
    return this;
  }

  List<Stop> made() {
    return List.copyOf(stops);
  }
}
