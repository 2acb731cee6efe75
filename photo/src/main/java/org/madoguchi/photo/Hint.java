package org.madoguchi.photo;

import java.util.Locale;

/**
 * What the person before the camera is told, one thing at a time. Left and right are the person's
 * own: a picture's right is the left of whom it shows.
 */
public enum Hint {
  /** All that is measured is right. */
  READY,
  /** Nobody is in the picture. */
  COME,
  /** Somebody else is in it too. */
  ALONE,
  /** The head has too few pixels. */
  NEARER,
  /** The head leaves no room around it. */
  FARTHER,
  /** The head is too far to the person's left. */
  TO_THE_RIGHT,
  /** The head is too far to the person's right. */
  TO_THE_LEFT,
  /** There is no room above the head. */
  LOWER,
  /** There is too much room above the head, and none below. */
  HIGHER,
  /** The head is tilted. */
  UPRIGHT,
  /** The face is turned away. */
  STRAIGHT,
  /** The face is too dark. */
  LIGHTER,
  /** The face is too light. */
  DARKER,
  /** One side of the face is in shadow. */
  EVEN_LIGHT,
  /** Something moved, or the lens is out of focus. */
  STILL,
  /** Something, or a shadow, is seen behind the person. */
  BACKGROUND;

  /** Light at which a face with clipped pixels is too dark rather than too light, CIE L*. */
  private static final double MIDDLE = 60;

  /** Its name in files and on the command line; stays the same for ever. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is to be mended first. */
  public static Hint of(PhotoJudgement judged) {
    return of(judged, READY);
  }

  /**
   * What is to be mended first, seen from what was told before: that is dropped only once it is
   * well within its limits.
   */
  static Hint of(PhotoJudgement judged, Hint told) {
    for (Finding finding : judged.findings()) {
      PhotoRule rule = finding.rule();
      if (finding.verdict() == Verdict.WARNED) {
        return finding.readings().stream()
            .filter(reading -> !reading.right())
            .map(reading -> of(rule, reading))
            .findFirst()
            .orElse(READY);
      }
      boolean still =
          finding.readings().stream()
              .filter(reading -> !reading.measure().wellInside(reading.value()))
              .anyMatch(reading -> of(rule, reading) == told);
      if (still && told != READY) {
        return told;
      }
    }
    return READY;
  }

  private static Hint of(PhotoRule rule, Reading wrong) {
    return switch (rule) {
      case ONE_PERSON -> wrong.value() > 1 ? ALONE : COME;
      case FACE_PLACE -> place(wrong);
      case TILT -> UPRIGHT;
      case FRONTAL -> STRAIGHT;
      case EXPOSURE -> exposure(wrong);
      case SIDE_LIGHT -> EVEN_LIGHT;
      case SHARPNESS -> STILL;
      case BACKGROUND -> BACKGROUND;
      case FILE, EYES, HAT, GLASSES, HAIR, EXPRESSION, RETOUCHING, AGE, SAME_PERSON ->
          READY; // nothing that is measured while the picture is taken
    };
  }

  private static Hint place(Reading wrong) {
    return switch (wrong.measure()) {
      case HEAD_HEIGHT -> wrong.value() > Crop.HEAD_MM ? FARTHER : NEARER;
      case TOP_MARGIN -> wrong.value() < Crop.MARGIN_MM ? LOWER : HIGHER;
      case CENTRE -> wrong.value() > 0 ? TO_THE_RIGHT : TO_THE_LEFT;
      default -> NEARER;
    };
  }

  /** Clipped pixels may be at either end of the scale. */
  private static Hint exposure(Reading wrong) {
    double light =
        wrong.measure() == Measure.FACE_LIGHTNESS
            ? wrong.value()
            : Measure.FACE_LIGHTNESS.through();
    return light < MIDDLE ? LIGHTER : DARKER;
  }
}
