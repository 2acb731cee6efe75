package org.madoguchi.printer.layout;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.page.Pen;
import org.madoguchi.printer.page.QrSymbol;

/**
 * Sets a technician's test page on A4: a ruler that tells whether the printer keeps the scale, a
 * frame 5 mm from the edge that tells whether it is A4, and a code that no desk takes.
 *
 * <p>Thread rule: immutable, any thread. Works in memory, without files.
 */
public final class TestPageLayout {
  /** What a scanner types from the page's code: of no slip, page or receipt. */
  public static final String CODE = "TEST PAGE OF NO ISSUANCE";

  private static final double WIDTH = 210; // ISO 216
  private static final double HEIGHT = 297;
  private static final double EDGE = 5;
  private static final double LEFT = 30;
  private static final double RULER = 150;

  private final JapaneseFont.Found fonts;

  /** Sets pages in these fonts. */
  public TestPageLayout(JapaneseFont.Found fonts) {
    this.fonts = fonts;
  }

  /**
   * Sets one page.
   *
   * @param job the job's name
   * @param at when, as it is to be read
   */
  public byte[] render(String job, String at) {
    try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      var bold = fonts.bold().embedIn(document);
      var regular = fonts.regular().embedIn(document);
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        var pen = new Pen(content, HEIGHT);
        pen.box(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, 0);
        pen.box(EDGE + 0.4, EDGE + 0.4, WIDTH - 2 * EDGE - 0.8, HEIGHT - 2 * EDGE - 0.8, 1);
        pen.gray(0);
        pen.text("テスト印刷　TEST PAGE", bold, 12, LEFT, 40);
        pen.text("証明書ではありません。試したら捨てます。", regular, 5, LEFT, 52);
        pen.text("This is no certificate. Throw it away.", regular, 5, LEFT, 60);
        pen.text(job + "　" + at, regular, 4, LEFT, 70);
        pen.symbol(QrSymbol.of(CODE, ErrorCorrectionLevel.M), LEFT, 80, 0.9);
        for (int mm = 0; mm <= RULER; mm++) {
          double length = mm % 10 == 0 ? 8 : mm % 5 == 0 ? 5 : 3;
          pen.box(LEFT + mm - 0.05, 140, 0.1, length, 0);
          if (mm % 50 == 0) {
            pen.textCentred(String.valueOf(mm), regular, 4, LEFT + mm, 154);
          }
        }
        pen.text("0 から 150 が 150 mm なら、縮小されていません。", regular, 5, LEFT, 166);
        pen.text("From 0 to 150 must be 150 mm: printed without scaling.", regular, 5, LEFT, 174);
        pen.text("枠が四辺とも紙の端から 5 mm なら、A4 です。", regular, 5, LEFT, 186);
        pen.text("The frame is 5 mm from each edge of A4.", regular, 5, LEFT, 194);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("a document in memory", e);
    }
  }
}
