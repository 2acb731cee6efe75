package org.madoguchi.app.errand.registration.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/**
 * What is registered, and what can be. Whose it is, and which account, isn't said: the card's name
 * isn't known before the second PIN, and the portal may have told of somebody else.
 */
final class OverviewScreen {
  private static final double QUIET_KEY = 110;

  private OverviewScreen() {}

  static Content of(LobbyContext c, Course course) {
    List<Region> keys = new ArrayList<>();
    for (PortalAction action : PortalAction.values()) {
      if (course.offers(action)) {
        String words = Words.wish(course, action);
        keys.add(
            ChoiceKey.of(c, action.word(), icon(action), c.words(words), c.words(words + ".what")));
      }
    }
    Region end = c.sized(c.plain(RegistrationFlow.END, c.words("overview.end"), "body"), QUIET_KEY);
    return new Page(c, Steps.CHOICE, c.words("overview.title"), c.words("overview.lead"))
        .foot(
            table(c, course.stands()), Layout.column(Theme.GAP, keys.toArray(Region[]::new)), end);
  }

  static Icon icon(PortalAction action) {
    return action == PortalAction.INSURANCE ? Icon.CARD : Icon.COIN;
  }

  private static Region table(LobbyContext c, Standing standing) {
    VBox table =
        Plates.card(
            14,
            row(c, "table.insurance", standing.insurance(), "state.not"),
            Layout.divider(),
            row(c, "table.account", standing.account(), "state.no-account"));
    table.getStyleClass().add("rows");
    return table;
  }

  private static Region row(LobbyContext c, String name, boolean registered, String otherwise) {
    return row(
        c.words(name),
        registered
            ? Plates.badge(Tone.WELL, c.words("state.registered"))
            : Plates.badge(Tone.NOTICE, c.words(otherwise)));
  }

  private static Region row(String name, Region stands) {
    stands.setMinWidth(Region.USE_PREF_SIZE);
    var row = Layout.row(Theme.GAP, Layout.growing(new PhraseText(name, "body")), stands);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
