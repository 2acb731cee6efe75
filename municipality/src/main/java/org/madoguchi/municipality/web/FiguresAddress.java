package org.madoguchi.municipality.web;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.figures.Place;

/**
 * An address within the pages of figures, such as {@code /figures/2026-11/13101}.
 *
 * @param month null: the latest
 * @param file such as {@code /figures.csv} or {@code /course}; empty: the page
 */
record FiguresAddress(@Nullable YearMonth month, Place place, String file) {
  static final String START = "/figures";

  /** Where the form that chooses a month leads. */
  static final String CHOOSE = "/figures/choose";

  /**
   * After a place's month: how it went until then; with {@code .svg} or {@code .png} its picture.
   */
  static final String COURSE = "/course";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "/figures(?:/(20[0-9]{2}-(?:0[1-9]|1[0-2]))"
              + "(?:/([0-9]{2}|[0-9]{5})|/office/([a-z0-9-]{1,32}))?"
              + "(/figures\\.(?:csv|xlsx|json)|/course(?:\\.svg|\\.png)?)?)?");

  private static final int OFFICE = 3;
  private static final int FILE = 4;

  /** Empty: none of these pages. */
  static Optional<FiguresAddress> of(String path) {
    Matcher matcher = ADDRESS.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String month = matcher.group(1);
    String file = matcher.group(FILE);
    return Optional.of(
        new FiguresAddress(
            month == null ? null : YearMonth.parse(month),
            place(matcher.group(2), matcher.group(OFFICE)),
            file == null ? "" : file));
  }

  private static Place place(@Nullable String code, @Nullable String office) {
    if (office != null) {
      return Place.office(office);
    }
    return code == null ? Place.NATION : area(code);
  }

  private static Place area(String code) {
    return code.length() == 2 ? Place.prefecture(code) : Place.municipality(code);
  }

  /** Of what the form sends; empty if that is no month. */
  static Optional<String> chosen(FormBody form) {
    String after = form.get("place");
    String path = START + "/" + form.get("month") + (after.isEmpty() ? "" : "/" + after);
    return of(path).filter(a -> a.month() != null && a.file().isEmpty()).map(_ -> path);
  }

  /** The page of a place's month. */
  static String at(YearMonth month, Place place) {
    String after = after(place);
    return START + "/" + month + (after.isEmpty() ? "" : "/" + after);
  }

  /** What follows the month. */
  static String after(Place place) {
    return place.level() == Place.Level.OFFICE ? "office/" + place.code() : place.code();
  }
}
