package org.madoguchi.municipality.plan.out;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table that is written into files and shown on pages: the same cells in each.
 *
 * @param name what it is about, as the words name it: {@code sheet.name}
 * @param columns by their keys: {@code cell.key} names them for people
 * @param rows of whole numbers, decimals and texts, as many as there are columns
 */
public record Table(String name, List<String> columns, List<List<Object>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row of " + row.size() + " cells in " + name);
      }
    }
  }

  /** Collects rows. Not thread-safe. */
  static final class Rows {
    private final List<List<Object>> rows = new ArrayList<>();

    void add(Object... cells) {
      rows.add(List.copyOf(Arrays.asList(cells)));
    }

    Table table(String name, String columns) {
      return new Table(name, List.of(columns.split(" ")), rows);
    }
  }
}
