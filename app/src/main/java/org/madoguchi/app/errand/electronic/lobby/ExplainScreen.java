package org.madoguchi.app.errand.electronic.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/** What will happen, and what is needed for it, before anything does. */
final class ExplainScreen {
  private static final double NOTE_GAP = 20;

  /** So many steps stand on one page of large letters. */
  private static final int A_PAGE = 3;

  private ExplainScreen() {}

  static Content of(LobbyContext c, Chosen chosen) {
    Wish wish = chosen.wish();
    String secret = c.words(Secrets.key(wish.pin()) + ".name");
    Page page =
        new Page(
            c,
            Steps.CHOICE,
            c.words("wish." + wish.word()),
            c.words("what." + Keys.verb(wish), secret));
    List<Region> rows = new ArrayList<>(steps(c, chosen, secret));
    PhraseText[] notes =
        Explanation.notes(chosen).stream()
            .map(key -> new PhraseText(c.words(key), "body"))
            .toArray(PhraseText[]::new);
    rows.add(Plates.plate(Tone.SOFT, Icon.NOTICE, Layout.column(NOTE_GAP, notes)));
    Key next = c.next(c.words("explain.next"));
    next.setMinHeight(
        Math.max(Theme.KEY_HEIGHT, c.smallestKey())); // what is leafed gives way first
    return page.under(c.card(Moment.LYING), List.of(c.list(rows), next));
  }

  /**
   * With large letters that may be more than a screen: it is leafed through, and nothing is lost.
   */
  private static List<Region> steps(LobbyContext c, Chosen chosen, String secret) {
    List<String> steps =
        Explanation.steps(chosen).stream().map(key -> c.words(key, secret)).toList();
    String heading = c.words("explain.steps");
    return c.view().largeText() && steps.size() > A_PAGE
        ? List.of(
            NumberedSteps.of(heading, steps.subList(0, A_PAGE)),
            NumberedSteps.of(heading, A_PAGE + 1, steps.subList(A_PAGE, steps.size())))
        : List.of(NumberedSteps.of(heading, steps));
  }
}
