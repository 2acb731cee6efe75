package org.madoguchi.figures.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of one measure in one month that are to be published: areas within areas, kinds side by
 * side, a sum of each. Only the lowest areas are counted; the others are their sums, so a table
 * can't contradict itself. Immutable; any thread.
 */
public final class CountTable {
  /** The column that is the sum of all kinds. */
  public static final String ALL_KINDS = "";

  private final Map<String, String> within = new TreeMap<>();
  private final List<String> kinds;
  private final Map<String, Map<String, Long>> counts = new HashMap<>();
  private final String whole;

  /**
   * Counts of an area within no other one that is counted.
   *
   * @param area its name, told once
   * @param within the area that it is added to; the whole table's name for the highest
   * @param counts by kind, from 0; what isn't named is 0
   */
  public record Area(String area, String within, Map<String, Long> counts) {
    public Area {
      counts = Map.copyOf(counts);
    }
  }

  /**
   * @param whole the area that all are within
   * @param upper areas that are sums, each with the one that it is within
   * @param areas the lowest, at least one
   * @throws IllegalArgumentException if an area is told twice, lies within none or in a circle, or
   *     a count is negative
   */
  public CountTable(String whole, Map<String, String> upper, List<Area> areas) {
    this.whole = whole;
    within.putAll(upper);
    var named = new TreeMap<String, Boolean>();
    for (Area area : areas) {
      if (within.put(area.area(), area.within()) != null || area.area().equals(whole)) {
        throw new IllegalArgumentException("told twice: " + area.area());
      }
      area.counts().keySet().forEach(kind -> named.put(kind, true));
    }
    if (named.containsKey(ALL_KINDS)) {
      throw new IllegalArgumentException("a kind without a name");
    }
    kinds = List.copyOf(named.keySet());
    areas.forEach(this::add);
  }

  private void add(Area area) {
    for (String at : upwards(area.area())) {
      Map<String, Long> row = counts.computeIfAbsent(at, _ -> new HashMap<>());
      area.counts()
          .forEach(
              (kind, count) -> {
                if (count < 0) {
                  throw new IllegalArgumentException("negative: " + area.area() + " " + kind);
                }
                row.merge(kind, count, Math::addExact);
                row.merge(ALL_KINDS, count, Math::addExact);
              });
    }
  }

  /** From an area to the whole, both with it. */
  private List<String> upwards(String area) {
    List<String> way = new ArrayList<>(List.of(area));
    while (!way.getLast().equals(whole)) {
      String next = within.get(way.getLast());
      if (next == null || way.contains(next)) {
        throw new IllegalArgumentException("lies within none: " + way.getLast());
      }
      way.add(next);
    }
    return way;
  }

  /** All kinds, in the order of their names, without the sum. */
  public List<String> kinds() {
    return kinds;
  }

  /** The area that all are within. */
  public String whole() {
    return whole;
  }

  /** Each area but the whole, with the one that it is within; in the order of their names. */
  public Map<String, String> within() {
    return java.util.Collections.unmodifiableMap(within);
  }

  /** Whether it is counted itself and isn't a sum. */
  boolean lowest(String area) {
    return !area.equals(whole) && !within.containsValue(area);
  }

  /**
   * A count.
   *
   * @param kind {@link #ALL_KINDS} for the sum
   */
  public long count(String area, String kind) {
    return counts.getOrDefault(area, Map.of()).getOrDefault(kind, 0L);
  }
}
