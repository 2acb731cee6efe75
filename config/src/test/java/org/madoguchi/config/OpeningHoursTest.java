package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.OpeningHours.Span;

class OpeningHoursTest {
  private static final Set<LocalDate> YEAR_END =
      LocalDate.of(2026, 12, 29).datesUntil(LocalDate.of(2027, 1, 4)).collect(Collectors.toSet());
  private static final OpeningHours COUNTER =
      new OpeningHours(weekdays("09:00", "17:00"), YEAR_END);

  private static Map<DayOfWeek, List<Span>> weekdays(String from, String until) {
    Span span = new Span(LocalTime.parse(from), LocalTime.parse(until));
    return Stream.of(DayOfWeek.values())
        .filter(d -> d.compareTo(DayOfWeek.SATURDAY) < 0)
        .collect(Collectors.toMap(d -> d, _ -> List.of(span)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # a Friday
          2026-11-20T08:59:59.999999999, ''
          2026-11-20T09:00,              17:00
          2026-11-20T12:00,              17:00
          2026-11-20T16:59:59.999999999, 17:00
          2026-11-20T17:00,              ''
          # weekend
          2026-11-21T12:00,              ''
          2026-11-22T12:00,              ''
          2026-11-23T12:00,              17:00
          # year end: the last day, the closed days, the first day
          2026-12-28T16:00,              17:00
          2026-12-29T12:00,              ''
          2026-12-31T12:00,              ''
          2027-01-01T12:00,              ''
          2027-01-04T09:00,              17:00
          """)
  void opensWithTheFirstMinuteAndClosesWithTheLast(LocalDateTime at, String until) {
    assertEquals(until, COUNTER.openUntil(at).map(LocalTime::toString).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-20T08:00,       2026-11-20T09:00
          2026-11-20T08:59:59.9,  2026-11-20T09:00
          # open already: the next one counts
          2026-11-19T09:00,       2026-11-20T09:00
          # over a weekend
          2026-11-20T17:00,       2026-11-23T09:00
          2026-11-21T00:00,       2026-11-23T09:00
          2026-11-22T23:59,       2026-11-23T09:00
          # over the year end, which runs into a weekend
          2026-12-28T17:00,       2027-01-04T09:00
          """)
  void nextOpeningSkipsClosedDays(LocalDateTime after, LocalDateTime opening) {
    assertEquals(Optional.of(opening), COUNTER.nextOpening(after));
  }

  @Test
  void nextOpeningLooksSixtyDaysAhead() {
    LocalDateTime now = LocalDateTime.parse("2026-11-20T18:00");
    LocalDate sixtieth = now.toLocalDate().plusDays(60);
    Map<DayOfWeek, List<Span>> week = weekdays("09:00", "17:00");
    assertEquals(DayOfWeek.TUESDAY, sixtieth.getDayOfWeek());
    OpeningHours until59 = new OpeningHours(week, closed(now, 59));
    OpeningHours until60 = new OpeningHours(week, closed(now, 60));
    assertEquals(Optional.of(sixtieth.atTime(9, 0)), until59.nextOpening(now));
    assertEquals(Optional.empty(), until60.nextOpening(now));
  }

  private static Set<LocalDate> closed(LocalDateTime from, int days) {
    return from.toLocalDate()
        .datesUntil(from.toLocalDate().plusDays(days + 1L))
        .collect(Collectors.toSet());
  }

  @Test
  void twoCalendarsAreOpenWhereBothAre() {
    Map<DayOfWeek, List<Span>> long_ = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      long_.put(
          day,
          List.of(
              new Span(LocalTime.of(6, 30), LocalTime.of(12, 0)),
              new Span(LocalTime.of(13, 0), LocalTime.of(23, 0))));
    }
    OpeningHours daily = new OpeningHours(long_, Set.of(LocalDate.of(2026, 11, 24)));
    for (OpeningHours both : List.of(COUNTER.and(daily), daily.and(COUNTER))) {
      assertEquals(
          Optional.of(LocalTime.NOON), both.openUntil(LocalDateTime.parse("2026-11-20T09:00")));
      assertEquals(Optional.empty(), both.openUntil(LocalDateTime.parse("2026-11-20T12:30")));
      assertEquals(
          Optional.of(LocalTime.of(17, 0)),
          both.openUntil(LocalDateTime.parse("2026-11-20T13:00")));
      assertEquals(Optional.empty(), both.openUntil(LocalDateTime.parse("2026-11-20T08:00")));
      // closed in the one, closed in the other, Saturday
      assertEquals(Optional.empty(), both.openUntil(LocalDateTime.parse("2026-11-24T10:00")));
      assertEquals(Optional.empty(), both.openUntil(LocalDateTime.parse("2026-12-29T10:00")));
      assertEquals(Optional.empty(), both.openUntil(LocalDateTime.parse("2026-11-21T10:00")));
    }
  }

  @Test
  void calendarsThatOnlyTouchAreNeverOpenTogether() {
    OpeningHours evening = new OpeningHours(weekdays("17:00", "20:00"), Set.of());
    assertEquals(
        Optional.empty(),
        COUNTER.and(evening).nextOpening(LocalDateTime.parse("2026-11-20T08:00")));
  }

  @Test
  void laterChangesToTheListsChangeNothing() {
    List<Span> spans =
        new java.util.ArrayList<>(List.of(new Span(LocalTime.of(9, 0), LocalTime.of(17, 0))));
    OpeningHours hours = new OpeningHours(Map.of(DayOfWeek.FRIDAY, spans), Set.of());
    spans.clear();
    assertEquals(
        Optional.of(LocalTime.of(17, 0)), hours.openUntil(LocalDateTime.parse("2026-11-20T10:00")));
  }
}
