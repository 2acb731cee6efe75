package org.madoguchi.app.errand.support.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eras end where the next one begins. */
class CalendarEraTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @CsvSource({
    "SHOWA, 64, 1, 7, 1989-01-07",
    "HEISEI, 1, 1, 8, 1989-01-08",
    "HEISEI, 31, 4, 30, 2019-04-30",
    "REIWA, 1, 5, 1, 2019-05-01",
    "SHOWA, 1, 12, 25, 1926-12-25",
    "TAISHO, 15, 12, 24, 1926-12-24",
    "SHOWA, 47, 2, 29, 1972-02-29",
    "WESTERN, 1948, 5, 17, 1948-05-17",
    "REIWA, 8, 11, 20, 2026-11-20"
  })
  void daysThatThereAre(CalendarEra era, int year, int month, int day, LocalDate date) {
    assertEquals(Optional.of(date), era.date(year, month, day, TODAY));
    assertTrue(era.months(year, TODAY).contains(month));
    assertTrue(era.days(year, month, TODAY).contains(day));
    assertTrue(era.hasYear(year, TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "SHOWA, 64, 1, 8", "HEISEI, 1, 1, 7", "HEISEI, 31, 5, 1", "REIWA, 1, 4, 30",
    "REIWA, 8, 11, 21", "SHOWA, 48, 2, 29", "SHOWA, 0, 1, 1", "WESTERN, 1890, 1, 1",
    "WESTERN, 0, 1, 1", "TAISHO, 1, 7, 29", "REIWA, 99, 1, 1"
  })
  void daysThatThereAreNot(CalendarEra era, int year, int month, int day) {
    assertEquals(Optional.empty(), era.date(year, month, day, TODAY));
  }

  @Test
  void yearsAtTheEdges() {
    assertEquals(List.of(1), CalendarEra.SHOWA.months(64, TODAY));
    assertEquals(7, CalendarEra.SHOWA.days(64, 1, TODAY).size());
    assertFalse(CalendarEra.SHOWA.hasYear(65, TODAY));
    assertFalse(CalendarEra.REIWA.hasYear(9, TODAY));
    assertTrue(CalendarEra.TAISHO.hasYear(1, TODAY));
  }
}
