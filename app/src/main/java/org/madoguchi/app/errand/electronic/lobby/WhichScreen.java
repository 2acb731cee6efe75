package org.madoguchi.app.errand.electronic.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.card.JpkiKey;

/** Which of them; what can't be done now is no key, and says why and from when. */
final class WhichScreen {
  private WhichScreen() {}

  static Content of(LobbyContext c, ElectronicState.Which state) {
    List<CardToday.Choice> choices = state.today().choices(state.group());
    boolean any = choices.stream().anyMatch(CardToday.Choice::now);
    String words = any ? Keys.which(state.group()) : "which.none";
    List<Region> rows = choices.stream().map(choice -> row(c, choice.wish())).toList();
    return new Page(c, Steps.CHOICE, c.words(words + ".title"), c.words(words + ".lead"))
        .foot(c.list(rows));
  }

  private static Region row(LobbyContext c, Wish wish) {
    Stop stop = c.stop(wish.word());
    List<Region> lines = new ArrayList<>();
    lines.add(new PhraseText(name(c, wish), "large", "strong"));
    lines.add(new PhraseText(c.words(Keys.subject(wish) + ".use"), "body", "second"));
    String whyNot = stop.whyNot();
    if (whyNot != null) {
      lines.add(Plates.badge(Tone.NOTICE, whyNot));
    }
    VBox words = Layout.column(8, lines.toArray(Region[]::new));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face = Layout.row(32, icon(wish).at(72), Layout.growing(words));
    if (whyNot != null) {
      face.getStyleClass().add("not-now");
      return c.notNow(stop.id(), face);
    }
    face.getChildren().add(Icon.FORWARD.at(40));
    return c.sized(c.key(stop.id(), face).styled("wide"), 170);
  }

  /** The question says what is done with it; only renewal and first issue stand side by side. */
  private static String name(LobbyContext c, Wish wish) {
    return switch (Keys.verb(wish)) {
      case "renew", "issue" -> c.words("wish." + wish.word());
      default -> c.words(Keys.subject(wish));
    };
  }

  private static Icon icon(Wish wish) {
    return Keys.subject(wish).startsWith("secret.")
        ? Icon.LOCK
        : wish.key() == JpkiKey.DIGITAL_SIGNATURE ? Icon.PEN : Icon.PERSON;
  }
}
