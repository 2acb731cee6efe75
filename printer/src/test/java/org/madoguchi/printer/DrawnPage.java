package org.madoguchi.printer;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Assumptions;
import org.madoguchi.printer.page.Pen;

/** A made-up finished page: pattern, letters and seal where a test wants them; mm from the top. */
public final class DrawnPage {
  static final Color RED = new Color(200, 30, 30);
  private static final double HEIGHT = 297;

  /** Looked for once: a test draws dozens of pages. */
  private static final JapaneseFont FOUND = JapaneseFont.find();

  private final PDDocument document = new PDDocument();
  private final PDPageContentStream content;
  private final PDFont font;

  public DrawnPage() {
    Assumptions.assumeTrue(FOUND instanceof JapaneseFont.Found, FOUND.toString());
    try {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      content = new PDPageContentStream(document, page);
      font = ((JapaneseFont.Found) FOUND).regular().embedIn(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** With pattern, red seal and some text: all but who certifies. */
  public static DrawnPage usual() {
    return new DrawnPage().pattern().seal(150, 215, 24, RED).text("住民票の写し", 80, 30, 6);
  }

  public DrawnPage pattern() {
    return pattern(new Color(215, 228, 240), 2, 210);
  }

  /** From here to there across the page. */
  public DrawnPage pattern(Color ink, double from, double to) {
    return drawn(
        () -> {
          content.setNonStrokingColor(ink);
          for (double x = from; x < to; x += 4) {
            for (double y = 2; y < HEIGHT; y += 4) {
              content.addRect(mm(x), mm(y), mm(1.6), mm(1.6));
            }
          }
          content.fill();
          content.setNonStrokingColor(Color.BLACK);
        });
  }

  /** A frame with strokes in it. */
  public DrawnPage seal(double x, double top, double side, Color ink) {
    return drawn(
        () -> {
          frame(x, top, side, ink, 1.2);
          for (double in = 4; in < side - 2; in += 4) {
            content.moveTo(mm(x + in), y(top + 2.5));
            content.lineTo(mm(x + in), y(top + side - 2.5));
          }
          content.stroke();
          content.setStrokingColor(Color.BLACK);
        });
  }

  private void frame(double x, double top, double side, Color ink, double line) throws IOException {
    content.setStrokingColor(ink);
    content.setLineWidth(mm(line));
    content.addRect(mm(x), y(top + side), mm(side), mm(side));
    content.stroke();
  }

  /** Cells, as a table has them. */
  public DrawnPage table(double x, double top, double cell, int across) {
    return drawn(
        () -> {
          for (int i = 0; i < across; i++) {
            frame(x + i * cell, top, cell, Color.BLACK, 0.5);
          }
        });
  }

  public DrawnPage text(String text, double x, double baseline, double em) {
    return drawn(
        () -> {
          content.beginText();
          content.setFont(font, mm(em));
          content.newLineAtOffset(mm(x), y(baseline));
          content.showText(text);
          content.endText();
        });
  }

  /** Each letter so far from the next, from edge to edge in ems (均等割付). */
  public DrawnPage spaced(String text, double x, double baseline, double em, double gap) {
    double at = x;
    for (int letter : text.codePoints().toArray()) {
      text(Character.toString(letter), at, baseline, em);
      at += em * (1 + gap);
    }
    return this;
  }

  /** Each letter below the one before. */
  public DrawnPage down(String text, double x, double top, double em) {
    double at = top + em;
    for (int letter : text.codePoints().toArray()) {
      if (!Character.isWhitespace(letter)) {
        text(Character.toString(letter), x, at, em);
      }
      at += em;
    }
    return this;
  }

  public byte[] pdf() {
    try (document;
        var out = new ByteArrayOutputStream()) {
      content.close();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private interface Drawing {
    void run() throws IOException;
  }

  private DrawnPage drawn(Drawing drawing) {
    try {
      drawing.run();
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static float mm(double millimetres) {
    return (float) (millimetres * Pen.POINTS);
  }

  private static float y(double fromTop) {
    return mm(HEIGHT - fromTop);
  }
}
