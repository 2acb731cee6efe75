package org.madoguchi.app.lobby.stops;

import java.util.List;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.config.Language;

/** What can be done on the screens of an errand, and the words for it. Pure; any thread. */
public interface ErrandStops {
  /** Whose they are. */
  ErrandId id();

  /**
   * Its words, over the lobby's. {@code errand.title} and {@code errand.lead} are what the start
   * screen says of it; {@code step.1} to {@code step.5}, if they are there, name its steps.
   */
  Texts texts(Language language);

  /**
   * Whether it is what most have come for: its key on the start screen is {@code begin}, the large
   * one, and is there only while it can be begun.
   */
  default boolean main() {
    return false;
  }

  /**
   * In the order in which one is led through them.
   *
   * @param words with {@link #texts} over the lobby's
   */
  List<Stop> of(ErrandState state, LobbyWords words);
}
