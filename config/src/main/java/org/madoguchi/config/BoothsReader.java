package org.madoguchi.config;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Booth.BookUntil;
import org.madoguchi.config.OpeningHours.Span;

/** Reads a branch's booths and notices. */
final class BoothsReader {
  private static final int SHORTEST_SLOT = 5;
  private static final int LONGEST_SLOT = 240;
  private static final int MOST_PLACES = 20;

  /** The branch's day, if days of before are mistakes. */
  private final @Nullable LocalDate today;

  private BoothsReader(@Nullable LocalDate today) {
    this.today = today;
  }

  /**
   * The tables {@code [[booth]]}.
   *
   * @param municipalities of the branch; without any nobody can say whose a booth is
   * @param today days before it are noted; null: none is
   */
  static List<Booth> booths(
      TomlSection root, List<Municipality> municipalities, @Nullable LocalDate today) {
    BoothsReader reader = new BoothsReader(today);
    Set<String> codes = new HashSet<>();
    List<Booth> booths = new ArrayList<>();
    for (TomlSection section : root.sections("booth", 0)) {
      booths.add(reader.booth(section, municipalities, codes));
      section.done();
    }
    return booths;
  }

  /** The tables {@code [[notice]]}, likewise. */
  static List<Notice> notices(TomlSection root, @Nullable LocalDate today) {
    Set<String> codes = new HashSet<>();
    List<Notice> notices = new ArrayList<>();
    for (TomlSection section : root.sections("notice", 0)) {
      String code = code(section, codes);
      DayRange days = DayRange.read(section);
      LocalDate through = days.through();
      if (today != null && through != null && through.isBefore(today)) {
        section.mistake("through", "is past: " + through);
      }
      notices.add(new Notice(code, days, section.localized("text")));
      section.done();
    }
    return notices;
  }

  private static String code(TomlSection section, Set<String> codes) {
    String code = section.code("code");
    if (!code.isEmpty() && !codes.add(code)) {
      section.mistake("code", "is there twice: \"%s\"".formatted(code));
    }
    return code;
  }

  private Booth booth(TomlSection section, List<Municipality> municipalities, Set<String> codes) {
    String municipality = section.matching("municipality", "[0-9]{5}", "five digits in quotes");
    if (municipality.matches("[0-9]{5}")
        && !municipalities.isEmpty()
        && municipalities.stream().noneMatch(m -> m.code().equals(municipality))) {
      section.mistake("municipality", "is none of this branch's: \"%s\"".formatted(municipality));
    }
    int slot = section.integer("slot_minutes", SHORTEST_SLOT, LONGEST_SLOT);
    return new Booth(
        code(section, codes),
        municipality,
        section.localized("name"),
        days(section, slot),
        slot,
        section.integer("places", 1, MOST_PLACES),
        section.localized("bring"),
        bookUntil(section));
  }

  private static BookUntil bookUntil(TomlSection section) {
    return section
            .matching("book_until", "day-before|start", "\"day-before\" or \"start\"")
            .equals("start")
        ? BookUntil.START
        : BookUntil.DAY_BEFORE;
  }

  private List<Booth.Day> days(TomlSection booth, int slotMinutes) {
    List<Booth.Day> days = new ArrayList<>();
    Set<LocalDate> dates = new HashSet<>();
    for (TomlSection section : booth.sections("days", 1)) {
      LocalDate date =
          section.value("date", LocalDate.class, "a day such as 2027-02-13", LocalDate.MIN);
      if (!date.equals(LocalDate.MIN) && !dates.add(date)) {
        section.mistake("date", "is there twice: " + date);
      } else if (today != null && !date.equals(LocalDate.MIN) && date.isBefore(today)) {
        section.mistake("date", "is past: " + date);
      }
      List<Span> hours = new ArrayList<>(HoursReader.spans("hours", section));
      for (Span span : hours) {
        if (Duration.between(span.from(), span.until()).toMinutes() < slotMinutes) {
          section.mistake(
              "hours",
              "%s-%s is shorter than a slot of %d minutes"
                  .formatted(span.from(), span.until(), slotMinutes));
        }
      }
      hours.sort(Comparator.comparing(Span::from));
      section.done();
      days.add(new Booth.Day(date, hours));
    }
    days.sort(Comparator.comparing(Booth.Day::date));
    return days;
  }
}
