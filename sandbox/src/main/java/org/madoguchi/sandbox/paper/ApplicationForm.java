package org.madoguchi.sandbox.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.paper.Sheet.Weight;

/**
 * A persona's application form (個人番号カード交付申請書), as far as a terminal has to do with it: number, QR
 * code, name, birth date, place for the photo; 見本 across it. What the QR code of a real form says
 * isn't public.
 */
public final class ApplicationForm {
  /** Side of the QR code, as on the real form. */
  private static final double SYMBOL = 25;

  private final PaperFonts fonts;

  /** Forms in these fonts. */
  public ApplicationForm(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /** The form as a PDF of one A4 page. */
  public byte[] render(Persona of, FormId id) {
    try (Sheet sheet = new Sheet(fonts, 1)) {
      sheet.centred(0, Sheet.WIDTH, 28, 17, Weight.BOLD, "個人番号カード交付申請書");
      sheet.centred(0, Sheet.WIDTH, 38, 12, Weight.BOLD, "見本　体験用の 人物の 申請書です");
      sheet.text(25, 60, 10, Weight.REGULAR, "申請書ID（半角数字23桁）");
      sheet.text(25, 69, 15, Weight.BOLD, id.inGroups());
      sheet.text(25, 90, 10, Weight.REGULAR, "氏名");
      sheet.text(60, 90, 13, Weight.REGULAR, of.holder().name());
      sheet.text(25, 102, 10, Weight.REGULAR, "生年月日");
      sheet.text(60, 102, 13, Weight.REGULAR, Wareki.of(of.holder().birth()));
      sheet.text(25, 114, 10, Weight.REGULAR, "住所");
      sheet.text(60, 114, 10, Weight.REGULAR, of.household().address());
      symbol(sheet, modules("https://shinsei.mihon.example/a?id=" + id.digits()));
      sheet.text(25, 150, 10, Weight.REGULAR, "顔写真　縦4.5cm × 横3.5cm");
      return sheet.bytes();
    }
  }

  /** A paper with such a code at the same place, which is no form. */
  public byte[] like(String text) {
    try (Sheet sheet = new Sheet(fonts, 1)) {
      sheet.centred(0, Sheet.WIDTH, 38, 12, Weight.BOLD, "見本　申請書では ありません");
      symbol(sheet, modules(text));
      return sheet.bytes();
    }
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("a short text always has a symbol", e);
    }
  }

  private static void symbol(Sheet sheet, ByteMatrix symbol) {
    double module = SYMBOL / symbol.getWidth();
    Path2D modules = new Path2D.Double();
    for (int row = 0; row < symbol.getWidth(); row++) {
      for (int column = 0; column < symbol.getWidth(); column++) {
        if (symbol.get(column, row) == 1) {
          modules.append(
              new Rectangle2D.Double(150 + column * module, 50 + row * module, module, module),
              false);
        }
      }
    }
    sheet.fill(modules, Color.BLACK);
  }
}
