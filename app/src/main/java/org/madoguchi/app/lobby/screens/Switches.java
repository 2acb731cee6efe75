package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;

/**
 * Where two switches stand: on a key that one types with, or on a stop. The keys come first; after
 * a digit one begins with them anew, so that what lies in the ring doesn't say what was typed.
 * Immutable.
 *
 * @param at id; empty where the stop in focus is meant
 */
record Switches(String at) {
  static final Switches UNUSED = new Switches("");

  /** At the first key to type with, if there is any. */
  Switches begun(List<Node> pad) {
    return new Switches(pad.isEmpty() ? "" : pad.getFirst().getId());
  }

  /** The next in order; after the last comes the first. */
  Switches next(List<Node> pad, String focus, Stops stops) {
    List<String> ids =
        Stream.concat(pad.stream().map(Node::getId), stops.all().stream().map(Stop::id)).toList();
    int place = ids.indexOf(key(pad) == null ? focus : at);
    return new Switches(ids.get((place + 1) % ids.size()));
  }

  /** The key to type with that it stands on; null if it stands on a stop. */
  @Nullable Node key(List<Node> pad) {
    return pad.stream().filter(k -> at.equals(k.getId())).findFirst().orElse(null);
  }

  /** The stop that it has come to. */
  Optional<String> stop() {
    return at.isEmpty() || TypingKeys.is(at) ? Optional.empty() : Optional.of(at);
  }
}
