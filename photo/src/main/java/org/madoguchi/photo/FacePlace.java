package org.madoguchi.photo;

/**
 * Where the head is in a picture, in pixels from its upper left corner. The crown may lie above the
 * picture and the chin below it.
 *
 * @param crown upper end of head and hair
 * @param chin lower end
 * @param bridge bridge of the nose, from the left
 */
public record FacePlace(double crown, double chin, double bridge) {
  /**
   * Checks that it is a head.
   *
   * @throws IllegalArgumentException if the chin isn't below the crown, or a number isn't finite
   */
  public FacePlace {
    if (!(chin > crown) || !Double.isFinite(chin - crown) || !Double.isFinite(bridge)) {
      throw new IllegalArgumentException(
          "no head: crown %s, chin %s, bridge %s".formatted(crown, chin, bridge));
    }
  }

  /** Crown to chin. */
  public double height() {
    return chin - crown;
  }
}
