package org.madoguchi.photo.camera;

import org.madoguchi.photo.Light;

/**
 * How far a camera that was just opened has found its exposure. The first pictures of many are
 * black, some need more than 20.
 *
 * @param pictures so far
 * @param mean {@link Light#mean} of the last one
 * @param steady pictures in a row whose light was about that of the one before
 */
record Settling(int pictures, double mean, int steady) {
  static final Settling BEGIN = new Settling(0, 0, 0);

  /** Never before this many pictures. */
  static final int LEAST = 6;

  /** Whatever the light does, as in a room with a flickering lamp. */
  static final int MOST = 40;

  /** In a row with the same light. */
  private static final int ENOUGH = 4;

  /** Grey values between two pictures. */
  private static final double SAME = 3;

  Settling next(Light light) {
    boolean same = pictures > 0 && Math.abs(light.mean() - mean) < SAME;
    return new Settling(pictures + 1, light.mean(), same ? steady + 1 : 0);
  }

  boolean done() {
    return pictures >= MOST || (pictures >= LEAST && steady >= ENOUGH);
  }
}
