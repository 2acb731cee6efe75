package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
  private static String days(int year) {
    return PublicHolidays.in(year).keySet().stream()
        .map(day -> "%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth()))
        .collect(Collectors.joining(" "));
  }

  /** As the Cabinet Office publishes them (国民の祝日・休日). */
  @ParameterizedTest
  @CsvSource({
    "1973, 1/1 1/15 2/11 3/21 4/29 4/30 5/3 5/5 9/15 9/23 9/24 10/10 11/3 11/23",
    "1988, 1/1 1/15 2/11 3/20 3/21 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23",
    "1989, 1/1 1/2 1/15 1/16 2/11 2/24 3/21 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23 12/23",
    "2003, 1/1 1/13 2/11 3/21 4/29 5/3 5/5 7/21 9/15 9/23 10/13 11/3 11/23 11/24 12/23",
    "2009, 1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23",
    "2015, 1/1 1/12 2/11 3/21 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23",
    "2016, 1/1 1/11 2/11 3/20 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23",
    "2017, 1/1 1/2 1/9 2/11 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23 12/23",
    "2018, 1/1 1/8 2/11 2/12 3/21 4/29 4/30 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24 10/8 11/3 11/23"
        + " 12/23 12/24",
    "2019, 1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14"
        + " 10/22 11/3 11/4 11/23",
    "2020, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23",
    "2021, 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23",
    "2022, 1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23",
    "2023, 1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23",
    "2024, 1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14"
        + " 11/3 11/4 11/23",
    "2025, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23"
        + " 11/24",
    "2026, 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
    "2027, 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"
  })
  void asPublished(int year, String expected) {
    assertEquals(expected, days(year));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-01, 天皇の即位の日",
    "2019-05-02, 休日（国民の休日）",
    "2019-05-06, 休日（振替休日）",
    "2021-10-11, ''",
    "2026-09-22, 休日（国民の休日）",
    "2032-09-21, 休日（国民の休日）",
    "1959-04-10, 結婚の儀",
    "1972-04-30, ''",
    "1948-11-03, ''",
    "2100-01-01, ''"
  })
  void names(LocalDate day, String name) {
    assertEquals(name, PublicHolidays.on(day).orElse(""));
  }

  /** Days on which the sun crossed the equator, by the observatory's almanacs. */
  @ParameterizedTest
  @CsvSource({
    "1949, 21, 23", "1950, 21, 23", "1955, 21, 24", "1960, 20, 23", "1979, 21, 24", "1980, 20, 23",
    "1992, 20, 23", "2000, 20, 23", "2012, 20, 22", "2030, 20, 23", "2044, 20, 22", "2099, 20, 23"
  })
  void equinoxes(int year, int spring, int autumn) {
    Map<String, Integer> days =
        PublicHolidays.in(year).entrySet().stream()
            .filter(e -> e.getValue().endsWith("分の日"))
            .collect(Collectors.toMap(Map.Entry::getValue, e -> e.getKey().getDayOfMonth()));
    assertEquals(Map.of("春分の日", spring, "秋分の日", autumn), days);
  }

  /** What must hold in every year of the law, by whatever rules. */
  @Test
  void everyYear() {
    for (int year = PublicHolidays.FIRST_YEAR; year <= PublicHolidays.LAST_YEAR; year++) {
      SortedMap<LocalDate, String> all = PublicHolidays.in(year);
      assertTrue(all.size() >= 9 && all.size() <= 23, year + ": " + all);
      for (LocalDate day : all.keySet()) {
        assertEquals(year, day.getYear());
        boolean onSunday = day.getDayOfWeek() == DayOfWeek.SUNDAY && year > 1973;
        LocalDate next = day.plusDays(1);
        assertTrue(!onSunday || all.containsKey(next), day + " was on a Sunday: " + all);
      }
      assertEquals(Optional.of("元日"), PublicHolidays.on(LocalDate.of(year, 1, 1)));
      assertTrue(all.keySet().stream().anyMatch(d -> d.getMonth() == Month.NOVEMBER));
    }
  }
}
