package org.madoguchi.app.lobby.screens;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.Municipality;

/** A municipality to be chosen: the stop {@code place-} and its code. Out of its hours no key. */
public final class PlaceKey {
  private PlaceKey() {}

  /** With its name, and when it can be had. */
  public static Region of(LobbyContext c, Municipality municipality, Availability availability) {
    String id = "place-" + municipality.code();
    boolean now = c.stop(id).now();
    VBox words =
        Layout.column(
            12,
            new PhraseText(c.words(municipality.name()), "large", "strong"),
            Plates.badge(now ? Tone.WELL : Tone.NOTICE, c.when().available(availability)));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face = Layout.row(32, Icon.TOWN_HALL.at(72), Layout.growing(words));
    if (!now) {
      face.getStyleClass().add("not-now");
      return c.notNow(id, face);
    }
    face.getChildren().add(Icon.FORWARD.at(40));
    return c.sized(c.key(id, face).styled("wide"), 170);
  }
}
