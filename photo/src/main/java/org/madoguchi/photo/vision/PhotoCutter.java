package org.madoguchi.photo.vision;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;

/**
 * Cuts photos out of pictures and scales them, nothing else (errands.md 3.2).
 *
 * <p>Thread rule: one thread.
 */
public final class PhotoCutter {
  private static final int QUALITY = 92;

  /** Loads OpenCV. */
  public PhotoCutter() {}

  /** The photo. No {@link Cutting.Unavailable} comes from here. */
  public Cutting cut(byte[] encoded, Crop crop) {
    try (var _ = new PointerScope()) {
      Mat whole = Decoded.of(encoded, opencv_imgcodecs.IMREAD_COLOR);
      if (whole == null
          || crop.x() > whole.cols() - crop.width()
          || crop.y() > whole.rows() - crop.height()) {
        return new Cutting.Unreadable();
      }
      Mat part = new Mat(whole, new Rect(crop.x(), crop.y(), crop.width(), crop.height()));
      Mat photo = new Mat();
      opencv_imgproc.resize(
          part,
          photo,
          new Size(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT),
          0,
          0,
          crop.enlargement() > 1 ? opencv_imgproc.INTER_CUBIC : opencv_imgproc.INTER_AREA);
      byte[] jpeg = Decoded.jpeg(photo, QUALITY);
      Mat file = Decoded.of(jpeg, opencv_imgcodecs.IMREAD_COLOR); // what is shown is the file
      return file == null
          ? new Cutting.Unreadable()
          : new Cutting.Cut(
              jpeg, Decoded.pixels(file, Crop.PHOTO_WIDTH / 2, Crop.PHOTO_HEIGHT / 2));
    }
  }
}
