package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.stops.DisplayStops;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.ScreenTheme;

/**
 * Size of the letters and colours, over everything but header and foot: each key shows what it
 * does, and the screen itself is the sample of what was chosen.
 */
final class DisplayScreen {
  private static final double HEIGHT = 130;

  private DisplayScreen() {}

  static Content of(LobbyContext c) {
    List<Region> sizes = new ArrayList<>();
    for (TextSize size : TextSize.values()) {
      sizes.add(
          c.toggle(
              DisplayStops.id(size), DisplayStops.percent(size), size == c.view().look().size()));
    }
    List<Region> answers = new ArrayList<>();
    answers.add(new PhraseText(c.words("display.size"), "large", "strong"));
    answers.add(Layout.equalRow(Theme.GAP, sizes.toArray(Region[]::new)));
    answers.add(new PhraseText(c.words("display.theme"), "large", "strong"));
    for (ScreenTheme theme : ScreenTheme.values()) {
      answers.add(key(c, theme));
    }
    answers.add(c.sized(c.go("display-done", c.words("display.done")), Theme.KEY_HEIGHT + 18));
    Page page = new Page(c, 0, c.words("display.title"), c.words("display.lead"));
    page.under(Layout.centre(), answers);
    page.getStyleClass().add("cover");
    return page;
  }

  /** In its own colours, whatever those of the screen are. */
  private static Region key(LobbyContext c, ScreenTheme theme) {
    boolean chosen = theme == c.view().look().theme();
    PhraseText words = new PhraseText(c.words("display.theme." + theme.code()), "large", "strong");
    List<Region> parts = new ArrayList<>(List.of(Icon.LETTERS.at(56), Layout.growing(words)));
    if (chosen) {
      parts.add(Icon.CHECK.at(48));
    }
    Region face = Layout.row(32, parts.toArray(Region[]::new));
    Key key = c.key(DisplayStops.id(theme), face).chosen(chosen).styled("wide");
    return c.sized(key.styled(Theme.styleClass(theme)), HEIGHT);
  }
}
