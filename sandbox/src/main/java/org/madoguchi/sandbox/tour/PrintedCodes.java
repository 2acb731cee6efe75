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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the QR codes of printed papers as a hand scanner would: from the picture of each page. */
public final class PrintedCodes {
  /** What a hand scanner sees at first, and when it is held closer. */
  private static final List<Integer> DPI = List.of(200, 300);

  private PrintedCodes() {}

  /**
   * The code of each page, in order.
   *
   * @throws IOException if the file isn't a PDF, or a page carries no code that can be read
   */
  public static List<String> read(Path pdf) throws IOException {
    List<String> codes = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        codes.add(scan(renderer, page));
      }
    }
    return codes;
  }

  private static String scan(PDFRenderer renderer, int page) throws IOException {
    for (int dpi : DPI) {
      BufferedImage image = renderer.renderImageWithDPI(page, dpi);
      Optional<String> code = decode(corner(image)).or(() -> decode(image));
      if (code.isPresent()) {
        return code.get();
      }
    }
    throw new IOException("no code can be read on page " + (page + 1));
  }

  /** Where page codes are: bottom right. */
  private static BufferedImage corner(BufferedImage image) {
    int width = image.getWidth() / 2;
    int height = image.getHeight() / 4;
    return image.getSubimage(image.getWidth() - width, image.getHeight() - height, width, height);
  }

  private static Optional<String> decode(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    try {
      return Optional.of(
          new MultiFormatReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                  Map.of(
                      DecodeHintType.POSSIBLE_FORMATS,
                      List.of(BarcodeFormat.QR_CODE),
                      DecodeHintType.TRY_HARDER,
                      true))
              .getText());
    } catch (NotFoundException e) {
      return Optional.empty(); // nothing here: perhaps elsewhere
    }
  }
}
