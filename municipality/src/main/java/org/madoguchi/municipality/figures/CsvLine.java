package org.madoguchi.municipality.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one line of a CSV file (RFC 4180), as a spreadsheet saves it. Pure.
 *
 * @param cells without blanks around them
 */
record CsvLine(List<Cell> cells) {
  CsvLine {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param column at which it begins, from 1
   */
  record Cell(int column, String text) {}

  static CsvLine of(String line) {
    List<Cell> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int begin = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(new Cell(begin + 1, cell.toString().strip()));
        cell.setLength(0);
        begin = i + 1;
      } else {
        cell.append(c);
      }
    }
    cells.add(new Cell(begin + 1, cell.toString().strip()));
    return new CsvLine(cells);
  }
}
