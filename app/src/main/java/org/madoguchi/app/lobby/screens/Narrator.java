package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.spoken.Narration;
import org.madoguchi.app.lobby.spoken.Scene;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.app.voice.Utterance;
import org.madoguchi.config.LobbyKeypad;

/**
 * Says what the screen shows, while a resident wants to hear it. When nobody does any more, what
 * waits to be said is forgotten. JavaFX thread only; it waits for nothing.
 */
final class Narrator {
  private final Speech speech;
  private final Function<LobbyContext, List<String>> reading;
  private @Nullable Scene last;

  /**
   * @param reading what is read on the screen now; asked only while somebody listens
   */
  Narrator(Speech speech, Function<LobbyContext, List<String>> reading) {
    this.speech = speech;
    this.reading = reading;
  }

  /**
   * Something may be another than before.
   *
   * @param at id of the stop in focus
   */
  void show(LobbyContext c, String at) {
    LobbyView view = c.view();
    if (!view.look().voice().on()) {
      if (last != null) {
        speech.stop();
        last = null;
      }
      return;
    }
    Scene now = new Scene(view, c.stops(), at, reading.apply(c), c.texts());
    List<Utterance> said = Narration.between(last, now);
    last = now;
    say(now, said);
  }

  /** All of the screen again. */
  void repeat() {
    Scene now = last;
    if (now != null) {
      say(now, Narration.again(now));
    }
  }

  /** Where one stands. */
  void where() {
    Scene now = last;
    if (now != null) {
      say(now, Narration.where(now));
    }
  }

  /** What was asked for can't be done; null where there is no such thing. */
  void refused(@Nullable Stop stop) {
    Scene now = last;
    if (now != null) {
      say(now, Narration.refused(now, stop));
    }
  }

  /** What a key of a keypad does. */
  void practised(LobbyKeypad.Action key) {
    Scene now = last;
    if (now != null) {
      say(now, Narration.practised(now, key));
    }
  }

  /** Ends what is being said. */
  void hush() {
    speech.stop();
  }

  private void say(Scene now, List<Utterance> said) {
    if (!said.isEmpty() && said.getFirst().kind() != Utterance.Kind.CHANGE) {
      speech.stop();
    }
    said.forEach(utterance -> speech.say(utterance, now.view().look().voice()));
  }
}
