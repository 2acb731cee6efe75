package org.madoguchi.printer.layout;

import java.util.List;

/**
 * A report with a table, for the office: no personal data.
 *
 * @param title large, at the top of the first page
 * @param head lines below the title
 * @param columns from left to right
 * @param rows cells by column
 * @param foot lines after the table
 * @param specimen whether 見本 stands across every page
 */
public record ReportContent(
    String title,
    List<String> head,
    List<Column> columns,
    List<List<String>> rows,
    List<String> foot,
    boolean specimen) {
  public ReportContent {
    head = List.copyOf(head);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    foot = List.copyOf(foot);
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row needs a cell for each column");
      }
    }
  }

  /**
   * A column.
   *
   * @param width mm; all together at most 180
   * @param right whether cells stand at its right edge, as figures do
   */
  public record Column(String title, double width, boolean right) {}
}
