package org.madoguchi.figures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures as CSV (RFC 4180) in long form: a line for each. In UTF-8 with the mark by which
 * spreadsheets know it. Pure; any thread.
 */
public final class FiguresCsv {
  /** The first line. */
  public static final String HEADER =
      "period,level,prefecture,municipality,branch,measure,kind,value,note";

  private static final String LINE = "\r\n";

  private FiguresCsv() {}

  /** The file of a month that is over. */
  public static byte[] write(MonthFigures figures) {
    return write(figures, "");
  }

  /** The file of a month that isn't: every line says so. */
  public static byte[] writeSoFar(MonthFigures figures) {
    return write(figures, "so far");
  }

  private static byte[] write(MonthFigures figures, String note) {
    List<String> lines = figures.figures().stream().map(f -> line(figures, f, note)).toList();
    return file(lines);
  }

  private static String line(MonthFigures of, Figure figure, String note) {
    String municipality = figure.municipality();
    return line(
        of.month().toString(),
        "branch",
        municipality.isEmpty() ? "" : municipality.substring(0, 2),
        municipality,
        of.branch(),
        figure.measure().key(),
        figure.kind(),
        Long.toString(figure.value()),
        note);
  }

  /** A whole file of lines that {@link #line} made. */
  public static byte[] file(List<String> lines) {
    return Stream.concat(Stream.of("\uFEFF" + HEADER), lines.stream())
        .collect(Collectors.joining(LINE, "", LINE))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One line of the columns of {@link #HEADER}, without its end. */
  public static String line(String... cells) {
    if (cells.length != 9) {
      throw new IllegalArgumentException("not the columns of the header");
    }
    return Stream.of(cells).map(FiguresCsv::cell).collect(Collectors.joining(","));
  }

  /** A text that a spreadsheet would compute has an apostrophe before it. */
  private static String cell(String value) {
    String text = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
    return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
