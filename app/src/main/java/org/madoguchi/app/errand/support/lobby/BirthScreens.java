package org.madoguchi.app.errand.support.lobby;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.DigitKeys;
import org.madoguchi.app.lobby.screens.KeyGrid;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.Theme;

/**
 * When one was born: the year is typed, month and day are touched. So nobody has to know whether a
 * nought goes before them, and no date can be told that there isn't.
 */
final class BirthScreens {
  private static final int ERAS_IN_ROW = 3;
  private static final int MONTHS = 12;
  private static final int MONTHS_IN_ROW = 3;
  private static final int DAYS_IN_ROW = 7;
  private static final double MONTH_KEY = 170;
  private static final double DAY_KEY = 128;

  private BirthScreens() {}

  static Content year(LobbyContext c, SupportState.BirthYear state) {
    List<Region> eras =
        Arrays.stream(CalendarEra.values())
            .map(
                era ->
                    (Region)
                        DigitKeys.pad(
                            c.toggle(
                                "era-" + era.word(),
                                c.words("era." + era.word()),
                                era == state.era())))
            .toList();
    boolean wide = c.view().largeText() || !c.view().language().japanese();
    int inRow = wide ? ERAS_IN_ROW : eras.size();
    Region row = KeyGrid.of(c, inRow, eras);
    return TypingScreen.year(c, row);
  }

  static Content month(LobbyContext c, SupportState.BirthMonth state) {
    String year = year(c, state.era(), state.year());
    return new Page(c, Steps.BIRTH, c.words("birth.month.title"), year)
        .foot(numbers(c, "month", MONTHS, MONTHS_IN_ROW, MONTH_KEY));
  }

  static Content day(LobbyContext c, SupportState.BirthDay state) {
    String month =
        c.words(
            "birth.until-month",
            year(c, state.era(), state.year()),
            c.words("birth.month.number", state.month()));
    int last =
        state.era().days(state.year(), state.month(), c.view().now().toLocalDate()).getLast();
    return new Page(c, Steps.BIRTH, c.words("birth.day.title"), month)
        .foot(numbers(c, "day", last, DAYS_IN_ROW, DAY_KEY));
  }

  /** Such as 昭和48年. */
  static String year(LobbyContext c, CalendarEra era, int year) {
    return c.words("birth.year." + era.word(), String.valueOf(year));
  }

  /** Each number at its place; those that there aren't are left out. */
  private static Region numbers(LobbyContext c, String what, int last, int inRow, double height) {
    List<Region> keys = new ArrayList<>();
    IntStream.rangeClosed(1, last)
        .mapToObj(number -> key(c, what, number, height))
        .forEach(keys::add);
    return Layout.column(Theme.GAP, KeyGrid.of(c, inRow, keys));
  }

  private static Region key(LobbyContext c, String what, int number, double height) {
    String id = what + "-" + number;
    return c.stops().find(id).isPresent()
        ? DigitKeys.pad(
            c.sized(
                c.plain(id, c.words("birth." + what + ".key", number), "large", "strong"), height))
        : new Region();
  }
}
