package org.madoguchi.photo;

/**
 * Something that is measured of a photo, and which values are taken as right (errands.md 3.2: the
 * limits were set on one series of pictures and tried on a fresh one, of two faces only; they claim
 * nothing about people in general).
 */
public enum Measure {
  /** Faces that were found with a certainty of 0.6 or more. */
  FACES("faces", PhotoRule.ONE_PERSON, "", 1, 1),
  /** Crown to chin in the finished photo. */
  HEAD_HEIGHT("head-height", PhotoRule.FACE_PLACE, "mm", 31, 37),
  /** Upper edge to crown in the finished photo. */
  TOP_MARGIN("top-margin", PhotoRule.FACE_PLACE, "mm", 2, 6),
  /** Bridge of the nose from the middle of the finished photo; to the right is positive. */
  CENTRE("centre", PhotoRule.FACE_PLACE, "mm", -2, 2),
  /** Crown to chin in the picture as it was taken: less can't have 480 pixels across. */
  HEAD_PIXELS("head-pixels", PhotoRule.FACE_PLACE, "px", 466, Double.POSITIVE_INFINITY),
  /** Line of the eyes; clockwise is positive. */
  TILT("tilt", PhotoRule.TILT, "degrees", -5, 5),
  /** |left - right| ÷ (left + right) of the distances from the nose to the edges of the face. */
  ASYMMETRY("asymmetry", PhotoRule.FRONTAL, "", 0, 0.15),
  /** CIE L* of the face, mean. */
  FACE_LIGHTNESS("face-lightness", PhotoRule.EXPOSURE, "L*", 40, 88),
  /** Share of the face's pixels that are at an end of the scale. */
  CLIPPED("clipped", PhotoRule.EXPOSURE, "", 0, 0.05),
  /** CIE L* of the darker cheek ÷ that of the lighter one. */
  CHEEK_RATIO("cheek-ratio", PhotoRule.SIDE_LIGHT, "", 0.75, 1),
  /**
   * Mean square of the second derivative over the face, in the direction where it is smallest ÷
   * where it is largest, of four directions. A picture that moved has it small.
   */
  DIRECTION_RATIO("direction-ratio", PhotoRule.SHARPNESS, "", 0.35, 1),
  /** {@link FaceMeasures#sharpness} ÷ that of the session's sharpest picture. */
  SHARPEST_RATIO("sharpest-ratio", PhotoRule.SHARPNESS, "", 0.5, Double.POSITIVE_INFINITY),
  /** CIE Lab distance of the background from its mean, root mean square. */
  BACKGROUND_DEVIATION("background-deviation", PhotoRule.BACKGROUND, "", 0, 6),
  /** Pixels on an edge among 1,000 of the background. */
  BACKGROUND_EDGES("background-edges", PhotoRule.BACKGROUND, "per 1000 px", 0, 5),
  /** CIE L* of the background, mean. */
  BACKGROUND_LIGHTNESS("background-lightness", PhotoRule.BACKGROUND, "L*", 65, 100),
  /** Across the file's picture. */
  FILE_WIDTH("file-width", PhotoRule.FILE, "px", 480, 6000),
  /** Down the file's picture. */
  FILE_HEIGHT("file-height", PhotoRule.FILE, "px", 480, 6000),
  /** The whole file. 20 KB to 7 MB, read the narrow way at both ends. */
  FILE_BYTES("file-bytes", PhotoRule.FILE, "bytes", 20 * 1024, 7_000_000),
  /** Three for colour. */
  FILE_COMPONENTS("file-components", PhotoRule.FILE, "", 3, 3),
  /** 1 for a baseline JPEG, 0 for anything else. */
  FILE_BASELINE("file-baseline", PhotoRule.FILE, "", 1, 1);

  private final String id;
  private final PhotoRule rule;
  private final String unit;
  private final double from;
  private final double through;

  Measure(String id, PhotoRule rule, String unit, double from, double through) {
    this.id = id;
    this.rule = rule;
    this.unit = unit;
    this.from = from;
    this.through = through;
  }

  /** Its name in files and on the command line; stays the same for ever. */
  public String id() {
    return id;
  }

  /** The rule that it is measured for. */
  public PhotoRule rule() {
    return rule;
  }

  /** Empty for counts and ratios. */
  public String unit() {
    return unit;
  }

  /** Least value that is taken as right. */
  public double from() {
    return from;
  }

  /** Largest value that is taken as right; infinite if there is none. */
  public double through() {
    return through;
  }

  /** Whether a value is right. One that couldn't be measured ({@link Double#NaN}) isn't. */
  public boolean right(double value) {
    return value >= from && value <= through;
  }

  /**
   * Whether a value is right by a tenth of the limits' distance, so that what has just become right
   * doesn't become wrong at the next tremble. An end of the measure's scale is no limit.
   */
  boolean wellInside(double value) {
    boolean below = from > 0 || from < 0;
    boolean above = through != 1 && through != 100 && Double.isFinite(through);
    double room = Double.isFinite(through) ? (through - from) / 10 : from / 20;
    return value >= (below ? from + room : from) && value <= (above ? through - room : through);
  }
}
