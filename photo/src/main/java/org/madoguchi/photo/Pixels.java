package org.madoguchi.photo;

/**
 * A small picture, decoded.
 *
 * @param bgr rows from above, three bytes a pixel: blue, green, red
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Pixels(int width, int height, byte[] bgr) {
  /** The longer side of a preview, at most. */
  public static final int LONGEST_SIDE = 640;

  /** Checks that there are as many bytes as pixels need. */
  public Pixels {
    if (width < 1 || height < 1 || bgr.length != 3L * width * height) {
      throw new IllegalArgumentException("%d x %d: %d".formatted(width, height, bgr.length));
    }
  }

  /** Its light. */
  public Light light() {
    double sum = 0;
    double squares = 0;
    int count = width * height;
    for (int i = 0; i < bgr.length; i += 3) {
      // ITU-R BT.601
      double grey =
          0.114 * (bgr[i] & 0xff) + 0.587 * (bgr[i + 1] & 0xff) + 0.299 * (bgr[i + 2] & 0xff);
      sum += grey;
      squares += grey * grey;
    }
    double mean = sum / count;
    return new Light(mean, Math.sqrt(Math.max(0, squares / count - mean * mean)));
  }
}
