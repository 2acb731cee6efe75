package org.madoguchi.municipality.plan;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What post offices did of what a plan is about, as their figures tell it: applications that they
 * took in and whose cards come by post, or electronic certificates that they renewed. Immutable,
 * any thread.
 *
 * @param months those that are over and in which any post office there was to report
 */
public record PostOffices(SortedMap<YearMonth, Month> months) {
  /** Nobody tells anything. */
  public static final PostOffices NONE = new PostOffices(new TreeMap<>());

  public PostOffices {
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
  }

  /**
   * One month.
   *
   * @param due post offices that are to report, 1 or more
   * @param missing names of those that haven't
   * @param counted by those that have
   */
  public record Month(int due, List<String> missing, long counted) {
    public Month {
      missing = List.copyOf(missing);
    }

    /** Cards; empty unless all have reported: who hasn't may have done any number. */
    public OptionalLong done() {
      return missing.isEmpty() ? OptionalLong.of(counted) : OptionalLong.empty();
    }

    /** How many have reported, of how many. */
    public String reported() {
      return (due - missing.size()) + "/" + due;
    }
  }

  /** Of that month; empty if no post office was to report, or it isn't over. */
  public Optional<Month> month(YearMonth month) {
    return Optional.ofNullable(months.get(month));
  }
}
