package org.madoguchi.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
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
 * @param closedEachYear days of every year on which it is closed all the same
 * @param closedOnPublicHolidays it is closed on {@link PublicHolidays} too
 */
public record OpeningHours(
    Map<DayOfWeek, List<Span>> week,
    Set<LocalDate> closed,
    Set<MonthDay> closedEachYear,
    boolean closedOnPublicHolidays) {
  /** How far ahead the next opening is looked for, and the end of the closed days. */
  private static final int DAYS_AHEAD = 60;

  public OpeningHours {
    EnumMap<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, spans) -> days.put(day, List.copyOf(spans)));
    week = Collections.unmodifiableMap(days);
    closed = Set.copyOf(closed);
    closedEachYear = Set.copyOf(closedEachYear);
  }

  /** Hours that public holidays don't change, with no day that is closed each year. */
  public OpeningHours(Map<DayOfWeek, List<Span>> week, Set<LocalDate> closed) {
    this(week, closed, Set.of(), false);
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
    return on(at.toLocalDate()).stream()
        .filter(s -> s.contains(at.toLocalTime()))
        .map(Span::until)
        .max(LocalTime::compareTo);
  }

  /** The first opening after that moment, at most 60 days ahead. */
  public Optional<LocalDateTime> nextOpening(LocalDateTime after) {
    for (int i = 0; i <= DAYS_AHEAD; i++) {
      LocalDate day = after.toLocalDate().plusDays(i);
      Optional<LocalDateTime> opening =
          on(day).stream()
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
    return new OpeningHours(
        both,
        union(closed, other.closed),
        union(closedEachYear, other.closedEachYear),
        closedOnPublicHolidays || other.closedOnPublicHolidays);
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    Set<T> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }

  /**
   * Whether nobody has said yet what is closed from sixty days after that day on: the list of
   * closed days ends before, and what is left to the list comes each year (the year's end, or
   * public holidays where they aren't closed by themselves).
   */
  public boolean closedDaysRunOut(LocalDate today) {
    boolean openAlways = week.size() == DayOfWeek.values().length && !closedOnPublicHolidays;
    boolean saidForEver =
        openAlways
            ? closed.isEmpty() || !closedEachYear.isEmpty()
            : closedOnPublicHolidays && !closedEachYear.isEmpty();
    LocalDate ahead = today.plusDays(DAYS_AHEAD);
    return !week.isEmpty() && !saidForEver && closed.stream().allMatch(day -> day.isBefore(ahead));
  }

  /** The last day of the list of closed days. */
  public Optional<LocalDate> lastClosed() {
    return closed.stream().max(LocalDate::compareTo);
  }

  /** What is open on that day; nothing if it is closed. */
  public List<Span> on(LocalDate day) {
    boolean closedThen =
        closed.contains(day)
            || closedEachYear.contains(MonthDay.from(day))
            || (closedOnPublicHolidays && PublicHolidays.on(day).isPresent());
    return closedThen ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static Stream<Span> cut(Span a, Span b) {
    LocalTime from = a.from().isAfter(b.from()) ? a.from() : b.from();
    LocalTime until = a.until().isBefore(b.until()) ? a.until() : b.until();
    return from.isBefore(until) ? Stream.of(new Span(from, until)) : Stream.empty();
  }
}
