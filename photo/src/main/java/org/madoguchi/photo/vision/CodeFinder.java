package org.madoguchi.photo.vision;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.madoguchi.photo.Codes;

/**
 * Finds QR codes in pictures.
 *
 * <p>Thread rule: one thread.
 */
public final class CodeFinder {
  private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  private final QRCodeMultiReader reader = new QRCodeMultiReader();

  /** Loads OpenCV. */
  public CodeFinder() {}

  /** What is found. No {@link Codes.Unavailable} comes from here. */
  public Codes codes(byte[] encoded) {
    try (var _ = new PointerScope()) {
      Mat grey = Decoded.of(encoded, opencv_imgcodecs.IMREAD_GRAYSCALE);
      if (grey == null) {
        return new Codes.Unreadable();
      }
      int width = grey.cols();
      int height = grey.rows();
      byte[] light = new byte[width * height];
      grey.data().get(light);
      return new Codes.Read(
          found(new PlanarYUVLuminanceSource(light, width, height, 0, 0, width, height, false)));
    }
  }

  private List<String> found(LuminanceSource picture) {
    try {
      Result[] results =
          reader.decodeMultiple(new BinaryBitmap(new HybridBinarizer(picture)), HINTS);
      return Arrays.stream(results)
          .map(Result::getText)
          .filter(text -> text.length() <= Codes.LONGEST)
          .distinct()
          .limit(Codes.MOST)
          .toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}
