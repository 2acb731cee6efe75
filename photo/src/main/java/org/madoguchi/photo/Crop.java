package org.madoguchi.photo;

import java.util.List;

/**
 * What of a picture becomes the photo, in the picture's pixels. It is cut and scaled, never turned
 * and never brightened: retouched photos fail when the card is handed over (errands.md 3.2).
 *
 * @param x from the left
 * @param y from above
 */
public record Crop(int x, int y, int width, int height) {
  /** The finished photo, in pixels: 35 mm at 600 dots an inch. */
  public static final int PHOTO_WIDTH = 827;

  /** The finished photo, in pixels: 45 mm at 600 dots an inch. */
  public static final int PHOTO_HEIGHT = 1063;

  /** The finished photo on paper. */
  public static final int WIDTH_MM = 35;

  /** The finished photo on paper. */
  public static final int HEIGHT_MM = 45;

  /** Crown to chin in the finished photo. */
  static final double HEAD_MM = 34;

  /** Upper edge to crown in the finished photo. */
  static final double MARGIN_MM = 4;

  /** Checks that it is a part of some picture. */
  public Crop {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException("no part: %d %d %d %d".formatted(x, y, width, height));
    }
  }

  /**
   * The part in which this head has the right size and place; as near to it as the picture allows.
   *
   * @param pictureWidth in pixels, at least 1
   * @param pictureHeight in pixels, at least 1
   */
  public static Crop around(FacePlace face, int pictureWidth, int pictureHeight) {
    double right = face.height() * HEIGHT_MM / HEAD_MM;
    double highest = Math.min(pictureHeight, pictureWidth * (double) PHOTO_HEIGHT / PHOTO_WIDTH);
    double high = Math.min(right, highest);
    double wide = high * PHOTO_WIDTH / PHOTO_HEIGHT;
    int height = Math.clamp(Math.round(high), 1, pictureHeight);
    int width = Math.clamp(Math.round(wide), 1, pictureWidth);
    double left = face.bridge() - wide / 2;
    double top = face.crown() - high * MARGIN_MM / HEIGHT_MM;
    return new Crop(
        Math.clamp(Math.round(left), 0, pictureWidth - width),
        Math.clamp(Math.round(top), 0, pictureHeight - height),
        width,
        height);
  }

  /**
   * The largest part in the middle of a picture in which nobody was found.
   *
   * @param pictureWidth in pixels, at least 1
   * @param pictureHeight in pixels, at least 1
   */
  public static Crop middle(int pictureWidth, int pictureHeight) {
    double high = Math.min(pictureHeight, pictureWidth * (double) PHOTO_HEIGHT / PHOTO_WIDTH);
    int height = Math.clamp(Math.round(high), 1, pictureHeight);
    int width = Math.clamp(Math.round(high * PHOTO_WIDTH / PHOTO_HEIGHT), 1, pictureWidth);
    return new Crop((pictureWidth - width) / 2, (pictureHeight - height) / 2, width, height);
  }

  /** How many pixels of the photo a pixel of the picture becomes; above 1 it is enlarged. */
  public double enlargement() {
    return (double) PHOTO_HEIGHT / height;
  }

  List<Reading> readings(FacePlace face) {
    double millimetres = (double) HEIGHT_MM / height;
    return List.of(
        new Reading(Measure.HEAD_HEIGHT, face.height() * millimetres),
        new Reading(Measure.TOP_MARGIN, (face.crown() - y) * millimetres),
        new Reading(Measure.CENTRE, (face.bridge() - x - width / 2.0) * millimetres),
        new Reading(Measure.HEAD_PIXELS, face.height()));
  }
}
