package org.madoguchi.photo.vision;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.Pixels;

/** Pictures' files and plain pixels by OpenCV. Called within a {@code PointerScope}. */
final class Decoded {
  private Decoded() {}

  /**
   * Its pixels, turned upright by its tag.
   *
   * @param flag of {@code imread}
   * @return null if it can't be read
   */
  static @Nullable Mat of(byte[] encoded, int flag) {
    if (encoded.length == 0) {
      return null;
    }
    Mat read =
        opencv_imgcodecs.imdecode(
            new Mat(1, encoded.length, opencv_core.CV_8U, new BytePointer(encoded)), flag);
    return read.empty() ? null : read;
  }

  /**
   * A baseline JPEG without tags.
   *
   * @param quality of libjpeg, 1 to 100
   */
  static byte[] jpeg(Mat bgr, int quality) {
    var jpeg = new BytePointer();
    opencv_imgcodecs.imencode(
        ".jpg", bgr, jpeg, new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality));
    byte[] bytes = new byte[(int) jpeg.limit()];
    jpeg.get(bytes);
    return bytes;
  }

  /** The same picture of another size, for a screen. */
  static Pixels pixels(Mat bgr, int width, int height) {
    Mat small = new Mat();
    opencv_imgproc.resize(bgr, small, new Size(width, height), 0, 0, opencv_imgproc.INTER_AREA);
    byte[] bytes = new byte[3 * width * height];
    small.data().get(bytes);
    return new Pixels(width, height, bytes);
  }
}
