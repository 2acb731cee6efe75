package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.stops.LanguageStops;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;

/** Every language by its own name, in letters of its own, over everything but header and foot. */
final class LanguageScreen {
  private static final double HEIGHT = 130;

  private LanguageScreen() {}

  /**
   * @param faces the family of letters of each language
   */
  static Content of(LobbyContext c, Function<Language, String> faces) {
    List<Region> keys = new ArrayList<>();
    for (Language language : c.view().choice().languages()) {
      keys.add(key(c, language, faces));
    }
    Page page = new Page(c, 0, c.words("languages.title"), c.words("languages.lead"));
    List<Region> answers = new ArrayList<>();
    if (LanguageProfile.of(c.view().language()).onTrial()) {
      answers.add(
          page.spare(Plates.notice(Tone.SOFT, Icon.NOTICE, c.words("languages.trial.note"))));
    }
    answers.add(KeyGrid.of(c, 2, keys));
    page.under(Layout.centre(), answers);
    page.getStyleClass().add("cover");
    return page;
  }

  private static Region key(LobbyContext c, Language language, Function<Language, String> faces) {
    LanguageProfile profile = LanguageProfile.of(language);
    boolean chosen = language.equals(c.view().language());
    VBox face = Layout.centre(new PhraseText(HPos.CENTER, profile.name(), "large", "strong"));
    face.setAlignment(Pos.CENTER);
    if (profile.onTrial()) {
      face.getChildren().add(new PhraseText(HPos.CENTER, c.words("languages.trial"), "small"));
    }
    face.setStyle(Theme.face(faces.apply(language)));
    Key key = c.key(LanguageStops.id(language), face).chosen(chosen).styled("foot-key");
    return c.sized(key, HEIGHT);
  }
}
