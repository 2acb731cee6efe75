package org.madoguchi.app.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** A QR code as a drawing, sharp at any size, with the quiet zone of ISO/IEC 18004 around it. */
public final class QrCode {
  /** ISO/IEC 18004 9.1: four modules. */
  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /**
   * Draws a code.
   *
   * @param content at most a few hundred characters
   * @param size edge with its quiet zone, px; the modules get a whole number of pixels each
   */
  public static Region of(String content, double size) {
    BitMatrix modules = encode(content);
    int edge = modules.getWidth() + 2 * QUIET_ZONE;
    double module = Math.max(1, Math.floor(size / edge));
    SVGPath squares = new SVGPath();
    squares.setContent(path(modules, module));
    squares.getStyleClass().add("modules");
    StackPane paper = new StackPane(squares);
    paper.getStyleClass().add("quiet-zone");
    paper.setMinSize(size, size);
    paper.setMaxSize(size, size);
    return paper;
  }

  private static BitMatrix encode(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  0,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** Each row's dark runs as rectangles of one path, so that no seams show between them. */
  private static String path(BitMatrix modules, double module) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from * module).append(' ').append(y * module);
          path.append('h').append((x - from) * module).append('v').append(module);
          path.append('h').append((from - x) * module).append('z');
        }
      }
    }
    return path.toString();
  }
}
