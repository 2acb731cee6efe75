package org.madoguchi.municipality.plan.out;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a workbook for spreadsheets (ISO/IEC 29500, .xlsx): a sheet each. Pure. */
public final class PlanWorkbook {
  private static final String PROGRAM = "Madoguchi";
  private static final String VERSION = "1.0";
  private static final int NARROW = 9;
  private static final int WIDE = 32;
  private static final int FIRST_WIDE = 0x2E80;
  private static final double LINE_POINTS = 13.5;
  private static final String FONT = "BIZ UDPGothic";

  private PlanWorkbook() {}

  /** The whole file. */
  static byte[] of(List<Table> tables, PlanWords words) {
    return of(tables, key -> words.say(key));
  }

  /**
   * The whole file.
   *
   * @param words of {@code sheet.name} and {@code cell.column}
   */
  public static byte[] of(List<Table> tables, UnaryOperator<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, PROGRAM, VERSION)) {
      book.setGlobalDefaultFont(FONT, 10);
      for (Table table : tables) {
        sheet(book.newWorksheet(words.apply("sheet." + table.name())), table, words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory can't be written", e);
    }
    return out.toByteArray();
  }

  private static void sheet(Worksheet sheet, Table table, UnaryOperator<String> words) {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, words.apply("cell." + table.columns().get(column)));
      sheet.style(0, column).bold().wrapText(true).fillColor("E3EEEC").set();
      sheet.width(column, width(table, column));
    }
    sheet.rowHeight(0, LINE_POINTS * 3);
    for (int row = 0; row < table.rows().size(); row++) {
      List<Object> cells = table.rows().get(row);
      sheet.rowHeight(row + 1, LINE_POINTS * lines(table, cells));
      for (int column = 0; column < cells.size(); column++) {
        cell(sheet, row + 1, column, cells.get(column));
      }
    }
    sheet.freezePane(1, 1);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.repeatRows(0);
  }

  /** Wide enough for its longest text, within bounds: longer ones are broken into lines. */
  private static int width(Table table, int column) {
    int longest = table.rows().stream().mapToInt(r -> units(r.get(column))).max().orElse(0);
    return Math.clamp(longest + 1, NARROW, WIDE);
  }

  /** Widths of a digit: a Japanese letter has two. */
  private static int units(Object cell) {
    return cell instanceof String text ? text.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum() : 0;
  }

  /** Spreadsheets other than Excel don't find out by themselves. */
  private static int lines(Table table, List<?> cells) {
    int most = 1;
    for (int column = 0; column < cells.size(); column++) {
      most = Math.max(most, Math.ceilDiv(units(cells.get(column)), width(table, column) - 1));
    }
    return most;
  }

  private static void cell(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case BigDecimal number -> {
        sheet.value(row, column, number);
        sheet.style(row, column).format("#,##0.##").verticalAlignment("top").set();
      }
      case Number number -> {
        sheet.value(row, column, number);
        sheet.style(row, column).format(column == 0 ? "0" : "#,##0").verticalAlignment("top").set();
      }
      default -> {
        sheet.value(row, column, Csv.plain(value));
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
      }
    }
  }
}
