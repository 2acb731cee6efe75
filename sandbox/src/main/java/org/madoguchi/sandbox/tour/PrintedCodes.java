package org.madoguchi.sandbox.tour;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the QR codes of printed papers as a hand scanner would: from the picture of each page. */
public final class PrintedCodes {
  private static final float DPI = 200;

  private PrintedCodes() {}

  /**
   * The code of each page, in order.
   *
   * @throws IOException if the file isn't a PDF, or a page carries no code that can be read
   */
  public static List<String> read(Path pdf) throws IOException {
    List<String> codes = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        codes.add(decode(renderer.renderImageWithDPI(page, DPI), page + 1));
      }
    }
    return codes;
  }

  private static String decode(BufferedImage image, int page) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    try {
      return new MultiFormatReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
              Map.of(
                  DecodeHintType.POSSIBLE_FORMATS,
                  List.of(BarcodeFormat.QR_CODE),
                  DecodeHintType.TRY_HARDER,
                  true))
          .getText();
    } catch (NotFoundException e) {
      throw new IOException("no code can be read on page " + page, e);
    }
  }
}
