package org.madoguchi.printer.page;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws on a page in millimetres from its top left corner; text by its em size and its baseline.
 *
 * <p>Thread rule: one thread.
 */
public final class Pen {
  /** Points of PDF (ISO 32000-1 8.3.2.3) in a millimetre. */
  private static final char NO_BREAK = '\u00a0';

  public static final double POINTS = 72 / 25.4;

  private final PDPageContentStream page;
  private final double height;

  public Pen(PDPageContentStream page, double heightMm) {
    this.page = page;
    this.height = heightMm;
  }

  /** The width of a text in millimetres. */
  public static double width(String text, PDFont font, double em) throws IOException {
    return font.getStringWidth(solid(fit(text, font))) / 1000 * em;
  }

  /**
   * How far the ink of a text reaches above its baseline, in em sizes: the height of its letters as
   * a reader sees them.
   */
  public static double inkHeight(String text, PDType0Font font) throws IOException {
    double highest = 0;
    var codes = new ByteArrayInputStream(font.encode(solid(fit(text, font))));
    while (codes.available() > 0) {
      Rectangle2D ink = font.getNormalizedPath(font.readCode(codes)).getBounds2D();
      highest = Math.max(highest, ink.getMaxY() / 1000);
    }
    return highest;
  }

  /**
   * The text as this font can draw it: whoever reads a paper must not go without for one letter.
   */
  static String fit(String text, PDFont font) throws IOException {
    return draws(solid(text), font)
        ? text
        : LetterSubstitute.fit(text, letter -> letter == NO_BREAK || draws(letter, font));
  }

  /** Blanks at which no line is broken are drawn as blanks. */
  private static String solid(String text) {
    return text.replace(NO_BREAK, ' ');
  }

  private static boolean draws(int letter, PDFont font) {
    try {
      return draws(Character.toString(letter), font);
    } catch (IOException e) {
      throw new AssertionError("a font in memory", e);
    }
  }

  private static boolean draws(String text, PDFont font) throws IOException {
    try {
      font.encode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false; // PDFBox says so: no glyph
    }
  }

  /** As {@link #wrap}, with lines of about the same width. */
  public static List<String> balance(String text, PDFont font, double em, double width)
      throws IOException {
    String fitting = fit(text, font);
    int lines = wrap(fitting, font, em, width).size();
    double enough = width;
    while (enough > em && wrap(fitting, font, em, enough - 1).size() == lines) {
      enough--;
    }
    return wrap(fitting, font, em, enough);
  }

