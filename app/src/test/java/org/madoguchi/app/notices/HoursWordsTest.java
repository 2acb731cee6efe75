package org.madoguchi.app.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.Language;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.OpeningHours.Span;
import org.madoguchi.config.PublicHolidays;

/** A notice's hours, read as a resident reads them, are the hours that the terminal keeps. */
class HoursWordsTest {
  private static final LocalDate MADE = LocalDate.of(2026, 11, 28);
  private static final int DAYS = 400;
  private static final String WEEK = "月火水木金土日";
  private static final Pattern DATE = Pattern.compile("(\\d+)年(\\d+)月(\\d+)日");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d+)月(\\d+)日");
  private static final HoursWords JA = new HoursWords(OrdinanceNotice.words(Language.JA));
  private static final HoursWords EN = new HoursWords(OrdinanceNotice.words(Language.EN));

  @Test
  void whatIsReadIsWhatHolds() {
    for (int seed = 0; seed < 60; seed++) {
      OpeningHours hours = hours(new Random(seed));
      List<String> open = JA.open(hours);
      List<String> closed = JA.closed(hours, MADE);
      for (LocalDate day = MADE; day.isBefore(MADE.plusDays(DAYS)); day = day.plusDays(1)) {
        assertEquals(
            sorted(hours.on(day)), read(day, open, closed), seed + " " + day + " " + open + closed);
      }
    }
  }

  @Test
  void inWords() {
    Span morning = new Span(LocalTime.of(9, 0), LocalTime.of(12, 0));
    Span afternoon = new Span(LocalTime.of(13, 0), LocalTime.of(17, 0));
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        week.put(day, List.of(afternoon, morning));
      }
    }
    week.put(DayOfWeek.SATURDAY, List.of(morning));
    OpeningHours hours =
        new OpeningHours(
            week,
            Set.of(
                LocalDate.of(2026, 11, 27),
                LocalDate.of(2027, 2, 12),
                LocalDate.of(2027, 2, 13),
                LocalDate.of(2027, 5, 6)),
            Set.of(MonthDay.of(12, 30), MonthDay.of(12, 31), MonthDay.of(1, 1), MonthDay.of(8, 15)),
            true);
    assertEquals(List.of("月曜日〜金曜日　9:00〜12:00、13:00〜17:00", "土曜日　9:00〜12:00"), JA.open(hours));
    assertEquals(
        List.of("日曜日", "祝日・休日", "12月30日〜1月1日", "8月15日", "2027年2月12日〜2027年2月13日", "2027年5月6日"),
        JA.closed(hours, MADE));
    assertEquals(
        List.of("Monday to Friday  9:00 to 12:00, 13:00 to 17:00", "Saturday  9:00 to 12:00"),
        EN.open(hours));
    assertEquals(
        List.of(
            "Sunday",
            "public holidays",
            "30 December to 1 January",
            "15 August",
            "12 February 2027 to 13 February 2027",
            "6 May 2027"),
        EN.closed(hours, MADE));
    OpeningHours never = new OpeningHours(Map.of(), Set.of());
    assertEquals(List.of("いまは ありません"), JA.open(never));
    assertEquals(List.of("なし"), JA.closed(never, MADE));
  }

  private static OpeningHours hours(Random random) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    List<List<Span>> ways = List.of(spans(random), spans(random));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(4) > 0) {
        week.put(day, ways.get(random.nextInt(3) / 2));
      }
    }
    Set<LocalDate> closed = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate from = MADE.plusDays(random.nextInt(DAYS + 40) - 20);
      from.datesUntil(from.plusDays(1 + random.nextInt(4))).forEach(closed::add);
    }
    Set<MonthDay> yearly = new HashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate from = LocalDate.of(2000, 12, 20).plusDays(random.nextInt(80));
      from.datesUntil(from.plusDays(1 + random.nextInt(9)))
          .map(MonthDay::from)
          .forEach(yearly::add);
    }
    return new OpeningHours(week, closed, yearly, random.nextBoolean());
  }

  private static List<Span> spans(Random random) {
    LocalTime from = LocalTime.of(6 + random.nextInt(4), random.nextInt(60));
    LocalTime until = from.plusMinutes(1 + random.nextInt(180));
    List<Span> spans = new ArrayList<>(List.of(new Span(from, until)));
    if (random.nextBoolean()) {
      spans.addFirst(new Span(until.plusHours(1), until.plusHours(2)));
    }
    return spans;
  }

  private static List<Span> sorted(List<Span> spans) {
    return spans.stream().sorted(Comparator.comparing(Span::from)).toList();
  }

  private static List<Span> read(LocalDate day, List<String> open, List<String> closed) {
    String of = WEEK.charAt(day.getDayOfWeek().getValue() - 1) + "曜日";
    for (String part : closed) {
      if (closes(part, day, of)) {
        return List.of();
      }
    }
    for (String line : open) {
      String[] parts = line.split("　", -1);
      if (parts.length == 2 && (parts[0].equals("毎日") || holds(parts[0], of))) {
        return Pattern.compile("、").splitAsStream(parts[1]).map(HoursWordsTest::span).toList();
      }
    }
    return List.of();
  }

  private static boolean closes(String part, LocalDate day, String of) {
    if (part.equals("祝日・休日")) {
      return PublicHolidays.on(day).isPresent();
    }
    Matcher date = DATE.matcher(part);
    List<LocalDate> dates =
        date.results()
            .map(
                r ->
                    LocalDate.of(
                        Integer.parseInt(r.group(1)),
                        Integer.parseInt(r.group(2)),
                        Integer.parseInt(r.group(3))))
            .toList();
    if (!dates.isEmpty()) {
      return !day.isBefore(dates.getFirst()) && !day.isAfter(dates.getLast());
    }
    List<MonthDay> days =
        DAY_OF_YEAR
            .matcher(part)
            .results()
            .map(r -> MonthDay.of(Integer.parseInt(r.group(1)), Integer.parseInt(r.group(2))))
            .toList();
    if (!days.isEmpty()) {
      MonthDay from = days.getFirst();
      MonthDay through = days.getLast();
      MonthDay on = MonthDay.from(day);
      return from.isAfter(through)
          ? !on.isBefore(from) || !on.isAfter(through)
          : !on.isBefore(from) && !on.isAfter(through);
    }
    return holds(part, of);
  }

  /** Days of the week, listed or from one through another. */
  private static boolean holds(String days, String of) {
    String[] ends = days.split("〜", -1);
    if (ends.length == 2) {
      int at = WEEK.indexOf(of.charAt(0));
      return WEEK.indexOf(ends[0].charAt(0)) <= at && at <= WEEK.indexOf(ends[1].charAt(0));
    }
    return List.of(days.split("・", -1)).contains(of);
  }

  private static Span span(String text) {
    String[] ends = text.split("〜", -1);
    return new Span(time(ends[0]), time(ends[1]));
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.length() == 4 ? "0" + text : text);
  }
}
