package org.madoguchi.photo;

/** Whom a picture shows. */
public sealed interface Look {
  /** Nobody was found. */
  record NoFace() implements Look {}

  /**
   * More than one person.
   *
   * @param faces at least 2
   */
  record SeveralFaces(int faces) implements Look {
    /** Checks the number. */
    public SeveralFaces {
      if (faces < 2) {
        throw new IllegalArgumentException("several faces are two at least: " + faces);
      }
    }
  }

  /**
   * One person.
   *
   * @param crop what of the picture becomes the photo
   */
  record OneFace(FaceMeasures face, Crop crop) implements Look {}
}
