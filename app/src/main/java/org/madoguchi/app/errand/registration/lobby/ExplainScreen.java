package org.madoguchi.app.errand.registration.lobby;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/** What it is, and what is needed for it, before anything happens. */
final class ExplainScreen {
  /** So many stand on one page of large letters. */
  private static final int A_PAGE = 2;

  private ExplainScreen() {}

  static Content of(LobbyContext c) {
    List<String> needed =
        Stream.of("need.card", "need.authentication", "need.text", "need.passbook")
            .map(c::words)
            .toList();
    Key next = c.next(c.words("explain.next"));
    next.setMinHeight(
        Math.max(Theme.KEY_HEIGHT, c.smallestKey())); // what is leafed gives way first
    return new Page(c, Steps.CARD, c.words("errand.title"), c.words("explain.lead"))
        .under(
            c.card(Moment.LYING),
            List.of(
                c.list(
                    Stream.concat(
                            needed(c, needed).stream(),
                            Stream.of(
                                Plates.notice(Tone.SOFT, Icon.PERSON, c.words("explain.staff"))))
                        .toList()),
                next));
  }

  /**
   * With large letters that may be more than a screen: it is leafed through, and nothing is lost.
   */
  private static List<Region> needed(LobbyContext c, List<String> needed) {
    String heading = c.words("explain.needed");
    return c.view().largeText()
        ? List.of(
            NumberedSteps.of(heading, needed.subList(0, A_PAGE)),
            NumberedSteps.of(heading, A_PAGE + 1, needed.subList(A_PAGE, needed.size())))
        : List.of(NumberedSteps.of(heading, needed));
  }
}
