package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.ui.FitWords;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/**
 * The same keys at the same places on every screen: back where there is something to go back to,
 * language, voice, larger text, staff. Nothing ever lies over them.
 */
final class Footer {
  private Footer() {}

  static Region of(LobbyContext c) {
    LookChoice.Asked asked = c.view().choice().asked();
    boolean called = c.view().call() == StaffCall.State.CALLED;
    Region footer =
        Layout.equalRow(
            Theme.GAP / 2,
            c.stops().find("back").isPresent() ? key(c, "back", Icon.BACK) : new Region(),
            c.stops().find("language").isPresent() ? key(c, "language", Icon.GLOBE) : new Region(),
            key(c, "voice", Icon.VOICE).chosen(c.view().look().voice().on()),
            key(c, "display", Icon.LETTERS).chosen(asked == LookChoice.Asked.DISPLAY),
            key(c, "call-staff", called ? Icon.CHECK : Icon.PERSON).chosen(called));
    footer.getStyleClass().addAll("band", "foot");
    return footer;
  }

  private static Key key(LobbyContext c, String id, Icon icon) {
    String words = c.stop(id).spoken();
    Region face = c.view().largeText() ? beside(icon, words) : below(icon, words);
    return c.sized(
        c.key(id, face).styled("foot-key"),
        c.view().largeText() ? c.smallestKey() : Theme.KEY_HEIGHT);
  }

  private static Region below(Icon icon, String words) {
    VBox face =
        Layout.centre(
            icon.at(48), new FitWords(new PhraseText(HPos.CENTER, words, "small", "strong")));
    face.setAlignment(Pos.CENTER);
    face.setSpacing(4);
    return face;
  }

  /** Larger letters stand in several rows of keys, and these are low. */
  private static Region beside(Icon icon, String words) {
    HBox face = Layout.row(8, icon.at(36), new PhraseText(words, "small"));
    face.setAlignment(Pos.CENTER);
    return face;
  }
}
