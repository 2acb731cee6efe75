package org.madoguchi.municipality.plan.out;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV (RFC 4180), with its columns' keys as the first line. Pure. */
public final class Csv {
  private static final String LINE = "\r\n";

  private Csv() {}

  /** The whole file; in UTF-8 with the mark by which spreadsheets know it. */
  public static String of(Table table) {
    StringBuilder out = new StringBuilder("\uFEFF").append(String.join(",", table.columns()));
    out.append(LINE);
    for (List<Object> row : table.rows()) {
      out.append(row.stream().map(Csv::cell).collect(Collectors.joining(","))).append(LINE);
    }
    return out.toString();
  }

  /** A cell, quoted where it must be. */
  private static String cell(Object value) {
    String text = plain(value);
    return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  /** What stands in a cell. A text that a spreadsheet would compute has an apostrophe before it. */
  static String plain(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> {
        String text = value.toString();
        yield text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
      }
    };
  }
}
