package org.madoguchi.app.notices;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.app.base.Texts;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.OpeningHours.Span;

/**
 * Opening hours as a notice says them: when it is open, and when it is closed. Pure, any thread.
 */
final class HoursWords {
  private static final int LEAP_YEAR = 2000;

  private final Texts words;

  HoursWords(Texts words) {
    this.words = words;
  }

  /** One line for all days of the week with the same hours, from Monday on. */
  List<String> open(OpeningHours hours) {
    Map<List<Span>, List<DayOfWeek>> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans = spans(hours, day);
      if (!spans.isEmpty()) {
        days.computeIfAbsent(spans, _ -> new ArrayList<>()).add(day);
      }
    }
    if (days.isEmpty()) {
      return List.of(words.get("never"));
    }
    return days.entrySet().stream()
        .map(e -> words.get("open", days(e.getValue()), times(e.getKey())))
        .toList();
  }

  /**
   * When it is closed.
   *
   * @param from days of the list before it aren't said
   */
  List<String> closed(OpeningHours hours, LocalDate from) {
    List<DayOfWeek> weekly =
        Stream.of(DayOfWeek.values()).filter(d -> spans(hours, d).isEmpty()).toList();
    List<String> all = new ArrayList<>();
    if (!weekly.isEmpty() && weekly.size() < DayOfWeek.values().length) {
      all.add(days(weekly));
    }
    if (hours.closedOnPublicHolidays()) {
      all.add(words.get("holidays"));
    }
    all.addAll(eachYear(hours));
    TreeSet<LocalDate> listed =
        hours.closed().stream()
            .filter(d -> !d.isBefore(from))
            .collect(Collectors.toCollection(TreeSet::new));
    ranges(List.copyOf(listed)).forEach(r -> all.add(range(r, this::date)));
    return all.isEmpty() ? List.of(words.get("always")) : all;
  }

  private List<String> eachYear(OpeningHours hours) {
    List<LocalDate> days =
        hours.closedEachYear().stream().map(d -> d.atYear(LEAP_YEAR)).sorted().toList();
    List<List<LocalDate>> ranges = new ArrayList<>(ranges(days));
    List<String> said = new ArrayList<>();
    if (ranges.size() > 1
        && monthDay(ranges.getFirst().getFirst()).equals(MonthDay.of(1, 1))
        && monthDay(ranges.getLast().getLast()).equals(MonthDay.of(12, 31))) {
      // Over the year's end.
      List<LocalDate> first = ranges.removeFirst();
      List<LocalDate> last = ranges.removeLast();
      said.add(range(List.of(last.getFirst(), first.getLast()), this::dayOfYear));
    }
    ranges.forEach(r -> said.add(range(r, this::dayOfYear)));
    return said;
  }

  private static List<Span> spans(OpeningHours hours, DayOfWeek day) {
    return hours.week().getOrDefault(day, List.of()).stream()
        .sorted(Comparator.comparing(Span::from))
        .toList();
  }

  private String times(List<Span> spans) {
    return spans.stream()
        .map(s -> words.get("from-until", time(s.from()), time(s.until())))
        .collect(Collectors.joining(words.get("between")));
  }

  private static String time(LocalTime time) {
    return "%d:%02d".formatted(time.getHour(), time.getMinute());
  }

  /** Three or more days in a row are said by their ends. */
  private String days(List<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return words.get("every-day");
    }
    DayOfWeek first = days.getFirst();
    DayOfWeek last = days.getLast();
    boolean row = last.getValue() - first.getValue() == days.size() - 1;
    return row && days.size() > 2
        ? words.get("from-until", day(first), day(last))
        : days.stream().map(this::day).collect(Collectors.joining(words.get("and")));
  }

  private String day(DayOfWeek day) {
    return words.get("day." + day.getValue());
  }

  private String date(LocalDate date) {
    return words.get(
        "date", date.getYear(), words.get("month." + date.getMonthValue()), date.getDayOfMonth());
  }

  private String dayOfYear(LocalDate date) {
    return words.get(
        "day-of-year", words.get("month." + date.getMonthValue()), date.getDayOfMonth());
  }

  private static MonthDay monthDay(LocalDate date) {
    return MonthDay.from(date);
  }

  private String range(List<LocalDate> ends, Function<LocalDate, String> said) {
    LocalDate first = ends.getFirst();
    LocalDate last = ends.getLast();
    return first.equals(last)
        ? said.apply(first)
        : words.get("from-until", said.apply(first), said.apply(last));
  }

  /** Days in a row, each with its first and its last. */
  private static List<List<LocalDate>> ranges(List<LocalDate> days) {
    List<List<LocalDate>> ranges = new ArrayList<>();
    for (LocalDate day : days) {
      if (!ranges.isEmpty() && ranges.getLast().getLast().plusDays(1).equals(day)) {
        ranges.set(ranges.size() - 1, List.of(ranges.getLast().getFirst(), day));
      } else {
        ranges.add(List.of(day, day));
      }
    }
    return ranges;
  }

  /** From when until when something is entrusted, if it is said. */
  List<String> days(DayRange days) {
    LocalDate from = days.from();
    LocalDate through = days.through();
    if (from == null) {
      return through == null ? List.of() : List.of(words.get("through", date(through)));
    }
    return List.of(
        through == null
            ? words.get("since", date(from))
            : words.get("from-until", date(from), date(through)));
  }
}
