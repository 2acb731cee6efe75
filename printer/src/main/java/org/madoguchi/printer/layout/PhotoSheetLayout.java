package org.madoguchi.printer.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.page.Pen;

/**
 * Sets the sheet that an applicant posts with the form: the photo twice, in the size that the form
 * wants, with marks to cut along, and the address to which it goes (errands.md 3.1). Printed as it
 * is, without scaling, a photo measures 35.0 by 45.0 mm.
 *
 * <p>Thread rule: immutable, any thread. Works in memory, without files.
 */
public final class PhotoSheetLayout {
  /** Across, millimetres. */
  public static final double PHOTO_WIDTH = 35;

  /** Down, millimetres. */
  public static final double PHOTO_HEIGHT = 45;

  private static final double PAGE_HEIGHT = 297;
  private static final double TOP = 78;
  private static final double[] LEFT = {60, 115};

  /** How far a mark stands off the photo, so that nothing of it is left when it is cut. */
  private static final double OFF = 1.5;

  private static final double MARK = 5;
  private static final double LINE = 0.15;
  private static final double MARGIN = 25;

  private static final List<String> STEPS =
      List.of(
          "1. しるしに 合わせて 写真を 1枚 切り取ります。もう 1枚は 予備です。",
          "2. 写真の うらに お名前と 生年月日を 書きます。",
          "3. 写真を 申請書に はります。申請書の らんを すべて 書きます。",
          "4. 封筒に 下の あて先を はり、郵便で 送ります。");

  private static final List<String> ADDRESS =
      List.of("〒219-8732", "日本郵便株式会社 川崎東郵便局 郵便私書箱第2号", "地方公共団体情報システム機構", "個人番号カード交付申請書受付センター 行");

  private final JapaneseFont.Found fonts;

  /** Sets sheets in these fonts. */
  public PhotoSheetLayout(JapaneseFont.Found fonts) {
    this.fonts = fonts;
  }

  /**
   * Sets one sheet. The photo's bytes go into the document as they are.
   *
   * @param jpeg upright, 35:45
   * @throws IllegalArgumentException if that is no JPEG
   */
  public byte[] render(byte[] jpeg) {
    try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      var bold = fonts.bold().embedIn(document);
      var regular = fonts.regular().embedIn(document);
      PDImageXObject photo = photo(document, jpeg);
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        var pen = new Pen(content, PAGE_HEIGHT);
        pen.box(0, 0, 210, PAGE_HEIGHT, 1);
        pen.gray(0);
        pen.text("マイナンバーカード 申請用の 写真", bold, 8, MARGIN, 40);
        pen.text("縮小せずに 印刷してあります。横 3.5cm、縦 4.5cm です。", regular, 4.5, MARGIN, 52);
        for (double left : LEFT) {
          pen.picture(photo, left, TOP, PHOTO_WIDTH, PHOTO_HEIGHT);
          marks(pen, left);
        }
        double baseline = TOP + PHOTO_HEIGHT + 22;
        for (String step : STEPS) {
          pen.text(step, regular, 4.8, MARGIN, baseline);
          baseline += 9;
        }
        address(pen, regular, bold, baseline + 8);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("a document in memory", e);
    }
  }

  private static PDImageXObject photo(PDDocument document, byte[] jpeg) {
    try {
      return JPEGFactory.createFromByteArray(document, jpeg);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("a photo is a JPEG", e);
    }
  }

  /** At each corner, along both edges. */
  private static void marks(Pen pen, double left) throws IOException {
    double right = left + PHOTO_WIDTH;
    double bottom = TOP + PHOTO_HEIGHT;
    for (double x : new double[] {left, right}) {
      pen.box(x - LINE / 2, TOP - OFF - MARK, LINE, MARK, 0);
      pen.box(x - LINE / 2, bottom + OFF, LINE, MARK, 0);
    }
    for (double y : new double[] {TOP, bottom}) {
      pen.box(left - OFF - MARK, y - LINE / 2, MARK, LINE, 0);
      pen.box(right + OFF, y - LINE / 2, MARK, LINE, 0);
    }
  }

  private static void address(Pen pen, PDFont regular, PDFont bold, double top) throws IOException {
    double height = 44;
    pen.box(MARGIN, top, 160, height, 0);
    pen.box(MARGIN + LINE * 2, top + LINE * 2, 160 - LINE * 4, height - LINE * 4, 1);
    pen.gray(0);
    double baseline = top + 11;
    for (String line : ADDRESS) {
      boolean addressee = line.endsWith("行");
      pen.text(line, addressee ? bold : regular, addressee ? 5.5 : 5, MARGIN + 8, baseline);
      baseline += 9;
    }
  }
}
