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
 * Sets the code of a staff badge as a PDF on A4, to be cut out and put behind a name tag.
 *
 * <p>Thread rule: immutable, any thread. Works in memory, without files.
 */
public final class BadgeLayout {
  private static final double WIDTH = 85.6; // ISO/IEC 7810 ID-1
  private static final double HEIGHT = 54;
  private static final double LEFT = 62;
  private static final double TOP = 40;
  private static final double MODULE = 0.9;

  private final JapaneseFont.Found fonts;

  /** Sets badges in these fonts. */
  public BadgeLayout(JapaneseFont.Found fonts) {
    this.fonts = fonts;
  }

  /**
   * Sets one badge.
   *
   * @param number staff number
   * @param code what the scanner types: a secret of whoever wears it
   */
  public byte[] render(String number, String code) {
    try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      var bold = fonts.bold().embedIn(document);
      var regular = fonts.regular().embedIn(document);
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        var pen = new Pen(content, 297);
        pen.box(0, 0, 210, 297, 1);
        pen.box(LEFT, TOP, WIDTH, HEIGHT, 0.5f);
        pen.box(LEFT + 0.3, TOP + 0.3, WIDTH - 0.6, HEIGHT - 0.6, 1);
        pen.symbol(QrSymbol.of(code, ErrorCorrectionLevel.M), LEFT + 6, TOP + 12, MODULE);
        pen.gray(0);
        pen.text("交付窓口", regular, 5, LEFT + 42, TOP + 20);
        pen.text("職員", regular, 5, LEFT + 42, TOP + 30);
        pen.text(number, bold, 9, LEFT + 42, TOP + 42);
        pen.text("切り取って 名札の うらに 入れます。写しを つくりません。", regular, 4, 45, TOP + HEIGHT + 10);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("a document in memory", e);
    }
  }
}
