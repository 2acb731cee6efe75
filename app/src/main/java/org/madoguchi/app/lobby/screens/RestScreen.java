package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.config.Language;

/**
 * Nobody has been here for a while: what is told, large enough for who walks by, what can be had,
 * and in every language how one begins. A touch anywhere begins, as a card or a key does.
 */
final class RestScreen {
  private static final double HEIGHT = 200;

  private RestScreen() {}

  /**
   * @param texts the lobby's in every language
   * @param faces the family of letters of each language
   */
  static Content of(LobbyContext c, AllTexts texts, Function<Language, String> faces) {
    Page page = new Page(c, 0, c.words("rest.title"), "");
    List<Region> foot = new ArrayList<>();
    foot.add(offered(c));
    foot.add(c.sized(c.key("wake", begin(c, texts, faces)).styled("go").styled("wide"), HEIGHT));
    page.under(
        c.view()
            .notice()
            .<Region>map(n -> Plates.plate(Tone.SOFT, Icon.NOTICE, large(c.words(n))))
            .orElseGet(Layout::centre),
        foot);
    page.getStyleClass().add("cover");
    page.setOnMousePressed(_ -> c.input().touch(c.stop("wake").action()));
    return page;
  }

  private static PhraseText large(String words) {
    return new PhraseText(words, "large", "strong");
  }

  private static Region offered(LobbyContext c) {
    List<Region> rows = new ArrayList<>();
    for (ErrandOffer offer : c.view().errands()) {
      String title = c.of(c.errand(offer.id())).words("errand.title");
      rows.add(Layout.row(Theme.GAP, Icon.CHECK.at(48), large(title)));
    }
    return Plates.card(Theme.GAP, rows.toArray(Region[]::new));
  }

  /** Japanese first, and below it the same in every other language of this terminal. */
  private static Region begin(LobbyContext c, AllTexts texts, Function<Language, String> faces) {
    VBox lines = Layout.column(Theme.GAP / 2);
    lines.getChildren().add(new PhraseText(HPos.CENTER, c.words("rest.touch"), "title"));
    List<Region> others = new ArrayList<>();
    for (Language language : c.view().choice().languages()) {
      if (!language.japanese()) {
        PhraseText line =
            new PhraseText(HPos.CENTER, texts.in(language).get("rest.touch"), "small");
        VBox own = new VBox(line);
        own.setStyle(Theme.face(faces.apply(language)));
        others.add(own);
      }
    }
    for (int i = 0; i < others.size(); i += 2) {
      Region right = i + 1 < others.size() ? others.get(i + 1) : new Region();
      lines.getChildren().add(Layout.equalRow(Theme.GAP, others.get(i), right));
    }
    return lines;
  }
}
