package org.madoguchi.photo.vision;

import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.madoguchi.photo.PaperCopy;

/**
 * Makes pictures of papers small enough to be sent, as little as needed: nothing is cut off, turned
 * but upright, or brightened.
 *
 * <p>Thread rule: one thread.
 */
public final class PaperCopier {
  /**
   * The first that gives few enough bytes is taken. Quality goes before pixels: with letters of 2
   * mm the blocks of a coarse JPEG cost a reader nothing, but fewer than 13 pixels to a letter do
   * (decision 68).
   *
   * @param side the longer side, in pixels
   * @param quality of libjpeg, 1 to 100
   */
  private record Step(int side, int quality) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(2600, 70),
          new Step(2600, 55),
          new Step(2600, 40),
          new Step(2200, 40),
          new Step(1920, 40),
          new Step(1920, 30),
          new Step(1600, 30),
          new Step(1200, 30),
          new Step(900, 30));

  /** Loads OpenCV. */
  public PaperCopier() {}

  /**
   * The picture. No {@link PaperCopy.Unavailable} comes from here.
   *
   * @param most how many bytes it may have
   */
  public PaperCopy copy(byte[] encoded, int most) {
    try (var _ = new PointerScope()) {
      Mat whole = Decoded.of(encoded, opencv_imgcodecs.IMREAD_COLOR);
      if (whole == null) {
        return new PaperCopy.Unreadable();
      }
      Mat sized = whole;
      for (Step step : STEPS) {
        sized = within(whole, sized, step.side);
        byte[] jpeg = Decoded.jpeg(sized, step.quality);
        if (jpeg.length <= most) {
          return new PaperCopy.Made(jpeg, sized.cols(), sized.rows(), step.quality);
        }
      }
      return new PaperCopy.Unreadable();
    }
  }

  /**
   * The whole with no longer side than that; never enlarged.
   *
   * @param last what was made of it before, larger or as large
   */
  private static Mat within(Mat whole, Mat last, int side) {
    int longest = Math.max(whole.cols(), whole.rows());
    double scale = Math.min(1, (double) side / longest);
    int width = Math.max(1, (int) Math.round(whole.cols() * scale));
    int height = Math.max(1, (int) Math.round(whole.rows() * scale));
    if (last.cols() == width && last.rows() == height) {
      return last;
    }
    Mat sized = new Mat();
    opencv_imgproc.resize(whole, sized, new Size(width, height), 0, 0, opencv_imgproc.INTER_AREA);
    return sized;
  }
}
