package org.madoguchi.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Japan's public holidays, after the Act on National Holidays (国民の祝日に関する法律, 1948 law 178) with all
 * its amendments and the laws that moved or added single days. Pure.
 *
 * <p>The equinoxes are those of the National Astronomical Observatory's formula for Japan's time.
 * The law leaves the very day to the government, which announces it in February of the year before
 * (暦要項); no announcement has ever differed from the formula.
 *
 * <p>From {@link #FIRST_YEAR} through {@link #LAST_YEAR}; other years have none.
 */
public final class PublicHolidays {
  /** The first whole year of the law. */
  public static final int FIRST_YEAR = 1949;

  /** The last year of the formula for the equinoxes. */
  public static final int LAST_YEAR = 2099;

  private static final String SUBSTITUTE = "休日（振替休日）";
  private static final String BETWEEN = "休日（国民の休日）";

  /** Act article 3 (2), from 12 April 1973. */
  private static final LocalDate SUBSTITUTES_SINCE = LocalDate.of(1973, 4, 12);

  /** Act article 3 (3), from 27 December 1985. */
  private static final LocalDate BETWEEN_SINCE = LocalDate.of(1985, 12, 27);

  /** By laws of their own: weddings, funeral, accessions. */
  private static final Map<LocalDate, String> ONCE =
      Map.of(
          LocalDate.of(1959, 4, 10), "結婚の儀",
          LocalDate.of(1989, 2, 24), "大喪の礼",
          LocalDate.of(1990, 11, 12), "即位礼正殿の儀",
          LocalDate.of(1993, 6, 9), "結婚の儀",
          LocalDate.of(2019, 5, 1), "天皇の即位の日",
          LocalDate.of(2019, 10, 22), "即位礼正殿の儀の行われる日");

  private PublicHolidays() {}

  /** What holiday it is. */
  public static Optional<String> on(LocalDate day) {
    return Optional.ofNullable(in(day.getYear()).get(day));
  }

  /** All of a year, by day. */
  public static SortedMap<LocalDate, String> in(int year) {
    SortedMap<LocalDate, String> named = named(year);
    SortedMap<LocalDate, String> all = new TreeMap<>(named);
    for (LocalDate day : named.keySet()) {
      between(day, named, all);
      substitute(day, named, all);
    }
    return all;
  }

  /** A day that has holidays on both sides is one too. */
  private static void between(
      LocalDate before, SortedMap<LocalDate, String> named, SortedMap<LocalDate, String> all) {
    LocalDate day = before.plusDays(1);
    boolean counts = !day.isBefore(BETWEEN_SINCE) && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    if (counts && !named.containsKey(day) && named.containsKey(day.plusDays(1))) {
      all.putIfAbsent(day, BETWEEN);
    }
  }

  /** For a holiday on a Sunday the next day; from 2007 the next that isn't a holiday itself. */
  private static void substitute(
      LocalDate holiday, SortedMap<LocalDate, String> named, SortedMap<LocalDate, String> all) {
    if (holiday.getDayOfWeek() != DayOfWeek.SUNDAY || holiday.isBefore(SUBSTITUTES_SINCE)) {
      return;
    }
    LocalDate day = holiday.plusDays(1);
    while (holiday.getYear() >= 2007 && named.containsKey(day)) {
      day = day.plusDays(1);
    }
    if (!named.containsKey(day)) {
      all.put(day, SUBSTITUTE);
    }
  }

  private static SortedMap<LocalDate, String> named(int year) {
    var days = new TreeMap<LocalDate, String>();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return days;
    }
    ONCE.forEach((day, name) -> put(days, year, day, name));
    put(days, year, LocalDate.of(year, 1, 1), "元日");
    put(days, year, comingOfAge(year), "成人の日");
    if (year >= 1967) {
      put(days, year, LocalDate.of(year, 2, 11), "建国記念の日");
    }
    put(days, year, emperorsBirthday(year), "天皇誕生日");
    put(days, year, LocalDate.of(year, 3, springEquinox(year)), "春分の日");
    if (year >= 1989) {
      put(days, year, LocalDate.of(year, 4, 29), year < 2007 ? "みどりの日" : "昭和の日");
    }
    put(days, year, LocalDate.of(year, 5, 3), "憲法記念日");
    if (year >= 2007) {
      put(days, year, LocalDate.of(year, 5, 4), "みどりの日");
    }
    put(days, year, LocalDate.of(year, 5, 5), "こどもの日");
    summer(days, year);
    if (year >= 1966) {
      put(
          days,
          year,
          year < 2003 ? LocalDate.of(year, 9, 15) : monday(year, Month.SEPTEMBER, 3),
          "敬老の日");
    }
    put(days, year, LocalDate.of(year, 9, autumnEquinox(year)), "秋分の日");
    put(days, year, LocalDate.of(year, 11, 3), "文化の日");
    put(days, year, LocalDate.of(year, 11, 23), "勤労感謝の日");
    return days;
  }

  private static void put(Map<LocalDate, String> days, int year, LocalDate day, String name) {
    if (day.getYear() == year) {
      days.put(day, name);
    }
  }

  private static LocalDate comingOfAge(int year) {
    return year < 2000 ? LocalDate.of(year, 1, 15) : monday(year, Month.JANUARY, 2);
  }

  /** In 2019 there was none: accession on 1 May. */
  private static LocalDate emperorsBirthday(int year) {
    if (year == 2019) {
      return LocalDate.MIN;
    }
    MonthDay birthday =
        year < 1989 ? MonthDay.of(4, 29) : year < 2020 ? MonthDay.of(12, 23) : MonthDay.of(2, 23);
    return birthday.atYear(year);
  }

  /** Sea, mountain and sports, which two years' Olympic Games moved (2018 law 57, 2020 law 68). */
  private static void summer(Map<LocalDate, String> days, int year) {
    if (year == 2020 || year == 2021) {
      boolean first = year == 2020;
      put(days, year, LocalDate.of(year, 7, first ? 23 : 22), "海の日");
      put(days, year, LocalDate.of(year, 7, first ? 24 : 23), "スポーツの日");
      put(days, year, LocalDate.of(year, 8, first ? 10 : 8), "山の日");
      return;
    }
    if (year >= 1996) {
      put(days, year, year < 2003 ? LocalDate.of(year, 7, 20) : monday(year, Month.JULY, 3), "海の日");
    }
    if (year >= 2016) {
      put(days, year, LocalDate.of(year, 8, 11), "山の日");
    }
    if (year >= 1966) {
      put(
          days,
          year,
          year < 2000 ? LocalDate.of(year, 10, 10) : monday(year, Month.OCTOBER, 2),
          year < 2020 ? "体育の日" : "スポーツの日");
    }
  }

  private static LocalDate monday(int year, Month month, int ordinal) {
    return Year.of(year)
        .atMonth(month)
        .atDay(1)
        .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
  }

  private static int springEquinox(int year) {
    return year < 1980 ? equinox(20.8357, year, 1983) : equinox(20.8431, year, 1980);
  }

  private static int autumnEquinox(int year) {
    return year < 1980 ? equinox(23.2588, year, 1983) : equinox(23.2488, year, 1980);
  }

  /** Day of the month; the division is cut towards zero, as the formula was published. */
  private static int equinox(double of1980, int year, int leapYearsSince) {
    int leapDays = (year - leapYearsSince) / 4;
    return (int) (of1980 + 0.242194 * (year - 1980) - leapDays);
  }
}
