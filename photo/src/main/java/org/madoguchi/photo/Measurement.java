package org.madoguchi.photo;

/** What came of measuring a picture. */
public sealed interface Measurement {
  /**
   * It was measured.
   *
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   */
  record Seen(int width, int height, Look look) implements Measurement {}

  /** It is no picture, or one that isn't read. */
  record Unreadable() implements Measurement {}

  /**
   * Nothing could be measured just now; the next call tries anew.
   *
   * @param why for the technician's log, without anything of the picture
   */
  record Unavailable(String why) implements Measurement {}
}
