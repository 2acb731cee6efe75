package org.madoguchi.printer;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;

/** A page as a scanner sees it. */
public record Rendered(BufferedImage image) {
  static final int DPI = 150;

  public static Rendered byPdfBox(byte[] pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new Rendered(new PDFRenderer(document).renderImageWithDPI(page, DPI));
    }
  }

  /** By another program than the one that made the page. */
  public static Rendered byPoppler(byte[] pdf, int page, Path folder)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/pdftoppm")), "poppler-utils is not installed");
    Path file = Files.write(folder.resolve("page.pdf"), pdf);
    String number = String.valueOf(page + 1);
    Process process =
        new ProcessBuilder(
                "pdftoppm",
                "-png",
                "-r",
                String.valueOf(DPI),
                "-f",
                number,
                "-l",
                number,
                "-singlefile",
                file.toString(),
                folder.resolve("page").toString())
            .inheritIO()
            .start();
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("pdftoppm failed");
    }
    return new Rendered(ImageIO.read(folder.resolve("page.png").toFile()));
  }

  public Result[] codes() throws NotFoundException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new QRCodeMultiReader()
        .decodeMultiple(
            bitmap,
            Map.of(
                DecodeHintType.TRY_HARDER,
                true,
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(BarcodeFormat.QR_CODE)));
  }

  /** Dark pixels, as a share, in a part of the picture given in millimetres. */
  public double darkness(double left, double top, double width, double height) {
    int dark = 0;
    int all = 0;
    for (int y = pixels(top); y < pixels(top + height); y++) {
      for (int x = pixels(left); x < pixels(left + width); x++) {
        all++;
        if ((image.getRGB(x, y) & 0xff) < 128) {
          dark++;
        }
      }
    }
    return (double) dark / all;
  }

  public double widthMm() {
    return image.getWidth() * 25.4 / DPI;
  }

  public static int pixels(double mm) {
    return (int) Math.round(mm / 25.4 * DPI);
  }
}
