package org.madoguchi.photo;

/**
 * How light a picture is, in grey values of 0 (black) to 255.
 *
 * @param mean over the picture
 * @param spread standard deviation over the picture
 */
public record Light(double mean, double spread) {
  /** Nothing but black and a sensor's noise: no room that a person can be seen in is so dark. */
  private static final double BLACK = 16;

  private static final double NOISE = 8;

  /** Whether something covers the lens, or there is no light at all. */
  public boolean covered() {
    return mean < BLACK && spread < NOISE;
  }
}
