package org.madoguchi.printer.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.page.LetterSubstitute;
import org.madoguchi.printer.page.Pen;

/**
 * Sets a report as a PDF on A4, with the head of its table on every page.
 *
 * <p>Thread rule: immutable, any thread. Works in memory, without files.
 */
public final class ReportLayout {
  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final double MARGIN = 15;
  private static final double BOTTOM = HEIGHT - 20;
  private static final double CELL = 2.9;
  private static final double TEXT = 3.4;
  private static final double LEADING = 4.3;
  private static final double PADDING = 1.2;

  private final JapaneseFont.Found fonts;

  /** Sets reports in these fonts. */
  public ReportLayout(JapaneseFont.Found fonts) {
    this.fonts = fonts;
  }

  /** What came out, and how many sheets it takes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Paged(byte[] pdf, int sheets) {
    @Override
    public String toString() {
      return "Paged[" + sheets + "]";
    }
  }

  /** One line of one page, from its top. */
  private record Line(double height, boolean rule, List<Cell> cells) {}

  private record Cell(String text, double x, double em, boolean bold, boolean right, double down) {}

  /** Sets one report. A letter that the font lacks is drawn as {@link LetterSubstitute} says. */
  public Paged render(ReportContent report) {
    try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      PDFont regular = fonts.regular().embedIn(document);
      PDFont bold = fonts.bold().embedIn(document);
      List<List<Line>> pages = pages(report, regular, bold);
      for (int i = 0; i < pages.size(); i++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          draw(
              new Pen(content, HEIGHT),
              pages.get(i),
              "%d／%d".formatted(i + 1, pages.size()),
              report.specimen(),
              regular,
              bold);
        }
      }
      document.setDocumentId((long) report.hashCode());
      document.save(out);
      return new Paged(out.toByteArray(), pages.size());
    } catch (IOException e) {
      throw new AssertionError("a document in memory", e);
    }
  }

  private static List<List<Line>> pages(ReportContent report, PDFont regular, PDFont bold)
      throws IOException {
    List<List<Line>> pages = new ArrayList<>();
    List<Line> page = new ArrayList<>();
    page.add(new Line(9, false, List.of(new Cell(report.title(), MARGIN, 6, true, false, 6))));
    for (String text : report.head()) {
      page.addAll(paragraph(text, regular));
    }
    page.add(new Line(3, false, List.of()));
    Line head = row(report, titles(report), bold, true);
    page.add(head);
    for (List<String> cells : report.rows()) {
      Line row = row(report, cells, regular, false);
      if (height(page) + row.height() > BOTTOM - MARGIN) {
        pages.add(page);
        page = new ArrayList<>(List.of(head));
      }
      page.add(row);
    }
    List<Line> foot = new ArrayList<>(List.of(new Line(4, false, List.of())));
    for (String text : report.foot()) {
      foot.addAll(paragraph(text, regular));
    }
    for (Line line : foot) {
      if (height(page) + line.height() > BOTTOM - MARGIN) {
        pages.add(page);
        page = new ArrayList<>();
      }
      page.add(line);
    }
    pages.add(page);
    return pages;
  }

  private static List<String> titles(ReportContent report) {
    return report.columns().stream().map(ReportContent.Column::title).toList();
  }

  private static double height(List<Line> lines) {
    return lines.stream().mapToDouble(Line::height).sum();
  }

  private static List<Line> paragraph(String text, PDFont font) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Pen.wrap(text, font, TEXT, WIDTH - 2 * MARGIN)) {
      lines.add(new Line(5.4, false, List.of(new Cell(line, MARGIN, TEXT, false, false, TEXT))));
    }
    return lines;
  }

  private static Line row(ReportContent report, List<String> texts, PDFont font, boolean bold)
      throws IOException {
    List<Cell> cells = new ArrayList<>();
    double x = MARGIN;
    int most = 1;
    for (int i = 0; i < texts.size(); i++) {
      ReportContent.Column column = report.columns().get(i);
      List<String> lines = Pen.wrap(texts.get(i), font, CELL, column.width() - 2 * PADDING);
      for (int k = 0; k < lines.size(); k++) {
        double at = column.right() ? x + column.width() - PADDING : x + PADDING;
        cells.add(
            new Cell(lines.get(k), at, CELL, bold, column.right(), LEADING * k + CELL + PADDING));
      }
      most = Math.max(most, lines.size());
      x += column.width();
    }
    return new Line(LEADING * most + 2 * PADDING, true, cells);
  }

  private static void draw(
      Pen pen, List<Line> lines, String number, boolean specimen, PDFont regular, PDFont bold)
      throws IOException {
    pen.box(0, 0, WIDTH, HEIGHT, 1);
    if (specimen) {
      pen.across("見本", bold, 70, 45, 210, 40);
    }
    double top = MARGIN;
    for (Line line : lines) {
      for (Cell cell : line.cells()) {
        PDFont font = cell.bold() ? bold : regular;
        pen.gray(0);
        if (cell.right()) {
          pen.textRight(cell.text(), font, cell.em(), cell.x(), top + cell.down());
        } else {
          pen.text(cell.text(), font, cell.em(), cell.x(), top + cell.down());
        }
      }
      top += line.height();
      if (line.rule()) {
        pen.box(MARGIN, top - 0.2, WIDTH - 2 * MARGIN, 0.2, 0.6f);
      }
    }
    pen.gray(0);
    pen.textRight(number, regular, CELL, WIDTH - MARGIN, HEIGHT - 10);
  }
}
