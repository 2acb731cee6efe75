package org.madoguchi.photo.camera;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a picture has to be turned to be upright, clockwise: a camera may be mounted on its side,
 * which gives a face more pixels.
 */
public enum Turn {
  /** It is upright. */
  NONE(0, 1),
  /** A quarter. */
  QUARTER(90, 6),
  /** Upside down. */
  HALF(180, 3),
  /** Three quarters. */
  THREE_QUARTERS(270, 8);

  private final int degrees;
  private final int exif;

  Turn(int degrees, int exif) {
    this.degrees = degrees;
    this.exif = exif;
  }

  /** The one of so many degrees; empty: there is none. */
  public static Optional<Turn> of(int degrees) {
    return Stream.of(values()).filter(t -> t.degrees == degrees).findFirst();
  }

  /** 0, 90, 180 or 270. */
  public int degrees() {
    return degrees;
  }

  /** The tag Orientation of Exif 2.3 (JEITA CP-3451C, 4.6.4 A). */
  public int exif() {
    return exif;
  }

  /** Whether width and height change places. */
  public boolean sideways() {
    return this == QUARTER || this == THREE_QUARTERS;
  }
}
