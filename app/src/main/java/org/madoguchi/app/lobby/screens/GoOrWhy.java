package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/**
 * The green key of a stop or, while it can't be done, what is missing for it: at the same place and
 * in the same room, so that nothing moves when the key comes. JavaFX thread only.
 */
public final class GoOrWhy extends StackPane {
  private final String id;
  private final Key key;
  private @Nullable String said;

  /**
   * @param id of the stop
   * @param words of the key
   */
  public GoOrWhy(LobbyContext c, String id, String words) {
    this.id = id;
    key = c.sized(c.plain(id, words, c.largeOnPad(), "strong").styled("go"), Theme.KEY_HEIGHT);
    getChildren().add(key);
    update(c);
  }

  /** Shows what has changed. */
  public void update(LobbyContext c) {
    Stop stop = c.stop(id);
    place(key, stop, stop.now());
    String why = stop.whyNot();
    if (why != null && !why.equals(said)) {
      said = why;
      PhraseText text = new PhraseText(HPos.CENTER, why, c.largeOnPad());
      text.getStyleClass().addAll("says-why", ReadAloud.UNSPOKEN); // the stop says it
      getChildren().setAll(key, text);
    }
    if (getChildren().size() > 1 && getChildren().get(1) instanceof Region text) {
      place(text, stop, !stop.now());
    }
  }

  private static void place(Region part, Stop stop, boolean here) {
    part.setVisible(here);
    part.setId(here ? stop.id() : null);
    part.setAccessibleText(stop.spoken());
  }
}
