package org.madoguchi.photo.camera;

import java.time.Duration;

/**
 * A device as its driver tells it, before anything of a picture was decoded. Lives in the camera's
 * process.
 *
 * <p>Thread rule: one owner thread.
 */
public interface CameraDevice extends AutoCloseable {
  /** What came from an open device. */
  sealed interface Raw {
    /**
     * A JPEG, perhaps without its Huffman tables, perhaps with something behind its end, perhaps
     * damaged.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Encoded(byte[] bytes) implements Raw {}

    /**
     * A plain picture: two bytes a pixel, Y and by turns U and V (V4L2_PIX_FMT_YUYV).
     *
     * @param stride bytes of a row
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Plain(byte[] bytes, int width, int height, int stride) implements Raw {}

    /** None in the time. */
    record Nothing() implements Raw {}

    /** One that the driver itself calls damaged. */
    record Damaged() implements Raw {}

    /** The device is gone. */
    record Gone() implements Raw {}
  }

  /** Opens it anew, whatever was open before. */
  Opening open();

  /**
   * The newest picture, which wasn't told yet.
   *
   * @param wait for how long to wait for one
   */
  Raw grab(Duration wait);

  /** Lets it go. */
  @Override
  void close();
}
