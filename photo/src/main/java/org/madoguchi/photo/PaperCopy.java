package org.madoguchi.photo;

/** What came of making the picture of a paper small. */
public sealed interface PaperCopy {
  /**
   * The picture, upright: a baseline JPEG without anything that a device wrote beside it.
   *
   * @param width in pixels
   * @param height likewise
   * @param quality of libjpeg that it was stored with, 1 to 100
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Made(byte[] jpeg, int width, int height, int quality) implements PaperCopy {
    /** Without the picture. */
    @Override
    public String toString() {
      return "Made[%d x %d, quality %d]".formatted(width, height, quality);
    }
  }

  /** It is no picture, one that isn't read, or one that doesn't become small enough. */
  record Unreadable() implements PaperCopy {}

  /**
   * Nothing could be made just now; the next call tries anew.
   *
   * @param why for the technician's log, without anything of the picture
   */
  record Unavailable(String why) implements PaperCopy {}
}
