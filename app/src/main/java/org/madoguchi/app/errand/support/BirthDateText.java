package org.madoguchi.app.errand.support;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.madoguchi.config.Language;

/** A birth date as people compare it: by the era where Japanese is spoken, as on the form. */
public final class BirthDateText {
  /** The calendar that the eras are counted in begins then. */
  private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

  private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);

  private BirthDateText() {}

  /** In that language. */
  public static String of(LocalDate date, Language language) {
    return language.japanese() && !date.isBefore(FIRST)
        ? ERA.format(JapaneseDate.from(date))
        : date.toString();
  }
}
