package org.madoguchi.printer.layout;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.madoguchi.printer.page.CodePlace;
import org.madoguchi.printer.page.PagePicture;
import org.madoguchi.printer.page.Pen;
import org.madoguchi.printer.page.QrSymbol;

/**
 * A page's code, and the places that are free for it on that page.
 *
 * @param stamp the page and its code
 * @param symbol the code
 * @param free in the order in which they are tried
 */
record PlacedCode(PageStamp.Page stamp, QrSymbol symbol, List<CodePlace> free) {
  /** Looks where there is room on a page. */
  static PlacedCode on(PDDocument document, PageStamp.Page stamp, PDFont font) throws IOException {
    QrSymbol symbol = symbol(stamp.code());
    double module = module(symbol);
    double label = Pen.width(stamp.label(), font, CodePlace.LABEL);
    PagePicture picture = PagePicture.of(document, PagePicture.DPI);
    double width = (double) picture.width() / PagePicture.PER_MM;
    double height = (double) picture.height() / PagePicture.PER_MM;
    return new PlacedCode(
        stamp,
        symbol,
        Stream.of(CodePlace.values())
            .filter(
                place ->
                    CodePlace.free(
                        picture,
                        PagePicture.PER_MM,
                        place.taken(width, height, symbol.size() * module, module, label)))
            .toList());
  }

  /** Prints the code on its page. */
  void mark(PDDocument merged, PDPage page, CodePlace place, PDFont font) throws IOException {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    double width = (turned ? box.getHeight() : box.getWidth()) / Pen.POINTS;
    double height = (turned ? box.getWidth() : box.getHeight()) / Pen.POINTS;
    double module = module(symbol);
    double side = symbol.size() * module;
    try (var content = new PDPageContentStream(merged, page, AppendMode.APPEND, true, true)) {
      content.transform(upright(box, page.getRotation()));
      var pen = new Pen(content, height);
      pen.symbol(symbol, place.left(width, side), place.top(height, side), module);
      double label = Pen.width(stamp.label(), font, CodePlace.LABEL);
      pen.text(
          stamp.label(),
          font,
          CodePlace.LABEL,
          place.labelLeft(width, side, module, label),
          place.labelBaseline(height, side));
    }
  }

  private static double module(QrSymbol symbol) {
    return Math.max(CodePlace.MODULE, CodePlace.SIDE / symbol.size());
  }

  /** As damage-proof as the least module allows. */
  private static QrSymbol symbol(String code) {
    QrSymbol quarter = QrSymbol.of(code, ErrorCorrectionLevel.Q);
    return quarter.size() * CodePlace.MODULE <= CodePlace.SIDE
        ? quarter
        : QrSymbol.of(code, ErrorCorrectionLevel.M);
  }

  /** From the page as it is seen, origin bottom left, to its user space (ISO 32000-1 8.3.2.3). */
  private static Matrix upright(PDRectangle box, int rotation) {
    float x = box.getLowerLeftX();
    float y = box.getLowerLeftY();
    float w = box.getWidth();
    float h = box.getHeight();
    return switch (Math.floorMod(rotation, 360)) {
      case 90 -> new Matrix(0, 1, -1, 0, x + w, y);
      case 180 -> new Matrix(-1, 0, 0, -1, x + w, y + h);
      case 270 -> new Matrix(0, -1, 1, 0, x, y + h);
      default -> new Matrix(1, 0, 0, 1, x, y);
    };
  }
}
