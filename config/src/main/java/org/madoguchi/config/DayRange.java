package org.madoguchi.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one through another, each of which may be left open. Immutable, any thread.
 *
 * @param from first day; null if it has none
 * @param through last day; null if it has none
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate through) {
  /** Every day. */
  public static final DayRange ALWAYS = new DayRange(null, null);

  /** Whether that day is one of them. */
  public boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (through == null || !day.isAfter(through));
  }

  /** Whether they have a day in common. */
  boolean overlaps(DayRange other) {
    return begins(other.through) && other.begins(through);
  }

  /** Whether it has begun on that day, which may be the end of days without an end. */
  private boolean begins(@Nullable LocalDate day) {
    return from == null || day == null || !from.isAfter(day);
  }

  /** Reads {@code from} and {@code through} of a table; both may be absent. */
  static DayRange read(TomlSection section) {
    LocalDate from = day(section, "from");
    LocalDate through = day(section, "through");
    if (from != null && through != null && through.isBefore(from)) {
      section.mistake("through", "is before from: " + through);
      return new DayRange(from, null);
    }
    return new DayRange(from, through);
  }

  private static @Nullable LocalDate day(TomlSection section, String key) {
    if (!section.has(key)) {
      return null;
    }
    LocalDate day = section.value(key, LocalDate.class, "a day such as 2026-04-01", LocalDate.MIN);
    return day.equals(LocalDate.MIN) ? null : day;
  }
}
