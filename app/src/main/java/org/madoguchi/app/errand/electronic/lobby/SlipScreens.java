package org.madoguchi.app.errand.electronic.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.SlipFor;
import org.madoguchi.app.lobby.screens.CardScreens;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.ReceiptNumber;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** The slip: what it is for, and what comes next. */
final class SlipScreens {
  private SlipScreens() {}

  static Content printing(LobbyContext c) {
    return CardScreens.printing(c);
  }

  static Content out(LobbyContext c, ElectronicState.SlipOut state) {
    String words =
        switch (state.slipFor()) {
          case DESK -> "slip.desk";
          case DONE -> "slip.done";
          case COME_AGAIN -> "slip.again";
        };
    List<Region> answers = new ArrayList<>();
    answers.add(receipt(c, state));
    answers.add(next(c, state, words));
    answers.add(c.next(c.words("slip.end")));
    String title = state.printed() ? words + ".title" : "slip.not-printed.title";
    String lead = words + (state.printed() ? ".lead" : ".not-printed");
    return new Page(c, Steps.END, c.words(title), c.words(lead))
        .under(state.printed() ? CardDrawing.slipAlone() : Layout.centre(), answers);
  }

  private static Region receipt(LobbyContext c, ElectronicState.SlipOut state) {
    return Plates.card(
        6,
        new PhraseText(c.words("slip.receipt"), "body", "second"),
        ReceiptNumber.of(c, state.receipt(), state.code(), state.printed(), true),
        new PhraseText(c.words("slip.anonymous"), "small"));
  }

  private static Region next(LobbyContext c, ElectronicState.SlipOut state, String words) {
    if (state.slipFor() == SlipFor.DONE) {
      List<PhraseText> lines = new ArrayList<>();
      lines.add(new PhraseText(CardBackScreens.done(c, state.chosen().wish()), "large"));
      Explanation.after(state.chosen())
          .forEach(key -> lines.add(new PhraseText(c.words(key), "body")));
      return Plates.plate(Tone.WELL, Icon.CHECK, lines.toArray(PhraseText[]::new));
    }
    return NumberedSteps.of(
        c.words("slip.steps"),
        Stream.of(".step.1", ".step.2", ".step.3").map(step -> c.words(words + step)).toList());
  }
}
