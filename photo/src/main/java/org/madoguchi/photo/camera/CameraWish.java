package org.madoguchi.photo.camera;

/**
 * Which camera, and how it is mounted.
 *
 * @param device path of its device node; empty takes the first one that can be used
 * @param side the longer side of its pictures that is asked for, in pixels
 */
public record CameraWish(String device, Turn turn, int side) {
  /** The least that an upright picture needs: the photo that is cut out of it has 480 across. */
  public static final int LEAST_WIDTH = 480;

  /** The least, in pixels: 480 x 45 / 35. */
  public static final int LEAST_HEIGHT = 618;

  /** The longer side that is asked for: a face in it needs no enlarging for the photo. */
  public static final int WANTED_SIDE = 1920;

  /** For a photo. */
  public CameraWish(String device, Turn turn) {
    this(device, turn, WANTED_SIDE);
  }

  /** Whether an upright picture of this size has room for a photo. */
  public static boolean large(int width, int height) {
    return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  }
}