  /**
   * Breaks a text at its blanks (not at U+00A0) so that no line is wider; a phrase that is longer
   * than a line breaks anywhere.
   */
  public static List<String> wrap(String text, PDFont font, double em, double width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String phrase : fit(text, font).strip().split(" +", -1)) {
      String longer = line.isEmpty() ? phrase : line + " " + phrase;
      if (width(longer, font, em) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = phrase;
      while (line.codePointCount(0, line.length()) > 1 && width(line, font, em) > width) {
        int end = line.offsetByCodePoints(line.length(), -1);
        while (end > Character.charCount(line.codePointAt(0))
            && width(line.substring(0, end), font, em) > width) {
          end = line.offsetByCodePoints(end, -1);
        }
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
    return lines;
  }

  public void text(String text, PDFont font, double em, double x, double baseline)
      throws IOException {
    page.beginText();
    page.setFont(font, (float) (em * POINTS));
    page.newLineAtOffset(points(x), y(baseline));
    page.showText(solid(fit(text, font)));
    page.endText();
  }

  public void textRight(String text, PDFont font, double em, double right, double baseline)
      throws IOException {
    text(text, font, em, right - width(text, font, em), baseline);
  }

  public void textCentred(String text, PDFont font, double em, double centre, double baseline)
      throws IOException {
    text(text, font, em, centre - width(text, font, em) / 2, baseline);
  }

  /** A text across the page, in a gray that leaves what stands on it legible. */
  public void across(String text, PDFont font, double em, double x, double baseline, double degrees)
      throws IOException {
    page.saveGraphicsState();
    var turned = AffineTransform.getTranslateInstance(points(x), y(baseline));
    turned.rotate(Math.toRadians(degrees));
    page.transform(new Matrix(turned));
    page.setNonStrokingColor(0.86f);
    page.beginText();
    page.setFont(font, (float) (em * POINTS));
    page.showText(solid(fit(text, font)));
    page.endText();
    page.restoreGraphicsState();
  }

  public void box(double x, double top, double width, double boxHeight, float gray)
      throws IOException {
    page.setNonStrokingColor(gray);
    page.addRect(points(x), y(top + boxHeight), points(width), points(boxHeight));
    page.fill();
    page.setNonStrokingColor(0f);
  }

  /** The colour of the texts that follow: 0 is black, 1 white. */
  public void gray(float gray) throws IOException {
    page.setNonStrokingColor(gray);
  }

  /** A symbol on its white quiet zone; x and top are those of the dark modules. */
  public void symbol(QrSymbol symbol, double x, double top, double module) throws IOException {
    double quiet = QrSymbol.QUIET_ZONE * module;
    double side = symbol.size() * module;
    box(x - quiet, top - quiet, side + 2 * quiet, side + 2 * quiet, 1);
    for (int row = 0; row < symbol.size(); row++) {
      int column = 0;
      while (column < symbol.size()) {
        int end = column;
        while (end < symbol.size() && symbol.dark(end, row)) {
          end++;
        }
        if (end > column) {
          page.addRect(
              points(x + column * module),
              y(top + (row + 1) * module),
              points((end - column) * module),
              points(module));
        }
        column = end + 1;
      }
    }
    // One path, so that no seam shows between the modules.
    page.fill();
  }

  /** A picture that fills a box. */
  public void picture(PDImageXObject picture, double x, double top, double width, double tall)
      throws IOException {
    page.drawImage(picture, points(x), y(top + tall), points(width), points(tall));
  }

  /**
   * A shape in black.
   *
   * @param shape mm, downwards positive
   * @param x where its origin stands, mm from the left
   * @param top where its origin stands, mm from the top
   */
  public void shape(Shape shape, double x, double top) throws IOException {
    AffineTransform place =
        new AffineTransform(POINTS, 0, 0, -POINTS, x * POINTS, (height - top) * POINTS);
    float[] at = new float[6];
    float x0 = 0;
    float y0 = 0;
    boolean any = false;
    for (PathIterator path = shape.getPathIterator(place); !path.isDone(); path.next()) {
      int last =
          switch (path.currentSegment(at)) {
            case PathIterator.SEG_MOVETO -> {
              page.moveTo(at[0], at[1]);
              yield 0;
            }
            case PathIterator.SEG_LINETO -> {
              page.lineTo(at[0], at[1]);
              yield 0;
            }
            case PathIterator
                    .SEG_QUADTO -> { // the same curve as a cubic one, which PDF knows alone
              page.curveTo(
                  x0 + (at[0] - x0) * 2 / 3,
                  y0 + (at[1] - y0) * 2 / 3,
                  at[2] + (at[0] - at[2]) * 2 / 3,
                  at[3] + (at[1] - at[3]) * 2 / 3,
                  at[2],
                  at[3]);
              yield 2;
            }
            case PathIterator.SEG_CUBICTO -> {
              page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
              yield 4;
            }
            default -> {
              page.closePath();
              yield -1; // a new figure begins with a move
            }
          };
      if (last >= 0) {
        x0 = at[last];
        y0 = at[last + 1];
      }
      any = true;
    }
    if (any) {
      page.fill();
    }
  }

  private static float points(double mm) {
    return (float) (mm * POINTS);
  }

  private float y(double fromTop) {
    return points(height - fromTop);
  }
}
