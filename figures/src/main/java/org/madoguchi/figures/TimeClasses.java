package org.madoguchi.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Classes of seconds, from up to 30 s to over a day. Medians of offices can't be added up to a
 * median of all; how often something fell into a class can. Pure; any thread.
 */
public final class TimeClasses {
  /** The longest of them. */
  public static final String OVER = "over";

  private static final String UP_TO = "le-";

  /** Seconds; fine where a resident waits at the screen, coarse where a slip lies in a pocket. */
  private static final long[] BOUNDS = {
    30, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200, 14_400,
    28_800, 86_400
  };

  private TimeClasses() {}

  /** All of them, shortest first: {@code le-30}, {@code le-60}, … {@code over}. */
  public static List<String> all() {
    List<String> all = new ArrayList<>();
    LongStream.of(BOUNDS).forEach(b -> all.add(UP_TO + b));
    all.add(OVER);
    return List.copyOf(all);
  }

  /** The class of a time in seconds; less than none is none. */
  public static String of(long seconds) {
    return LongStream.of(BOUNDS)
        .filter(b -> seconds <= b)
        .mapToObj(b -> UP_TO + b)
        .findFirst()
        .orElse(OVER);
  }

  /**
   * Half of them took at most so many seconds.
   *
   * @param classes how often, by class
   * @return the upper bound of the class; empty if there are none, or it lies over the last bound
   */
  public static OptionalLong median(Map<String, Long> classes) {
    return atMost(classes, 50);
  }

  /** The same for 95 of 100. */
  public static OptionalLong p95(Map<String, Long> classes) {
    return atMost(classes, 95);
  }

  private static OptionalLong atMost(Map<String, Long> classes, int percent) {
    long all = all().stream().mapToLong(c -> classes.getOrDefault(c, 0L)).sum();
    long wanted = Math.ceilDiv(Math.multiplyExact(all, percent), 100);
    long seen = 0;
    for (long bound : BOUNDS) {
      seen += classes.getOrDefault(UP_TO + bound, 0L);
      if (all > 0 && seen >= wanted) {
        return OptionalLong.of(bound);
      }
    }
    return OptionalLong.empty();
  }
}
