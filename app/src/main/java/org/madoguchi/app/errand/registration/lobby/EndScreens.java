package org.madoguchi.app.errand.registration.lobby;

import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** How it stands in the end. */
final class EndScreens {
  private static final double QUIET_KEY = 120;

  private EndScreens() {}

  static Content finished(LobbyContext c, RegistrationState.Finished state) {
    String done = (state.already() ? "already." : "done.") + state.action().word();
    Page page = takeCard(c, state);
    page.getChildren()
        .add(
            Plates.plate(
                Tone.WELL,
                Icon.CHECK,
                new PhraseText(c.words(done), "large", "strong"),
                new PhraseText(c.words("after." + state.action().word()), "body")));
    PortalAction other = RegistrationFlow.other(state.action());
    if (state.course().offers(other)) {
      Key more = c.plain(RegistrationFlow.MORE, c.words("more." + other.word()), "body");
      page.getChildren().add(c.sized(more, QUIET_KEY));
    }
    return page;
  }

  static Content looked(LobbyContext c, RegistrationState.Looked state) {
    return takeCard(c, state);
  }

  private static Page takeCard(LobbyContext c, RegistrationState.CardBack state) {
    String lead = state.done().isEmpty() ? "card.take.end" : "card.take.slip";
    return new Page(c, Steps.END, c.words("card.take"), c.words(lead)).middle(c.card(Moment.TAKE));
  }

  static Content inDoubt(LobbyContext c, RegistrationState.InDoubt state) {
    Region stands =
        Plates.plate(
            Tone.NOTICE,
            Icon.NOTICE,
            new PhraseText(c.words("doubt." + state.action().word()), "large", "strong"),
            new PhraseText(c.words("doubt.again"), "body"),
            new PhraseText(c.words("doubt.tomorrow"), "body"),
            new PhraseText(c.words("problem.code", FailureCode.PORTAL_UNANSWERED.code()), "small"));
    if (!state.lying()) {
      return new Page(c, Steps.END, c.words("doubt.title"), "")
          .under(Layout.centre(), List.of(stands, c.next(c.words("doubt.end"))));
    }
    Page page =
        new Page(c, Steps.END, c.words("card.take"), c.words("doubt.title"))
            .middle(c.card(Moment.TAKE));
    page.getChildren().add(stands);
    return page;
  }

  static Content slip(LobbyContext c, RegistrationState.SlipOut state) {
    PhraseText[] done =
        state.done().stream()
            .sorted()
            .map(action -> new PhraseText(c.words("done." + action.word()), "large", "strong"))
            .toArray(PhraseText[]::new);
    return new Page(
            c,
            Steps.END,
            c.words("slip.done.title"),
            c.words(state.printed() ? "slip.done.lead" : "slip.done.not-printed"))
        .under(
            state.printed() ? CardDrawing.slipAlone() : Layout.centre(),
            List.of(Plates.plate(Tone.WELL, Icon.CHECK, done), c.next(c.words("slip.end"))));
  }
}
