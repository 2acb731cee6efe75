package org.madoguchi.app.lobby.stops;

import java.util.List;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.config.ScreenTheme;

/** The choice of size and colours. */
public final class DisplayStops {
  private DisplayStops() {}

  static List<Stop> of(LobbyWords w) {
    Look look = w.view().look();
    StopList stops = new StopList();
    for (TextSize size : TextSize.values()) {
      stops.add(
          id(size),
          w.chosen(w.together(w.words("display.size"), percent(size)), size == look.size()),
          new LobbyTouch.ChooseSize(size));
    }
    for (ScreenTheme theme : ScreenTheme.values()) {
      stops.add(
          id(theme),
          w.chosen(w.words("display.theme." + theme.code()), theme == look.theme()),
          new LobbyTouch.ChooseTheme(theme));
    }
    return stops.add("display-done", w.words("display.done"), new LobbyTouch.Display()).made();
  }

  /** Written the same in every language. */
  public static String percent(TextSize size) {
    return size.percent() + "%";
  }

  /** The stop's id. */
  public static String id(TextSize size) {
    return "size-" + size.percent();
  }

  /** The stop's id. */
  public static String id(ScreenTheme theme) {
    return "theme-" + theme.code();
  }
}
