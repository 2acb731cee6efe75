package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/** How many copies: one touch for each number there is, with what it costs. */
final class CopiesScreen {
  private static final int ABREAST = 5;

  private CopiesScreen() {}

  static Content of(LobbyContext c, Draft draft) {
    String name = c.words(draft.kind().kind().name());
    return new Page(
            c,
            2,
            c.words("copies.title"),
            c.words("copies.lead", name, c.yen(draft.kind().feeYen())))
        .explained(
            Specimen.of(c, draft),
            List.of(
                numbers(c, draft),
                sum(c, c.words("copies.sum"), draft.feeYen()),
                c.next(c.words("next"))));
  }

  private static Region numbers(LobbyContext c, Draft draft) {
    int most = draft.kind().kind().maxCopies();
    int columns = Math.min(ABREAST, most);
    VBox rows = new VBox(Theme.GAP);
    for (int first = 1; first <= most; first += columns) {
      Region[] row = new Region[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = first + i <= most ? number(c, draft, first + i) : new Region();
      }
      rows.getChildren().add(Layout.equalRow(Theme.GAP, row));
    }
    return rows;
  }

  private static Key number(LobbyContext c, Draft draft, int number) {
    Key key = c.plain("copies-" + number, String.valueOf(number), "numeral");
    return c.sized(key.chosen(number == draft.copies()), Theme.KEY_HEIGHT);
  }

  /** Words at the left, yen at the right. */
  static HBox sum(LobbyContext c, String words, int yen) {
    PhraseText fee = new PhraseText(HPos.RIGHT, c.yen(yen), "huge");
    fee.setMinWidth(Region.USE_PREF_SIZE);
    return Layout.row(Theme.GAP, Layout.growing(new PhraseText(words, "body")), fee);
  }
}
