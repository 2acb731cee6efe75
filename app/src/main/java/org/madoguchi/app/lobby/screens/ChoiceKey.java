package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** One of several ways to go on, as a wide key; what can't be done now is none, and says why. */
public final class ChoiceKey {
  private static final double HEIGHT = 170;

  private ChoiceKey() {}

  /**
   * @param id of the stop
   * @param name what it is
   * @param what it means, below
   */
  public static Region of(LobbyContext c, String id, Icon icon, String name, String what) {
    Stop stop = c.stop(id);
    List<Region> lines = new ArrayList<>();
    lines.add(new PhraseText(name, "large", "strong"));
    if (!what.isEmpty()) {
      lines.add(new PhraseText(what, "body", "second"));
    }
    String whyNot = stop.whyNot();
    if (whyNot != null) {
      lines.add(Plates.badge(Tone.NOTICE, whyNot));
    }
    VBox words = Layout.column(8, lines.toArray(Region[]::new));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face = Layout.row(32, icon.at(72), Layout.growing(words));
    if (whyNot != null) {
      face.getStyleClass().add("not-now");
      return c.notNow(id, face);
    }
    face.getChildren().add(Icon.FORWARD.at(40));
    return c.sized(c.key(id, face).styled("wide"), HEIGHT);
  }
}
