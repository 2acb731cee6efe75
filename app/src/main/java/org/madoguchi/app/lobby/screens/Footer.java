package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.Language;

/**
 * The same keys at the same places on every screen: back where there is something to go back to,
 * language, voice, larger text, staff. Nothing ever lies over them.
 */
final class Footer {
  private Footer() {}

  static Region of(LobbyContext c, boolean back) {
    LobbyView view = c.view();
    boolean larger = view.largeText();
    boolean called = view.call() == StaffCall.State.CALLED;
    Region first =
        back ? key(c, "back", Icon.BACK, "foot.back", new LobbyTouch.Back()) : new Region();
    Key voice = key(c, "voice", Icon.VOICE, "foot.voice", new LobbyTouch.Voice());
    Key text =
        key(
            c,
            "larger-text",
            Icon.LETTERS,
            larger ? "foot.usual" : "foot.larger",
            new LobbyTouch.LargerText());
    Key staff =
        key(
            c,
            "call-staff",
            called ? Icon.CHECK : Icon.PERSON,
            called ? "foot.staff.cancel" : "foot.staff",
            called ? new LobbyTouch.CancelCall() : new LobbyTouch.CallStaff());
    Region footer =
        Layout.equalRow(
            Theme.GAP, first, language(c), voice, text.chosen(larger), staff.chosen(called));
    footer.getStyleClass().addAll("band", "foot");
    return footer;
  }

  private static Key language(LobbyContext c) {
    Language other =
        switch (c.view().language()) {
          case JA -> Language.EN;
          case EN -> Language.JA;
        };
    return key(c, "language", Icon.GLOBE, "foot.language", new LobbyTouch.ChooseLanguage(other));
  }

  private static Key key(LobbyContext c, String id, Icon icon, String words, LobbyTouch touch) {
    VBox face =
        Layout.centre(
            icon.at(c.view().largeText() ? 40 : 48),
            new PhraseText(HPos.CENTER, c.words(words), "small", "strong"));
    face.setAlignment(Pos.CENTER);
    face.setSpacing(4);
    Key key = new Key(id, c.words(words), face, c.touch(touch));
    return c.sized(
        key.styled("foot-key"), c.view().largeText() ? Theme.KEY_HEIGHT + 18 : Theme.KEY_HEIGHT);
  }
}
