package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.util.List;

/**
 * How a place's figures went, month by month.
 *
 * @param months one after another, at least one
 */
public record Course(Place place, List<Month> months) {
  /** So many months are shown at most: a year, and the same month of the year before. */
  public static final int MOST = 13;

  public Course {
    months = List.copyOf(months);
  }

  /** A month's sums; of one without a report there are none. */
  public record Month(YearMonth month, Totals totals, Coverage coverage) {}
}
