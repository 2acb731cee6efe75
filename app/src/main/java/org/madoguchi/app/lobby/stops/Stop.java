package org.madoguchi.app.lobby.stops;

import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.LobbyTouch;

/**
 * One thing that can be done on a lobby screen, or that can be done there at another time. A digit
 * of a PIN is none, and no stop speaks of one: an action is a {@link LobbyTouch}, and none of those
 * carries a digit.
 *
 * @param id stable over languages and sizes; unique in its view
 * @param spoken what is read out, in the view's language; without marks for bold, on one line
 * @param action what doing it sends
 * @param whyNot why it can't be done now, in the view's language; null if it can
 */
public record Stop(String id, String spoken, LobbyTouch action, @Nullable String whyNot) {
  /** Whether it can be done now. */
  public boolean now() {
    return whyNot == null;
  }
}
