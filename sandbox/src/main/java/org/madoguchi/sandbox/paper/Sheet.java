package org.madoguchi.sandbox.paper;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * One A4 page while it is drawn, in millimetres from the top left corner; type sizes in points. It
 * lives in memory alone. For one thread.
 */
final class Sheet implements AutoCloseable {
  static final double WIDTH = 210;
  static final double HEIGHT = 297;

  private static final double POINTS = 72 / 25.4;
  private static final double SMALLEST = 4;

  /** Height of a Japanese character above the baseline, as a part of the type size. */
  private static final double ASCENT = 0.86;

  private static final double LINE = 1.25;

  private final PDDocument document = new PDDocument();
  private final PDPageContentStream content;
  private final PaperFonts faces;
  private final PDFont regular;
  private final PDFont bold;

  /** Weight of type. */
  enum Weight {
    REGULAR,
    BOLD
  }

  /**
   * An empty page.
   *
   * @param documentId makes the file's identifier, so that the same drawing gives the same bytes
   */
  Sheet(PaperFonts faces, long documentId) {
    this.faces = faces;
    try {
      document.setDocumentId(documentId);
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      content = new PDPageContentStream(document, page);
      regular = PDType0Font.load(document, faces.regular(), true);
      bold = PDType0Font.load(document, faces.bold(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PaperFonts faces() {
    return faces;
  }

  /** Text from a point on its baseline. */
  void text(double x, double baseline, double size, Weight weight, String text) {
    if (text.isEmpty()) {
      return;
    }
    draw(
        () -> {
          content.beginText();
          content.setNonStrokingColor(Color.BLACK);
          content.setFont(font(weight), (float) size);
          content.newLineAtOffset(toX(x), toY(baseline));
          content.showText(faces.fit(text));
          content.endText();
        });
  }

  /** Text around the middle between two edges. */
  void centred(
      double left, double right, double baseline, double size, Weight weight, String text) {
    text((left + right - width(size, weight, text)) / 2, baseline, size, weight, text);
  }

  /** Text that ends at a point. */
  void ending(double right, double baseline, double size, Weight weight, String text) {
    text(right - width(size, weight, text), baseline, size, weight, text);
  }

  /**
   * Text in a box, from its left edge and around its middle, in lines and in smaller type where it
   * is too long.
   */
  void fitted(
      double x, double y, double width, double height, double size, Weight weight, String text) {
    double fitting = size;
    List<String> lines = wrapped(width, fitting, weight, text);
    while (lines.size() * fitting * LINE / POINTS > height && fitting > SMALLEST) {
      fitting -= 0.5;
      lines = wrapped(width, fitting, weight, text);
    }
    double line = fitting * LINE / POINTS;
    double baseline =
        y + (height - (lines.size() - 1) * line) / 2 + (ASCENT - 0.5) * fitting / POINTS;
    for (String l : lines) {
      text(x, baseline, fitting, weight, l);
      baseline += line;
    }
  }

  /** Width of a text, mm. */
  double width(double size, Weight weight, String text) {
    try {
      return font(weight).getStringWidth(faces.fit(text)) / 1000 * size / POINTS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void line(double x1, double y1, double x2, double y2, double thickness) {
    draw(
        () -> {
          content.setStrokingColor(Color.BLACK);
          content.setLineWidth((float) (thickness * POINTS));
          content.moveTo(toX(x1), toY(y1));
          content.lineTo(toX(x2), toY(y2));
          content.stroke();
        });
  }

  void box(double x, double y, double width, double height, double thickness) {
    draw(
        () -> {
          content.setStrokingColor(Color.BLACK);
          content.setLineWidth((float) (thickness * POINTS));
          content.addRect(toX(x), toY(y + height), points(width), points(height));
          content.stroke();
        });
  }

  /** Fills an outline given in millimetres of this page. */
  void fill(Shape outline, Color colour) {
    fill(outline, colour, List.of(new AffineTransform()));
  }

  /**
   * Fills the same outline in many places. The file holds it once.
   *
   * @param outline in millimetres, around an origin of its own
   * @param places from there to this page
   */
  void fill(Shape outline, Color colour, List<AffineTransform> places) {
    AffineTransform toForm = AffineTransform.getScaleInstance(POINTS, -POINTS);
    Rectangle2D bounds = toForm.createTransformedShape(outline).getBounds2D();
    draw(
        () -> {
          PDFormXObject form = new PDFormXObject(document);
          form.setResources(new PDResources());
          form.setBBox(
              new PDRectangle(
                  (float) bounds.getX(),
                  (float) bounds.getY(),
                  (float) bounds.getWidth(),
                  (float) bounds.getHeight()));
          try (PDFormContentStream stream = new PDFormContentStream(form)) {
            stream.setNonStrokingColor(colour);
            trace(stream, outline.getPathIterator(toForm));
            if (outline.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) {
              stream.fillEvenOdd();
            } else {
              stream.fill();
            }
          }
          compress(form);
          for (AffineTransform place : places) {
            AffineTransform placed = new AffineTransform(POINTS, 0, 0, -POINTS, 0, HEIGHT * POINTS);
            placed.concatenate(place);
            placed.scale(1 / POINTS, -1 / POINTS);
            content.saveGraphicsState();
            content.transform(new Matrix(placed));
            content.drawForm(form);
            content.restoreGraphicsState();
          }
        });
  }

  /** What is drawn often is read often, and a reader gets at packed streams far quicker. */
  private static void compress(PDFormXObject form) throws IOException {
    byte[] drawing = form.getContentStream().toByteArray();
    try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(drawing);
    }
  }

  /**
   * Lays another sheet's drawing on this page, as a stamp without the flag for print (ISO 32000-1
   * 12.5.3): screens show it, printers leave it out.
   */
  void showOnScreens(Sheet other) {
    draw(
        () -> {
          try (PDDocument drawn = Loader.loadPDF(other.bytes())) {
            PDFormXObject form = new LayerUtility(document).importPageAsForm(drawn, 0);
            PDAppearanceDictionary look = new PDAppearanceDictionary();
            look.setNormalAppearance(new PDAppearanceStream(form.getCOSObject()));
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(PDRectangle.A4);
            stamp.setAppearance(look);
            document.getPage(0).getAnnotations().add(stamp);
          }
        });
  }

  /** The finished file. */
  byte[] bytes() {
    try {
      content.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    draw(document::close);
  }

  private List<String> wrapped(double width, double size, Weight weight, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      String character = Character.toString(c);
      if (!line.isEmpty() && width(size, weight, line + character) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(character);
    }
    lines.add(line.toString());
    return lines;
  }

  private static void trace(PDFormContentStream stream, PathIterator outline) throws IOException {
    float[] p = new float[6];
    float lastX = 0;
    float lastY = 0;
    for (PathIterator i = outline; !i.isDone(); i.next()) {
      switch (i.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> stream.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> stream.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> {
          // PDF knows cubic curves only
          float x = p[2];
          float y = p[3];
          stream.curveTo(
              lastX + (p[0] - lastX) * 2 / 3,
              lastY + (p[1] - lastY) * 2 / 3,
              x + (p[0] - x) * 2 / 3,
              y + (p[1] - y) * 2 / 3,
              x,
              y);
          p[0] = x;
          p[1] = y;
        }
        case PathIterator.SEG_CUBICTO -> {
          stream.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
          p[0] = p[4];
          p[1] = p[5];
        }
        case PathIterator.SEG_CLOSE -> stream.closePath();
        default -> throw new IllegalStateException("no such segment");
      }
      lastX = p[0];
      lastY = p[1];
    }
  }

  private PDFont font(Weight weight) {
    return switch (weight) {
      case REGULAR -> regular;
      case BOLD -> bold;
    };
  }

  private static float points(double millimetres) {
    return (float) (millimetres * POINTS);
  }

  private static float toX(double x) {
    return points(x);
  }

  private static float toY(double y) {
    return points(HEIGHT - y);
  }

  /** Something that is drawn. */
  private interface Drawing {
    void run() throws IOException;
  }

  /** A failure to write into memory is a bug, not an event. */
  private static void draw(Drawing drawing) {
    try {
      drawing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
