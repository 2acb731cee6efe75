package org.madoguchi.photo;

import java.util.List;

/**
 * What was measured of the only person in a picture. Each value is {@link Double#NaN} if there was
 * nothing to measure it on.
 *
 * @param tilt {@link Measure#TILT}
 * @param asymmetry {@link Measure#ASYMMETRY}
 * @param lightness {@link Measure#FACE_LIGHTNESS}
 * @param clipped {@link Measure#CLIPPED}
 * @param cheekRatio {@link Measure#CHEEK_RATIO}
 * @param directionRatio {@link Measure#DIRECTION_RATIO}
 * @param sharpness root mean square of the second derivative over the face, in the direction where
 *     it is smallest; to be compared with that of other pictures of the same face only
 * @param backgroundDeviation {@link Measure#BACKGROUND_DEVIATION}
 * @param backgroundEdges {@link Measure#BACKGROUND_EDGES}
 * @param backgroundLightness {@link Measure#BACKGROUND_LIGHTNESS}
 */
public record FaceMeasures(
    FacePlace place,
    double tilt,
    double asymmetry,
    double lightness,
    double clipped,
    double cheekRatio,
    double directionRatio,
    double sharpness,
    double backgroundDeviation,
    double backgroundEdges,
    double backgroundLightness) {

  List<Reading> readings(double sharpest) {
    return List.of(
        new Reading(Measure.TILT, tilt),
        new Reading(Measure.ASYMMETRY, asymmetry),
        new Reading(Measure.FACE_LIGHTNESS, lightness),
        new Reading(Measure.CLIPPED, clipped),
        new Reading(Measure.CHEEK_RATIO, cheekRatio),
        new Reading(Measure.DIRECTION_RATIO, directionRatio),
        new Reading(Measure.SHARPEST_RATIO, sharpness / sharpest),
        new Reading(Measure.BACKGROUND_DEVIATION, backgroundDeviation),
        new Reading(Measure.BACKGROUND_EDGES, backgroundEdges),
        new Reading(Measure.BACKGROUND_LIGHTNESS, backgroundLightness));
  }
}
