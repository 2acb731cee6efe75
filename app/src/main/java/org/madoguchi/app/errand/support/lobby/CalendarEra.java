package org.madoguchi.app.errand.support.lobby;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By what a resident counts years. Whoever was born before Taishō types the western year. A year of
 * an era ends where the next one begins: 昭和64年 has seven days.
 */
public enum CalendarEra {
  REIWA(JapaneseEra.REIWA),
  HEISEI(JapaneseEra.HEISEI),
  SHOWA(JapaneseEra.SHOWA),
  TAISHO(JapaneseEra.TAISHO),
  WESTERN(null);

  /** Nobody alive is older, years. */
  private static final int OLDEST = 130;

  private static final int MONTHS = 12;
  private static final int LONGEST_MONTH = 31;

  private final @Nullable JapaneseEra era;

  CalendarEra(@Nullable JapaneseEra era) {
    this.era = era;
  }

  /** Its key in texts, and the id of its key on the screen. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Digits that its years have at most. */
  public int digits() {
    return era == null ? 4 : 2;
  }

  /**
   * A day on which somebody may have been born.
   *
   * @param year of this era, from 1
   * @param month 1 to 12
   * @param day 1 to 31
   * @param today nobody was born later
   */
  public Optional<LocalDate> date(int year, int month, int day, LocalDate today) {
    try {
      LocalDate date =
          era == null
              ? LocalDate.of(year, month, day)
              : LocalDate.from(JapaneseDate.of(era, year, month, day));
      return date.isAfter(today) || date.isBefore(today.minusYears(OLDEST))
          ? Optional.empty()
          : Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Days of a month on which somebody may have been born. */
  public List<Integer> days(int year, int month, LocalDate today) {
    return IntStream.rangeClosed(1, LONGEST_MONTH)
        .filter(day -> date(year, month, day, today).isPresent())
        .boxed()
        .toList();
  }

  /** Months of a year in which somebody may have been born. */
  public List<Integer> months(int year, LocalDate today) {
    return IntStream.rangeClosed(1, MONTHS)
        .filter(month -> hasDays(year, month, today))
        .boxed()
        .toList();
  }

  /** Whether somebody may have been born in that year. */
  public boolean hasYear(int year, LocalDate today) {
    return IntStream.rangeClosed(1, MONTHS).anyMatch(month -> hasDays(year, month, today));
  }

  private boolean hasDays(int year, int month, LocalDate today) {
    return !days(year, month, today).isEmpty();
  }
}
