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
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/** What is on the card, and what can be done with it today; an order that waits for it first. */
final class OverviewScreen {
  private static final double QUIET_KEY = 104;
  private static final double GROUP_KEY = 150;

  private OverviewScreen() {}

  static Content of(LobbyContext c, CardToday today) {
    Key stop = c.sized(c.plain("stop", c.words("pin.stop"), "body"), QUIET_KEY);
    CardToday.OpenOrder open = today.open();
    return open == null ? choices(c, today, stop) : waiting(c, open, stop);
  }

  private static Content choices(LobbyContext c, CardToday today, Key stop) {
    List<Region> keys = new ArrayList<>();
    for (CardToday.Group group : CardToday.Group.values()) {
      if (!today.choices(group).isEmpty()) {
        keys.add(key(c, group, group == CardToday.Group.RENEW && presses(today)));
      }
    }
    VBox rows = Layout.column(Theme.GAP);
    for (int i = 0; i < keys.size(); i += 2) {
      rows.getChildren()
          .add(
              Layout.equalRow(
                  Theme.GAP, keys.subList(i, Math.min(i + 2, keys.size())).toArray(Region[]::new)));
    }
    // Without the authority nothing but a PIN can be changed.
    String lead = today.operations().isEmpty() ? "overview.only-change" : "overview.lead";
    return new Page(c, Steps.CHOICE, c.words("overview.title"), c.words(lead))
        .foot(tables(c, today), rows, stop);
  }

  /** With large letters that may be more than there is room for: then it is leafed through. */
  private static Region tables(LobbyContext c, CardToday today) {
    List<Region> tables = List.of(CardTables.certificates(c, today), CardTables.pins(c, today));
    return c.view().largeText()
        ? c.list(tables)
        : Layout.column(Theme.GAP, tables.toArray(Region[]::new));
  }

  /** Most come because a letter told them to: then that key is the green one. */
  private static boolean presses(CardToday today) {
    return presses(today.authentication()) || presses(today.signature());
  }

  private static boolean presses(CardToday.State state) {
    return switch (state) {
      case CardToday.State.Valid(var _, var _, boolean due) -> due;
      case CardToday.State.Ended _, CardToday.State.Broken _ -> true;
      case CardToday.State.Missing _, CardToday.State.Closed _ -> false;
    };
  }

  private static Key key(LobbyContext c, CardToday.Group group, boolean green) {
    String name = Keys.group(group);
    VBox words =
        Layout.column(
            4,
            new PhraseText(c.words(name), "body", "strong"),
            new PhraseText(c.words(name + ".what"), "small"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face = Layout.row(20, icon(group).at(56), Layout.growing(words));
    Key key = c.key("group-" + group.name(), face);
    return c.sized(green ? key.styled("go") : key, GROUP_KEY);
  }

  private static Icon icon(CardToday.Group group) {
    return switch (group) {
      case RENEW -> Icon.RENEW;
      case CHANGE -> Icon.LOCK;
      case UNLOCK -> Icon.OPEN_LOCK;
      case REVOKE -> Icon.STOP;
    };
  }

  private static Content waiting(LobbyContext c, CardToday.OpenOrder open, Key end) {
    String order = c.words("wish." + open.operation().word());
    List<Region> answers = new ArrayList<>();
    answers.add(
        Plates.plate(
            Tone.NOTICE,
            Icon.CLOCK,
            new PhraseText(c.words("open." + open.standing().name(), order), "large")));
    for (Stop stop : c.stops().ofScreen()) {
      switch (stop.id()) {
        case ElectronicFlow.RESUME ->
            answers.add(c.sized(c.go(stop.id(), stop.spoken()), Theme.KEY_HEIGHT + 18));
        case ElectronicFlow.ABANDON ->
            answers.add(c.sized(c.plain(stop.id(), stop.spoken(), "body"), QUIET_KEY));
        default -> answers.add(end);
      }
    }
    return new Page(c, Steps.CHOICE, c.words("overview.open.title"), c.words("overview.open.lead"))
        .under(CardDrawing.cardAlone(), answers);
  }
}
