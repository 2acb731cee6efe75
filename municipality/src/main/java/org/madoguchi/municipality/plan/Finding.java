package org.madoguchi.municipality.plan;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag that was raised.
 *
 * @param month null: it is about the whole plan
 * @param figures what its words are filled in with, after the month
 * @param threshold from where on it is raised, as its words name it; empty: nothing to set
 */
public record Finding(
    PlanFlag flag, @Nullable YearMonth month, List<String> figures, String threshold) {
  public Finding {
    figures = List.copyOf(figures);
  }
}
