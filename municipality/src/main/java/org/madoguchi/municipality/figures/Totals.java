package org.madoguchi.municipality.figures;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;

/**
 * Figures added up. The one place where that is done: for files, for pages, and for what the
 * database keeps of a municipality's month. Not thread-safe.
 */
public final class Totals {
  private final SortedMap<Cell, Long> cells = new TreeMap<>();

  /** What one number is about; whose certificate it was doesn't matter any more. */
  public record Cell(Measure measure, String kind) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing((Cell c) -> c.measure().key()).thenComparing(Cell::kind);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /** Of one office's month. */
  public static Totals of(MonthFigures figures) {
    Totals totals = new Totals();
    for (Figure each : figures.figures()) {
      totals.add(new Cell(each.measure(), each.kind()), each.value());
    }
    return totals;
  }

  /** Adds a number; what has become 0 isn't there any more. */
  public Totals add(Cell cell, long value) {
    long sum = Math.addExact(cells.getOrDefault(cell, 0L), value);
    if (sum == 0) {
      cells.remove(cell);
    } else {
      cells.put(cell, sum);
    }
    return this;
  }

  /** Adds all of them. */
  public Totals add(Totals others) {
    others.cells.forEach(this::add);
    return this;
  }

  /** Takes all of them off. */
  public Totals less(Totals others) {
    others.cells.forEach((cell, value) -> add(cell, Math.negateExact(value)));
    return this;
  }

  /** Every number that isn't 0, by measure's key and kind. */
  public SortedMap<Cell, Long> cells() {
    return Collections.unmodifiableSortedMap(cells);
  }

  /** A measure over all its kinds; 0 if it isn't there. */
  public long sum(Measure measure) {
    return byKind(measure).values().stream().mapToLong(Long::longValue).sum();
  }

  /** A measure by its kinds. */
  public Map<String, Long> byKind(Measure measure) {
    Map<String, Long> kinds = new TreeMap<>();
    cells.forEach(
        (cell, value) -> {
          if (cell.measure() == measure) {
            kinds.put(cell.kind(), value);
          }
        });
    return kinds;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Totals o && o.cells.equals(cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  @Override
  public String toString() {
    return cells.toString();
  }
}
