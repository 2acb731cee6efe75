package org.madoguchi.app.errand.electronic.lobby;

import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
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
    String use = c.words(Keys.subject(wish) + ".use");
    return ChoiceKey.of(c, wish.word(), icon(wish), name(c, wish), use);
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
