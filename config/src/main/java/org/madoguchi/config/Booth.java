package org.madoguchi.config;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.config.OpeningHours.Span;

/**
 * A booth that a municipality opens in the branch on some days (出張窓口), with slots that residents
 * book at the lobby terminal. Immutable.
 *
 * @param code stable name in slips and journal
 * @param municipality five-digit code of one of the branch's municipalities
 * @param name on screens and papers
 * @param days by date, each once; at least one
 * @param slotMinutes how long one resident has, 5 to 240
 * @param places how many are served at the same time, 1 to 20
 * @param bring what a resident is told to bring
 * @param bookUntil until when a slot can be booked
 */
public record Booth(
    String code,
    String municipality,
    LocalizedText name,
    List<Day> days,
    int slotMinutes,
    int places,
    LocalizedText bring,
    BookUntil bookUntil) {
  public Booth {
    days = List.copyOf(days);
  }

  /**
   * A day of it.
   *
   * @param hours in order, none overlaps another
   */
  public record Day(LocalDate date, List<Span> hours) {
    public Day {
      hours = List.copyOf(hours);
    }
  }

  /** Until when a slot can be booked. */
  public enum BookUntil {
    /** Until the end of the day before: papers can be made ready. */
    DAY_BEFORE,
    /** Until it begins. */
    START
  }

  /** Its hours on that day; none if it isn't there. */
  public List<Span> on(LocalDate date) {
    return days.stream()
        .filter(d -> d.date().equals(date))
        .findFirst()
        .map(Day::hours)
        .orElse(List.of());
  }

  /** When the slots of that day begin, in order: as many whole ones as its hours hold. */
  public List<LocalTime> slots(LocalDate date) {
    List<LocalTime> slots = new ArrayList<>();
    for (Span span : on(date)) {
      // By minutes: a time of day would go round at midnight.
      int until = span.until().toSecondOfDay() / 60;
      int from = span.from().toSecondOfDay() / 60;
      for (int at = from; at + slotMinutes <= until; at += slotMinutes) {
        slots.add(LocalTime.MIN.plusMinutes(at));
      }
    }
    return slots;
  }

  /** Whether that is a slot of it which can still be booked. */
  public boolean bookable(LocalDateTime slot, LocalDateTime now) {
    boolean inTime =
        switch (bookUntil) {
          case DAY_BEFORE -> slot.toLocalDate().isAfter(now.toLocalDate());
          case START -> slot.isAfter(now);
        };
    return inTime && slots(slot.toLocalDate()).contains(slot.toLocalTime());
  }

  /** Its last day. */
  public LocalDate last() {
    return days.getLast().date();
  }

  /** The booth of that name. */
  public static Optional<Booth> of(List<Booth> booths, String code) {
    return booths.stream().filter(b -> b.code().equals(code)).findFirst();
  }
}
