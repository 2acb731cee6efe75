package org.madoguchi.figures.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a table of counts fit for publication: whoever knows a few of the people counted must not
 * learn of another one. Counts from 1 to below the threshold are told as "fewer than it", and so
 * many further cells are withheld that no hidden one can be worked out from what is shown and its
 * sums: at least {@link #VALUES} values stay possible for each. A zero stays a zero.
 *
 * <p>What isn't defended against: knowledge of how the withheld cells were chosen, and tables of
 * several months whose difference somebody publishes elsewhere. Pure; any thread.
 */
public final class SmallCells {
  /** The usual threshold: counts below are hidden (NDB's practice). */
  public static final long USUAL = 10;

  /** The least threshold that may be configured. */
  public static final long LEAST = 5;

  /** How many values at least stay possible for a hidden cell. */
  public static final long VALUES = 5;

  private SmallCells() {}

  /**
   * @param threshold counts below are hidden; of the least threshold, whose small counts are 1 to
   *     4, all four stay possible
   * @throws IllegalArgumentException if the threshold is below {@link #LEAST}
   */
  public static PublishedTable publish(CountTable table, long threshold) {
    if (threshold < LEAST) {
      throw new IllegalArgumentException("a threshold of " + threshold);
    }
    var network = new CellNetwork(threshold);
    Map<String, Map<String, Integer>> cells = cells(table, network);
    network.protect(Math.min(VALUES, threshold - 1));
    Map<String, Map<String, PublishedTable.Cell>> told = new TreeMap<>();
    cells.forEach(
        (area, row) ->
            row.forEach(
                (kind, cell) ->
                    told.computeIfAbsent(area, _ -> new TreeMap<>())
                        .put(
                            kind, told(table.count(area, kind), network.hidden(cell), threshold))));
    return new PublishedTable(told, threshold);
  }

  private static PublishedTable.Cell told(long count, boolean hidden, long threshold) {
    if (!hidden) {
      return new PublishedTable.Cell.Shown(count);
    }
    return count < threshold ? new PublishedTable.Cell.Small() : new PublishedTable.Cell.Withheld();
  }

  /**
   * A node for each sum: across the kinds of each lowest area, and down the areas of each kind.
   * Those across the kinds of the others follow from these, but for the whole's.
   */
  private static Map<String, Map<String, Integer>> cells(CountTable table, CellNetwork network) {
    Map<String, Map<String, Integer>> down = new HashMap<>();
    Map<String, Map<String, Integer>> cells = new HashMap<>();
    int across = network.node();
    for (String kind : table.kinds()) {
      int from = down(down, table.whole(), kind, network);
      put(cells, table.whole(), kind, network.cell(from, across, table.count(table.whole(), kind)));
    }
    put(
        cells,
        table.whole(),
        CountTable.ALL_KINDS,
        network.cell(
            across,
            down(down, table.whole(), CountTable.ALL_KINDS, network),
            table.count(table.whole(), CountTable.ALL_KINDS)));
    table
        .within()
        .forEach(
            (area, within) -> {
              boolean lowest = table.lowest(area);
              int row = lowest ? network.node() : -1;
              for (String kind : table.kinds()) {
                int from = lowest ? row : down(down, area, kind, network);
                int to = down(down, within, kind, network);
                put(cells, area, kind, network.cell(from, to, table.count(area, kind)));
              }
              String all = CountTable.ALL_KINDS;
              int from = down(down, within, all, network);
              int to = lowest ? row : down(down, area, all, network);
              put(cells, area, all, network.cell(from, to, table.count(area, all)));
            });
    return cells;
  }

  private static int down(
      Map<String, Map<String, Integer>> nodes, String area, String kind, CellNetwork network) {
    return nodes
        .computeIfAbsent(area, _ -> new HashMap<>())
        .computeIfAbsent(kind, _ -> network.node());
  }

  private static void put(
      Map<String, Map<String, Integer>> cells, String area, String kind, int cell) {
    cells.computeIfAbsent(area, _ -> new HashMap<>()).put(kind, cell);
  }
}
