package org.madoguchi.figures.publish;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table as it may be published. Immutable; any thread. */
public final class PublishedTable {
  private final SortedMap<String, Map<String, Cell>> cells;
  private final long threshold;

  /** What is told of a cell. */
  public sealed interface Cell {
    /** The count. */
    record Shown(long count) implements Cell {}

    /** From 1 to below the threshold. */
    record Small() implements Cell {}

    /** The threshold or more, and not told: a small one could be worked out otherwise. */
    record Withheld() implements Cell {}
  }

  PublishedTable(Map<String, Map<String, Cell>> cells, long threshold) {
    this.cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    this.threshold = threshold;
  }

  /** Rows by area, each by kind; {@link CountTable#ALL_KINDS} is the sum. */
  public SortedMap<String, Map<String, Cell>> cells() {
    return cells;
  }

  /**
   * One cell.
   *
   * @throws NullPointerException if the table has none there
   */
  public Cell cell(String area, String kind) {
    Map<String, Cell> row = Objects.requireNonNull(cells.get(area), area);
    return Objects.requireNonNull(row.get(kind), kind);
  }

  /** As it is written: a number, {@code <10}, or {@code x}. */
  public String text(Cell cell) {
    return switch (cell) {
      case Cell.Shown(long count) -> Long.toString(count);
      case Cell.Small() -> "<" + threshold;
      case Cell.Withheld() -> "x";
    };
  }
}
