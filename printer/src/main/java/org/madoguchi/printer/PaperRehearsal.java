package org.madoguchi.printer;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.madoguchi.printer.page.Pen;

/**
 * A look at a made-up page, to be had while nobody is there. The first look of a program otherwise
 * costs a second, and the next ones some tenths: classes, fonts and colours are loaded. The page is
 * certified by no municipality that there is, and never leaves memory.
 */
public final class PaperRehearsal {
  public static final String NOWHERE = "練習市";

  /** After so many looks the next one costs about what all later ones do. */
  private static final int TIMES = 4;

  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final Color PATTERN = new Color(0xDF, 0xEC, 0xE6);
  private static final Color SEAL = new Color(0xC8, 0x1E, 0x1E);

  private PaperRehearsal() {}

  /**
   * Looks, on the caller's thread.
   *
   * @param fonts of this machine
   * @return the result of the last check: sound, or the looking itself is broken
   */
  public static PaperCheck.Result look(JapaneseFont.Found fonts) {
    List<byte[]> pages = List.of(page(fonts));
    PaperCheck.Result result = PaperCheck.check(pages, 1, NOWHERE);
    for (int i = 1; i < TIMES; i++) {
      result = PaperCheck.check(pages, 1, NOWHERE);
    }
    return result;
  }

  /** A page with a pattern of many places, some lines of text, and a seal. */
  public static byte[] page(JapaneseFont.Found fonts) {
    try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont regular = fonts.regular().embedIn(document);
      PDFont bold = fonts.bold().embedIn(document);
      try (var content = new PDPageContentStream(document, page)) {
        pattern(document, content);
        var pen = new Pen(content, HEIGHT);
        pen.gray(0);
        pen.textCentred("住民票の写し", bold, 6, WIDTH / 2, 30);
        for (double y = 50; y < 200; y += 15) {
          pen.box(20, y + 3, WIDTH - 40, 0.2, 0);
          pen.text("氏名 生年月日 住所 続柄 本籍 世帯主 記載事項", regular, 4, 24, y);
        }
        pen.text(NOWHERE + "長", bold, 5, 90, 230);
        seal(content);
      }
      document.setDocumentId(0L);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("a document in memory", e);
    }
  }

  private static void pattern(PDDocument document, PDPageContentStream content) throws IOException {
    PDFormXObject wave = wave(document);
    for (double y = 5; y < HEIGHT; y += 5) {
      for (double x = 0; x < WIDTH; x += 70) {
        content.saveGraphicsState();
        content.transform(Matrix.getTranslateInstance(points(x), points(y)));
        content.drawForm(wave);
        content.restoreGraphicsState();
      }
    }
  }

  private static PDFormXObject wave(PDDocument document) throws IOException {
    var form = new PDFormXObject(document);
    form.setResources(new PDResources());
    form.setBBox(new PDRectangle(0, points(-5), points(70), points(10)));
    try (var stream = new PDFormContentStream(form)) {
      stream.setNonStrokingColor(PATTERN);
      stream.moveTo(0, 0);
      for (int x = 0; x < 70; x += 7) {
        stream.curveTo(points(x + 2), points(-2), points(x + 5), points(2), points(x + 7), 0);
      }
      stream.lineTo(points(70), points(1));
      for (int x = 70; x > 0; x -= 7) {
        stream.curveTo(points(x - 2), points(3), points(x - 5), points(-1), points(x - 7), 3);
      }
      stream.fill();
    }
    byte[] drawing = form.getContentStream().toByteArray();
    try (var packed = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
      packed.write(drawing);
    }
    return form;
  }

  private static void seal(PDPageContentStream content) throws IOException {
    content.setStrokingColor(SEAL);
    content.setLineWidth(points(1.2));
    for (double inset = 0; inset < 10; inset += 3) {
      content.addRect(
          points(146 + inset), points(50 + inset), points(21 - 2 * inset), points(21 - 2 * inset));
    }
    content.stroke();
  }

  private static float points(double millimetres) {
    return (float) (millimetres * Pen.POINTS);
  }
}
