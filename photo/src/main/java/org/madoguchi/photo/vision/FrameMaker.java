package org.madoguchi.photo.vision;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.JpegScan;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.camera.CameraDevice.Raw;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.Turn;
import org.madoguchi.photo.driver.MotionJpeg;

/**
 * Makes a picture of what a driver tells: a JPEG and its preview.
 *
 * <p>Thread rule: one thread.
 */
public final class FrameMaker {
  /** The flags of {@code imread} for a half, a quarter and an eighth, in colour. */
  private static final int[][] REDUCED = {{8, 65}, {4, 33}, {2, 17}};

  /** Of a camera that sends plain pictures: nothing of it is to be seen. */
  private static final int QUALITY = 95;

  private final Turn turn;

  /** Loads OpenCV. */
  public FrameMaker(Turn turn) {
    this.turn = turn;
    opencv_core.setNumThreads(1); // the lobby runs beside it
  }

  /** The picture, if it is one. */
  public Grab of(Raw raw) {
    return switch (raw) {
      case Raw.Encoded(byte[] bytes) -> picture(bytes);
      case Raw.Plain plain -> picture(encoded(plain));
      case Raw.Nothing() -> new Grab.Nothing();
      case Raw.Damaged() -> new Grab.Broken();
      case Raw.Gone() -> new Grab.Gone();
    };
  }

  private Grab picture(byte[] bytes) {
    byte[] jpeg = MotionJpeg.whole(bytes, turn);
    Pixels preview = jpeg == null ? null : preview(jpeg);
    return jpeg == null || preview == null ? new Grab.Broken() : new Grab.Picture(jpeg, preview);
  }

  private static byte[] encoded(Raw.Plain plain) {
    try (var _ = new PointerScope()) {
      Mat pairs =
          new Mat(
              plain.height(),
              plain.width(),
              opencv_core.CV_8UC2,
              new BytePointer(plain.bytes()),
              plain.stride());
      Mat bgr = new Mat();
      opencv_imgproc.cvtColor(pairs, bgr, opencv_imgproc.COLOR_YUV2BGR_YUYV);
      return Decoded.jpeg(bgr, QUALITY);
    }
  }

  /** Decoded no finer than needed, and turned upright by its tag. */
  private static @Nullable Pixels preview(byte[] jpeg) {
    JpegScan scan = JpegScan.of(jpeg, jpeg.length);
    int longest = Math.max(scan.width(), scan.height());
    int flag = opencv_imgcodecs.IMREAD_COLOR;
    for (int[] reduced : REDUCED) {
      if (longest >= reduced[0] * Pixels.LONGEST_SIDE) {
        flag = reduced[1];
        break;
      }
    }
    try (var _ = new PointerScope()) {
      Mat read = Decoded.of(jpeg, flag);
      if (read == null) {
        return null;
      }
      double scale = Math.min(1, (double) Pixels.LONGEST_SIDE / Math.max(read.cols(), read.rows()));
      return Decoded.pixels(
          read,
          Math.max(1, (int) Math.round(read.cols() * scale)),
          Math.max(1, (int) Math.round(read.rows() * scale)));
    } catch (RuntimeException e) { // OpenCV says so of what it can't read
      return null;
    }
  }
}
