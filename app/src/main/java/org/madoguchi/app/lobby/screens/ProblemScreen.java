package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.screen.CardDrawing;
import org.madoguchi.app.screen.CardDrawing.Moment;
import org.madoguchi.app.screen.Icon;
import org.madoguchi.app.screen.Layout;
import org.madoguchi.app.screen.PhraseText;
import org.madoguchi.app.screen.Plates;
import org.madoguchi.app.screen.Tone;

/**
 * It can't go on: what happened, that nothing was issued, and what the resident can do. While the
 * card lies on the reader, taking it is the only thing asked for.
 */
final class ProblemScreen {
  private ProblemScreen() {}

  static Content of(LobbyContext c, LobbyState.Problem state) {
    boolean card = state.cardOnReader();
    Page page =
        new Page(c, 0, c.words(card ? "problem.take" : "problem.title"), c.words("problem.lead"));
    List<Region> foot = new ArrayList<>();
    if (card) {
      foot.add(CardDrawing.of(Moment.TAKE));
      foot.add(Layout.spring());
    }
    foot.add(what(c, state.why()));
    foot.add(
        Plates.card(
            10,
            new PhraseText(c.words("problem.cure"), "small", "second"),
            new PhraseText(c.failures().cure(state.why()), "body")));
    if (!card) {
      foot.add(c.next(c.words("problem.end")));
    }
    return page.foot(foot.toArray(Region[]::new));
  }

  private static Region what(LobbyContext c, FailureCode why) {
    boolean stop = stops(why);
    return Plates.plate(
        stop ? Tone.STOP : Tone.NOTICE,
        stop ? Icon.STOP : Icon.NOTICE,
        new PhraseText(c.failures().words(why), "large", "strong"),
        new PhraseText(c.words("problem.code", why.code()), "small"));
  }

  /** Red is for what must stop: a locked PIN, and whatever doesn't agree. */
  private static boolean stops(FailureCode why) {
    return why == FailureCode.PIN_LOCKED || why.code().startsWith("K");
  }
}
