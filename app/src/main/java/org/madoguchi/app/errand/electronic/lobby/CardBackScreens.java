package org.madoguchi.app.errand.electronic.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.ResidentWords;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** Done with the card for now: it is to be taken, and it is said how things stand. */
final class CardBackScreens {
  private CardBackScreens() {}

  static Content of(LobbyContext c, ElectronicState.CardBack state) {
    return switch (state) {
      case ElectronicState.DeskFirst _ ->
          take(c, "card.take.slip", Plates.notice(Tone.SOFT, Icon.PERSON, c.words("desk.notice")));
      case ElectronicState.Finished(Chosen chosen) ->
          take(
              c,
              chosen.wish() instanceof Wish.Change ? "card.take.end" : "card.take.slip",
              done(c, chosen));
      case ElectronicState.Unfinished(var _, FailureCode why) ->
          take(c, "card.take.slip", unfinished(c, why));
    };
  }

  private static Content take(LobbyContext c, String lead, Region stands) {
    Page page =
        new Page(c, Steps.END, c.words("card.take"), c.words(lead)).middle(c.card(Moment.TAKE));
    page.getChildren().add(stands);
    return page;
  }

  private static Region done(LobbyContext c, Chosen chosen) {
    List<PhraseText> words = new ArrayList<>();
    words.add(new PhraseText(done(c, chosen.wish()), "large"));
    Explanation.after(chosen).forEach(key -> words.add(new PhraseText(c.words(key), "body")));
    return Plates.plate(Tone.WELL, Icon.CHECK, words.toArray(PhraseText[]::new));
  }

  /** What was done, in a sentence. */
  static String done(LobbyContext c, Wish wish) {
    return c.words("done." + Keys.verb(wish), c.words(Secrets.key(wish.pin()) + ".name"));
  }

  private static Region unfinished(LobbyContext c, FailureCode why) {
    return Plates.plate(
        Tone.NOTICE,
        Icon.NOTICE,
        new PhraseText(ResidentWords.words(c, why), "large", "strong"),
        new PhraseText(ResidentWords.cure(c, why), "body"),
        new PhraseText(c.words("problem.code", why.code()), "small"));
  }
}
