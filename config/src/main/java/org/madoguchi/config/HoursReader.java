package org.madoguchi.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
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

  private HoursReader() {}

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
    Set<LocalDate> closed = closedDays(section);
    section.done();
    return new OpeningHours(week, closed);
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

  private static List<Span> spans(String key, TomlSection section) {
    List<Span> spans = new ArrayList<>();
    for (Element element : section.elements(key, 1)) {
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
    if (!(value instanceof String text) || !text.matches("[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}")) {
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

  private static Set<LocalDate> closedDays(TomlSection section) {
    Set<LocalDate> closed = new HashSet<>();
    for (Element element : section.elements(CLOSED, 0)) {
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
