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
import org.madoguchi.printer.layout.ReportLayout.Paged;
import org.madoguchi.printer.page.Pen;

/**
 * Sets notices as a PDF, each as large as it fits on one sheet; one that is too long even in the
 * smallest letters goes on over further sheets.
 *
 * <p>Thread rule: immutable, any thread. Works in memory, without files.
 */
public final class PosterLayout {
  /** Lengths are those of A4; other sheets have the same proportions (ISO 216). */
  private static final double WIDTH = 210;

  private static final double HEIGHT = 297;
  private static final double MARGIN = 18;
  private static final double BOTTOM = HEIGHT - 16;
  private static final double TITLE = 9;
  private static final double HEADING = 7;
  private static final double TEXT = 4.4;
  private static final double SMALL = 2.6;
  private static final double LABEL_WIDTH = 34;

  /** Larger looks shouted on a sheet with three lines. */
  private static final double LARGEST = 1.4;

  /** 2.6 mm letters: what still can be read standing before it. */
  private static final double SMALLEST = 0.6;

  private final JapaneseFont.Found fonts;

  /** Sets notices in these fonts. */
  public PosterLayout(JapaneseFont.Found fonts) {
    this.fonts = fonts;
  }

  /** What it is set for. */
  public enum Sheet {
    A4(1, PDRectangle.A4),
    A3(Math.sqrt(2), PDRectangle.A3);

    private final double times;
    private final PDRectangle size;

    Sheet(double times, PDRectangle size) {
      this.times = times;
      this.size = size;
    }
  }

  private record Text(String text, double x, double em, boolean bold) {}

  /** One line of a page. */
  private record Line(double height, double rule, List<Text> texts) {}

  /** The faces of one document. */
  private record Faces(PDFont regular, PDFont bold) {}

  /** Sets them, each on sheets of its own. A letter that the font lacks is drawn as another one. */
  public Paged render(List<PosterContent> notices, Sheet sheet) {
    try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      Faces faces = new Faces(fonts.regular().embedIn(document), fonts.bold().embedIn(document));
      for (PosterContent notice : notices) {
        for (List<Line> lines : pages(notice, faces)) {
          var page = new PDPage(sheet.size);
          document.addPage(page);
          try (var content = new PDPageContentStream(document, page)) {
            draw(new Pen(content, HEIGHT * sheet.times), sheet.times, lines, notice, faces);
          }
        }
      }
      document.getDocumentCatalog().setLanguage(notices.getFirst().language());
      document.getDocumentInformation().setTitle(notices.getFirst().title());
      document.setDocumentId((long) notices.hashCode());
      int sheets = document.getNumberOfPages();
      document.save(out);
      return new Paged(out.toByteArray(), sheets);
    } catch (IOException e) {
      throw new AssertionError("a document in memory", e);
    }
  }

  private static List<List<Line>> pages(PosterContent notice, Faces faces) throws IOException {
    double room = BOTTOM - MARGIN - small(notice, faces).size() * SMALL * 1.5;
    for (double scale = LARGEST; scale > SMALLEST; scale -= 0.05) {
      List<Line> lines = lines(notice, faces, scale);
      if (height(lines) <= room) {
        return List.of(lines);
      }
    }
    List<List<Line>> pages = new ArrayList<>();
    List<Line> page = new ArrayList<>();
    for (Line line : lines(notice, faces, SMALLEST)) {
      if (height(page) + line.height() > room) {
        pages.add(page);
        page = new ArrayList<>();
      }
      page.add(line);
    }
    pages.add(page);
    return pages;
  }

  private static double height(List<Line> lines) {
    return lines.stream().mapToDouble(Line::height).sum();
  }

  private static List<Line> lines(PosterContent notice, Faces faces, double scale)
      throws IOException {
    double width = WIDTH - 2 * MARGIN;
    List<Line> lines = new ArrayList<>();
    for (String line : Pen.balance(notice.title(), faces.bold(), TITLE * scale, width)) {
      lines.add(line(line, TITLE * scale, true));
    }
    for (String line : Pen.wrap(notice.lead(), faces.regular(), TEXT * scale, width)) {
      lines.add(line(line, TEXT * scale, false));
    }
    for (PosterContent.Section section : notice.sections()) {
      lines.add(new Line(6 * scale, 0, List.of()));
      for (String line : Pen.wrap(section.heading(), faces.bold(), HEADING * scale, width)) {
        lines.add(line(line, HEADING * scale, true));
      }
      for (PosterContent.Group group : section.groups()) {
        lines.add(new Line(3.4 * scale, 0.4, List.of()));
        for (PosterContent.Item item : group.items()) {
          item(item, faces, scale, lines);
        }
      }
    }
    return lines;
  }

  private static Line line(String text, double em, boolean bold) {
    return new Line(em * 1.5, 0, List.of(new Text(text, MARGIN, em, bold)));
  }

  private static void item(PosterContent.Item item, Faces faces, double scale, List<Line> lines)
      throws IOException {
    double em = TEXT * scale;
    double at = MARGIN + LABEL_WIDTH * scale;
    List<String> labels = Pen.wrap(item.label(), faces.bold(), em, LABEL_WIDTH * scale - em);
    List<String> said = new ArrayList<>();
    for (String text : item.lines()) {
      said.addAll(Pen.wrap(text, faces.regular(), em, WIDTH - MARGIN - at));
    }
    for (int i = 0; i < Math.max(labels.size(), said.size()); i++) {
      List<Text> texts = new ArrayList<>();
      if (i < labels.size()) {
        texts.add(new Text(labels.get(i), MARGIN, em, true));
      }
      if (i < said.size()) {
        texts.add(new Text(said.get(i), at, em, false));
      }
      lines.add(new Line(em * 1.5, 0, texts));
    }
    lines.add(new Line(em * 0.4, 0, List.of()));
  }

  private static List<String> small(PosterContent notice, Faces faces) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String text : notice.small()) {
      lines.addAll(Pen.wrap(text, faces.regular(), SMALL, WIDTH - 2 * MARGIN));
    }
    return lines;
  }

  private static void draw(
      Pen pen, double times, List<Line> lines, PosterContent notice, Faces faces)
      throws IOException {
    pen.box(0, 0, WIDTH * times, HEIGHT * times, 1);
    if (notice.specimen()) {
      pen.across("見本", faces.bold(), 70 * times, 45 * times, 210 * times, 40);
    }
    double top = MARGIN;
    for (Line line : lines) {
      if (line.rule() > 0) {
        double middle = top + line.height() / 2;
        pen.box(
            MARGIN * times, middle * times, (WIDTH - 2 * MARGIN) * times, line.rule() * times, 0);
      }
      for (Text text : line.texts()) {
        pen.gray(0);
        pen.text(
            text.text(),
            text.bold() ? faces.bold() : faces.regular(),
            text.em() * times,
            text.x() * times,
            (top + text.em()) * times);
      }
      top += line.height();
    }
    List<String> small = small(notice, faces);
    for (int i = 0; i < small.size(); i++) {
      double baseline = BOTTOM - (small.size() - 1 - i) * SMALL * 1.5;
      pen.gray(0);
      pen.text(small.get(i), faces.regular(), SMALL * times, MARGIN * times, baseline * times);
    }
  }
}
