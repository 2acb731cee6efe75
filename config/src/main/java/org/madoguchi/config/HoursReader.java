package org.madoguchi.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.config.OpeningHours.Span;
import org.madoguchi.config.TomlSection.Element;
import org.tomlj.TomlTable;

/** Reads a table of opening hours: {@code weekdays = ["09:00-17:00"]}. */
final class HoursReader {
  private static final int LONGEST_CLOSURE_DAYS = 366;
  private static final String CLOSED = "closed";
  private static final String CLOSED_EACH_YEAR = "closed_each_year";
  private static final String PUBLIC_HOLIDAYS = "public_holidays";

  private static final String SPAN = "[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}";
  private static final Shape MONTH_DAY = Shape.text("[0-9]{2}-[0-9]{2}");

  /** A leap year, so that 29 February is among its days. */
  private static final int LEAP_YEAR = 2000;

  /** Of a file with mistakes. */
  static final OpeningHours NEVER = new OpeningHours(Map.of(), Set.of());

  private HoursReader() {}

  /** The calendar of a municipality's file that {@code hours} of a table names. */
  static OpeningHours named(TomlSection section, Map<String, OpeningHours> calendars) {
    String calendar = section.text("hours");
    if (!calendar.isBlank() && !calendars.containsKey(calendar)) {
      section.mistake("hours", "names a calendar that isn't there: [hours.%s]".formatted(calendar));
    }
    return calendars.getOrDefault(calendar, NEVER);
  }

  static OpeningHours read(TomlSection section) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    Map<DayOfWeek, String> setBy = new EnumMap<>(DayOfWeek.class);
    days("every_day", section, EnumSet.allOf(DayOfWeek.class), week, setBy);
    days("weekdays", section, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), week, setBy);
    for (DayOfWeek day : DayOfWeek.values()) {
      days(day.name().toLowerCase(Locale.ROOT), section, EnumSet.of(day), week, setBy);
    }
    if (setBy.isEmpty()) {
      section.mistake("is open on no day: set every_day, weekdays, or monday to sunday");
    }
    OpeningHours hours =
        new OpeningHours(
            week,
            closedDays(section),
            closedEachYear(section),
            closedOnPublicHolidays(section, setBy.containsValue("every_day")));
    section.done();
    return hours;
  }

  private static void days(
      String key,
      TomlSection section,
      Set<DayOfWeek> days,
      Map<DayOfWeek, List<Span>> week,
      Map<DayOfWeek, String> setBy) {
    if (!section.has(key)) {
      return;
    }
    List<Span> spans = spans(key, section);
    for (DayOfWeek day : days) {
      String earlier = setBy.putIfAbsent(day, key);
      if (earlier != null) {
        section.mistake(key, "is set by %s already".formatted(earlier));
        return;
      }
      week.put(day, spans);
    }
  }

  /** Hours of one day, none of which overlaps another. */
  static List<Span> spans(String key, TomlSection section) {
    List<Span> spans = new ArrayList<>();
    for (Element element : section.elements(key, 1, Shape.text(SPAN))) {
      Optional<Span> span = span(element.value());
      if (span.isEmpty()) {
        section.mistake(element, key, "must hold hours such as \"09:00-17:00\"");
      } else if (spans.stream().anyMatch(s -> overlap(s, span.get()))) {
        section.mistake(element, key, "overlaps with hours before it");
      } else {
        spans.add(span.get());
      }
    }
    return spans;
  }

  private static Optional<Span> span(Object value) {
    if (!(value instanceof String text) || !text.matches(SPAN)) {
      return Optional.empty();
    }
    try {
      LocalTime from = LocalTime.parse(text.substring(0, 5));
      LocalTime until = LocalTime.parse(text.substring(6));
      return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean overlap(Span a, Span b) {
    return a.from().isBefore(b.until()) && b.from().isBefore(a.until());
  }

  /** Where the key is missing: "every day" means every day, and Monday to Friday working days. */
  private static boolean closedOnPublicHolidays(TomlSection section, boolean everyDay) {
    if (!section.has(PUBLIC_HOLIDAYS)) {
      return !everyDay;
    }
    return section
        .matching(PUBLIC_HOLIDAYS, "open|closed", "\"open\" or \"closed\"")
        .equals("closed");
  }

  private static Set<MonthDay> closedEachYear(TomlSection section) {
    Set<MonthDay> closed = new HashSet<>();
    for (Element element :
        section.elements(CLOSED_EACH_YEAR, 0, Shape.either(MONTH_DAY, Shape.range(MONTH_DAY)))) {
      if (element.value() instanceof String text && monthDay(text).isPresent()) {
        closed.add(monthDay(text).get());
      } else if (element.value() instanceof TomlTable range
          && range.keySet().equals(Set.of("from", "through"))
          && range.get("from") instanceof String first
          && range.get("through") instanceof String last
          && monthDay(first).isPresent()
          && monthDay(last).isPresent()) {
        LocalDate from = monthDay(first).get().atYear(LEAP_YEAR);
        LocalDate through = monthDay(last).get().atYear(LEAP_YEAR);
        // Over the year's end too.
        from.datesUntil((through.isBefore(from) ? through.plusYears(1) : through).plusDays(1))
            .map(MonthDay::from)
            .forEach(closed::add);
      } else {
        section.mistake(
            element,
            CLOSED_EACH_YEAR,
            "must hold days such as \"12-29\" or { from = \"12-29\", through = \"01-03\" }");
      }
    }
    return closed;
  }

  private static Optional<MonthDay> monthDay(String text) {
    try {
      return Optional.of(MonthDay.parse("--" + text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Set<LocalDate> closedDays(TomlSection section) {
    Set<LocalDate> closed = new HashSet<>();
    for (Element element :
        section.elements(CLOSED, 0, Shape.either(Shape.day(), Shape.range(Shape.day())))) {
      if (element.value() instanceof LocalDate day) {
        closed.add(day);
      } else if (element.value() instanceof TomlTable range
          && range.keySet().equals(Set.of("from", "through"))
          && range.get("from") instanceof LocalDate from
          && range.get("through") instanceof LocalDate through
          && !through.isBefore(from)
          && through.isBefore(from.plusDays(LONGEST_CLOSURE_DAYS))) {
        from.datesUntil(through.plusDays(1)).forEach(closed::add);
      } else {
        section.mistake(
            element,
            CLOSED,
            "must hold days such as 2026-12-29 or { from = 2026-12-29, through = 2027-01-03 }");
      }
    }
    return closed;
  }
}
