package org.madoguchi.sandbox.tour;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
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
  /** A hand scanner is moved until it reads: further away, closer, and over the corner alone. */
  private static final List<Integer> DPI = List.of(200, 300, 150, 400, 250);

  /** Parts of width and height that the corner takes, where page codes are. */
  private static final List<Double> CORNERS = List.of(0.5, 0.25);

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
      for (double part : CORNERS) {
        Optional<String> code = decode(corner(image, part));
        if (code.isPresent()) {
          return code.get();
        }
      }
      Optional<String> code = decode(image);
      if (code.isPresent()) {
        return code.get();
      }
    }
    throw new IOException("no code can be read on page " + (page + 1));
  }

  private static BufferedImage corner(BufferedImage image, double part) {
    int width = (int) (image.getWidth() * part);
    int height = (int) (image.getHeight() * part / 2);
    return image.getSubimage(image.getWidth() - width, image.getHeight() - height, width, height);
  }

  private static Optional<String> decode(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return decode(new RGBLuminanceSource(width, height, pixels))
        .or(() -> decode(new RGBLuminanceSource(width, height, upsideDown(pixels))));
  }

  /**
   * About one code in 400 has something like an alignment pattern beside the true one (ISO/IEC
   * 18004 5.3.5): zxing takes it for that and finds no text, however large the picture is, until it
   * is turned.
   */
  private static int[] upsideDown(int[] pixels) {
    int[] turned = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      turned[i] = pixels[pixels.length - 1 - i];
    }
    return turned;
  }

  private static Optional<String> decode(RGBLuminanceSource source) {
    return decode(new HybridBinarizer(source))
        .or(() -> decode(new GlobalHistogramBinarizer(source)));
  }

  private static Optional<String> decode(Binarizer binarizer) {
    try {
      return Optional.of(
          new MultiFormatReader()
              .decode(
                  new BinaryBitmap(binarizer),
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
