package org.madoguchi.photo;

/** What came of cutting a photo out of a picture. */
public sealed interface Cutting {
  /**
   * The photo.
   *
   * @param jpeg {@value Crop#PHOTO_WIDTH} x {@value Crop#PHOTO_HEIGHT} pixels
   * @param shown the same file decoded, half as wide and high: for a screen
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Cut(byte[] jpeg, Pixels shown) implements Cutting {
    /** Without the picture. */
    @Override
    public String toString() {
      return "Cut[]";
    }
  }

  /** It is no picture, one that isn't read, or has no such part. */
  record Unreadable() implements Cutting {}

  /**
   * Nothing could be cut just now; the next call tries anew.
   *
   * @param why for the technician's log, without anything of the picture
   */
  record Unavailable(String why) implements Cutting {}
}
