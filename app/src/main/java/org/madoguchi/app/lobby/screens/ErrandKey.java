package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.LocalizedText;

/** An errand beside the main one, on the start screen: what it is, and since when it can be had. */
final class ErrandKey {
  private ErrandKey() {}

  /**
   * @param leads takes what is left out of all such keys where there is too little room
   */
  static Region of(LobbyContext c, ErrandOffer offer, List<Region> leads) {
    ErrandScreens errand = c.errand(offer.id());
    LobbyContext own = c.of(errand);
    String id = "errand-" + offer.id();
    boolean now = c.stop(id).now();
    List<Region> lines = new ArrayList<>();
    lines.add(new PhraseText(own.words("errand.title"), "large", "strong"));
    PhraseText lead = new PhraseText(own.words("errand.lead"), "body", "second");
    leads.add(lead);
    lines.add(lead);
    // one that is open, and can't be had for what is wrong with the terminal, is told above all
    // keys
    if (!now && !(offer.availability() instanceof Availability.Now)) {
      lines.add(Plates.badge(Tone.NOTICE, c.when().available(offer.availability())));
      LocalizedText elsewhere = offer.elsewhere();
      if (elsewhere != null) {
        lines.add(new PhraseText(StartScreen.elsewhere(c, elsewhere), "small"));
      }
    }
    VBox words = Layout.column(8, lines.toArray(Region[]::new));
    words.setAlignment(Pos.CENTER_LEFT);
    if (!now) {
      return c.notNow(id, Layout.row(32, errand.icon().at(72), Layout.growing(words)));
    }
    HBox face = Layout.row(32, errand.icon().at(72), Layout.growing(words), Icon.FORWARD.at(40));
    return c.sized(c.key(id, face).styled("wide"), 170);
  }
}
