package org.madoguchi.photo.vision;

/**
 * 468 points of a face, in pixels of the picture: x and y by turns. Numbers of points are
 * MediaPipe's (canonical_face_model_uv_visualization.png); right and left are the person's own.
 */
final class Mesh {
  static final int POINTS = 468;

  private static final int RIGHT_EYE_OUTER = 33;
  private static final int RIGHT_EYE_INNER = 133;
  private static final int LEFT_EYE_OUTER = 263;
  private static final int LEFT_EYE_INNER = 362;
  private static final int FOREHEAD = 10;
  private static final int CHIN = 152;
  private static final int BRIDGE = 168;
  private static final int NOSE_TIP = 1;
  private static final int RIGHT_EDGE = 234;
  private static final int LEFT_EDGE = 454;

  /** Middles of the cheeks. */
  static final int RIGHT_CHEEK = 50;

  /** Middles of the cheeks. */
  static final int LEFT_CHEEK = 280;

  /** The face's outline, clockwise from the forehead. */
  private static final int[] OUTLINE = {
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
  };

  private final double[] xy;

  Mesh(double... xy) {
    this.xy = xy.clone();
  }

  double x(int point) {
    return xy[2 * point];
  }

  double y(int point) {
    return xy[2 * point + 1];
  }

  double bridge() {
    return x(BRIDGE);
  }

  double chin() {
    return y(CHIN);
  }

  double forehead() {
    return y(FOREHEAD);
  }

  double width() {
    return Math.abs(x(LEFT_EDGE) - x(RIGHT_EDGE));
  }

  /** Angle of the line of the eyes, in degrees; clockwise is positive. */
  double tilt() {
    double dx = x(LEFT_EYE_OUTER) + x(LEFT_EYE_INNER) - x(RIGHT_EYE_OUTER) - x(RIGHT_EYE_INNER);
    double dy = y(LEFT_EYE_OUTER) + y(LEFT_EYE_INNER) - y(RIGHT_EYE_OUTER) - y(RIGHT_EYE_INNER);
    return Math.toDegrees(Math.atan2(dy, dx));
  }

  /** How much farther the nose is from one edge of the face than from the other. */
  double asymmetry() {
    double right = Math.hypot(x(NOSE_TIP) - x(RIGHT_EDGE), y(NOSE_TIP) - y(RIGHT_EDGE));
    double left = Math.hypot(x(NOSE_TIP) - x(LEFT_EDGE), y(NOSE_TIP) - y(LEFT_EDGE));
    return Math.abs(right - left) / (right + left);
  }

  /** Points of the outline, x and y by turns. */
  int[] outline() {
    int[] points = new int[2 * OUTLINE.length];
    for (int i = 0; i < OUTLINE.length; i++) {
      points[2 * i] = (int) Math.round(x(OUTLINE[i]));
      points[2 * i + 1] = (int) Math.round(y(OUTLINE[i]));
    }
    return points;
  }

  /** The same face in a part of the picture that was scaled. */
  Mesh in(double left, double top, double scaleX, double scaleY) {
    double[] moved = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      moved[i] = (xy[i] - left) * scaleX;
      moved[i + 1] = (xy[i + 1] - top) * scaleY;
    }
    return new Mesh(moved);
  }
}
