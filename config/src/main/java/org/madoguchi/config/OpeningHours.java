package org.madoguchi.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Weekly hours with closed days. Pure.
 *
 * @param week what is open on each day of the week; a day without an entry is closed
 * @param closed days on which it is closed all the same
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week, Set<LocalDate> closed) {
  /** How far ahead the next opening is looked for. */
  private static final int DAYS_AHEAD = 60;

  public OpeningHours {
    EnumMap<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, spans) -> days.put(day, List.copyOf(spans)));
    week = Collections.unmodifiableMap(days);
    closed = Set.copyOf(closed);
  }

  /**
   * Part of a day.
   *
   * @param from first minute
   * @param until first minute after it, later than {@code from}
   */
  public record Span(LocalTime from, LocalTime until) {
    boolean contains(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(until);
    }
  }

  /** When it closes, if it is open at that moment. */
  public Optional<LocalTime> openUntil(LocalDateTime at) {
    return spansOn(at.toLocalDate()).stream()
        .filter(s -> s.contains(at.toLocalTime()))
        .map(Span::until)
        .max(LocalTime::compareTo);
  }

  /** The first opening after that moment, at most 60 days ahead. */
  public Optional<LocalDateTime> nextOpening(LocalDateTime after) {
    for (int i = 0; i <= DAYS_AHEAD; i++) {
      LocalDate day = after.toLocalDate().plusDays(i);
      Optional<LocalDateTime> opening =
          spansOn(day).stream()
              .map(s -> day.atTime(s.from()))
              .filter(t -> t.isAfter(after))
              .min(LocalDateTime::compareTo);
      if (opening.isPresent()) {
        return opening;
      }
    }
    return Optional.empty();
  }

  /** What is open on that day, in both calendars at once. */
  public OpeningHours and(OpeningHours other) {
    Map<DayOfWeek, List<Span>> both = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans =
          week.getOrDefault(day, List.of()).stream()
              .flatMap(
                  a -> other.week.getOrDefault(day, List.of()).stream().flatMap(b -> cut(a, b)))
              .toList();
      if (!spans.isEmpty()) {
        both.put(day, spans);
      }
    }
    Set<LocalDate> days = new HashSet<>(closed);
    days.addAll(other.closed);
    return new OpeningHours(both, days);
  }

  private List<Span> spansOn(LocalDate day) {
    return closed.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static Stream<Span> cut(Span a, Span b) {
    LocalTime from = a.from().isAfter(b.from()) ? a.from() : b.from();
    LocalTime until = a.until().isBefore(b.until()) ? a.until() : b.until();
    return from.isBefore(until) ? Stream.of(new Span(from, until)) : Stream.empty();
  }
}
