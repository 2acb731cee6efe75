package org.madoguchi.app.lobby.spoken;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.voice.Utterance;

/**
 * All of a screen that can be said, at one moment. Immutable; {@code toString} tells nothing of
 * what is read there.
 *
 * @param view what the screen shows
 * @param stops what can be done there
 * @param at id of the stop in focus; empty if there is none
 * @param read what is read there, in order, keys left out; the notices last
 * @param texts the lobby's own, in the view's language
 */
public record Scene(LobbyView view, Stops stops, String at, List<String> read, Texts texts) {
  public Scene {
    read = List.copyOf(read);
  }

  /** Whether a resident listens. */
  public boolean heard() {
    return view.look().voice().on();
  }

  Optional<Stop> stop() {
    return stops.find(at);
  }

  Utterance says(Utterance.Kind kind, String text) {
    return new Utterance(text, view.language(), kind);
  }

  /** A text of the lobby's. */
  Utterance saysText(Utterance.Kind kind, String key, Object... values) {
    return says(kind, texts.get(key, values));
  }

  /** Whether the other one is the same screen, so that only what changed is worth saying. */
  boolean continues(Scene before) {
    return before.heard()
        && before.view.state().getClass().equals(view.state().getClass())
        && before.view.language().equals(view.language())
        && before.view.choice().asked() == view.choice().asked()
        && before.view.idleSecondsLeft().isPresent() == view.idleSecondsLeft().isPresent();
  }

  @Override
  public String toString() {
    return "Scene[" + view.state().getClass().getSimpleName() + "]";
  }
}
