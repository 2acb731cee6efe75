package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.madoguchi.figures.Measure;

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

  /**
   * A month's sums.
   *
   * @param sums by measure; what isn't there is 0
   * @param due how many offices are to report
   * @param reported how many have, also such as the registry hasn't any more; 0: there are no sums
   */
  public record Month(YearMonth month, Map<Measure, Long> sums, int due, int reported) {
    public Month {
      sums = Map.copyOf(sums);
    }
  }
}
