package org.madoguchi.municipality.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post office of the registry.
 *
 * @param id as its journal and its certificates name it, {@code [a-z0-9-]{1,32}}
 * @param prefecture two digits
 * @param municipality where it is, five digits
 * @param duties what it is or was entrusted with; at least one
 */
public record Office(
    String id, String name, String prefecture, String municipality, List<Duty> duties) {
  public Office {
    duties = List.copyOf(duties);
  }

  /**
   * Something that it is entrusted with.
   *
   * @param word such as {@code certificates}
   * @param through its last day; null: none is set
   */
  public record Duty(String word, LocalDate from, @Nullable LocalDate through) {
    /** Whether it holds on any day of that month. */
    boolean in(YearMonth month) {
      LocalDate last = through;
      return !from.isAfter(month.atEndOfMonth())
          && (last == null || !last.isBefore(month.atDay(1)));
    }
  }

  /** Whether it is entrusted with anything on any day of that month: then a report is due. */
  public boolean entrusted(YearMonth month) {
    return duties.stream().anyMatch(d -> d.in(month));
  }
}
