package org.madoguchi.sandbox.paper;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates as Japanese offices write them (和暦): 令和8年11月21日. */
final class Wareki {
  private Wareki() {}

  static String of(LocalDate day) {
    return "%s%d月%d日".formatted(year(day), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The fiscal year that begins in April of that year: 令和8年度. */
  static String fiscalYear(int year) {
    return year(LocalDate.of(year, 4, 1)) + "度";
  }

  /** The same text with full-width digits, as family registers have it. */
  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .forEach(c -> wide.append((char) c));
    return wide.toString();
  }

  private static String year(LocalDate day) {
    JapaneseDate japanese = JapaneseDate.from(day);
    String era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
    int year = japanese.get(ChronoField.YEAR_OF_ERA);
    return era + (year == 1 ? "元" : String.valueOf(year)) + "年";
  }
}
