package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/** Thanks, and what is left behind most often. */
final class GoodbyeScreen {
  private static final double PICTURE = 380;

  private GoodbyeScreen() {}

  static Content of(LobbyContext c) {
    Region things =
        Layout.equalRow(
            Theme.GAP,
            thing(CardDrawing.cardAlone(), c.words("goodbye.card")),
            thing(CardDrawing.slipAlone(), c.words("goodbye.slip")));
    return new Page(c, 0, c.words("goodbye.title"), c.words("goodbye.lead")).middle(things);
  }

  private static Region thing(Region drawing, String words) {
    VBox picture = Layout.centre(drawing);
    picture.setMinHeight(PICTURE);
    VBox thing = Layout.centre(picture, new PhraseText(HPos.CENTER, words, "large", "strong"));
    thing.setSpacing(40);
    return thing;
  }
}
