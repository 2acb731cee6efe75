package org.madoguchi.printer.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as its modules, without the quiet zone. Immutable.
 *
 * <p>Texts in upper case without other characters than those of the alphanumeric mode (ISO/IEC
 * 18004 7.4.4) give the smallest symbols.
 */
public final class QrSymbol {
  /** ISO/IEC 18004 9.1: the quiet zone, in modules. */
  public static final int QUIET_ZONE = 4;

  private final ByteMatrix modules;

  private QrSymbol(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * Encodes a text.
   *
   * @throws IllegalArgumentException if it is empty or too long for a symbol
   */
  public static QrSymbol of(String text, ErrorCorrectionLevel level) {
    try {
      return new QrSymbol(
          Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** Modules on each side, 21 to 177. */
  public int size() {
    return modules.getWidth();
  }

  /** Whether a module is dark; row 0 is the top. */
  boolean dark(int column, int row) {
    return modules.get(column, row) == 1;
  }
}
