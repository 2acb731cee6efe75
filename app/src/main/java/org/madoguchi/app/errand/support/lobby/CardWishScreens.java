package org.madoguchi.app.errand.support.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** What the card shall have, and by which way one applies. */
final class CardWishScreens {
  private static final double ROW = 150;
  private static final double BOX = 44;

  private CardWishScreens() {}

  static Content wish(LobbyContext c, Told told) {
    Wishes wishes = told.wishes();
    List<Region> rows =
        List.of(
            row(c, SupportFlow.SIGNATURE, wishes.signature()),
            row(c, SupportFlow.AUTHENTICATION, wishes.authentication()),
            row(c, SupportFlow.BRAILLE, wishes.braille()));
    return new Page(c, Steps.CARD, c.words("wish.title"), c.words("wish.lead"))
        .foot(c.list(rows), c.next(c.words("next")));
  }

  /** A box that is ticked or not; the whole row is the key. */
  private static Region row(LobbyContext c, String id, boolean wanted) {
    Stop stop = c.stop(id);
    List<Region> lines = new ArrayList<>();
    lines.add(new PhraseText(c.words("wish." + id), "large", "strong"));
    lines.add(new PhraseText(c.words("wish." + id + ".what"), "body", "second"));
    String whyNot = stop.whyNot();
    if (whyNot != null) {
      lines.add(Plates.badge(Tone.NOTICE, whyNot));
    }
    VBox words = Layout.column(6, lines.toArray(Region[]::new));
    words.setAlignment(Pos.CENTER_LEFT);
    Region box = wanted ? Icon.CHECK.at(BOX) : new Region();
    box.setMinSize(BOX, BOX);
    VBox frame = new VBox(box);
    frame.getStyleClass().add("tick-box");
    HBox face = Layout.row(32, frame, Layout.growing(words));
    if (whyNot != null) {
      face.getStyleClass().add("not-now");
      return c.notNow(id, face);
    }
    return c.sized(c.key(id, face).styled("wide").chosen(wanted), ROW);
  }

  static Content route(LobbyContext c) {
    return new Page(c, Steps.CARD, c.words("route.title"), c.words("route.lead"))
        .foot(
            ChoiceKey.of(
                c, "online", Icon.PHONE, c.words("route.online"), c.words("route.online.what")),
            ChoiceKey.of(
                c, "paper", Icon.PAPER, c.words("route.paper"), c.words("route.paper.what")));
  }
}
