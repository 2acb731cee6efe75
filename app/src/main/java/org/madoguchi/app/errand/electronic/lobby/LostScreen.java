package org.madoguchi.app.errand.electronic.lobby;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/**
 * The card is lost: first the national number at which it is stopped around the clock, as every
 * municipality names it, then what else there is to do.
 */
final class LostScreen {
  private LostScreen() {}

  static Content of(LobbyContext c) {
    return new Page(c, 0, c.words("lost.title"), c.words("lost.lead"))
        .foot(
            call(c),
            NumberedSteps.of(
                c.words("lost.steps"), List.of(c.words("lost.step.1"), c.words("lost.step.2"))),
            Plates.notice(Tone.SOFT, Icon.CARD, c.words("lost.found")),
            c.next(c.words("lost.end")));
  }

  private static Region call(LobbyContext c) {
    HBox number =
        Layout.row(
            32,
            Icon.PHONE.at(88),
            Layout.growing(new PhraseText(c.words("lost.number"), "numeral")));
    number.setAlignment(Pos.CENTER_LEFT);
    return Plates.card(
        8,
        new PhraseText(c.words("lost.call"), "body", "second"),
        number,
        new PhraseText(c.words("lost.then"), "large"));
  }
}
