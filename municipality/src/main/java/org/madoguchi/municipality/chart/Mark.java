package org.madoguchi.municipality.chart;

/** The mark of a line's points: a polygon, its corners as x and y in turn, in half its size. */
enum Mark {
  CIRCLE(corners(12)),
  SQUARE(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9),
  CROSS(
      -1, -0.6, -0.6, -1, 0, -0.4, 0.6, -1, 1, -0.6, 0.4, 0, 1, 0.6, 0.6, 1, 0, 0.4, -0.6, 1, -1,
      0.6, -0.4, 0),
  TRIANGLE_UP(0, -1.1, 1.1, 0.9, -1.1, 0.9),
  DIAMOND(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0),
  TRIANGLE_DOWN(0, 1.1, 1.1, -0.9, -1.1, -0.9);

  private final double[] corners;

  Mark(double... corners) {
    this.corners = corners;
  }

  private static double[] corners(int number) {
    double[] corners = new double[2 * number];
    for (int i = 0; i < number; i++) {
      corners[2 * i] = Math.cos(2 * Math.PI * i / number);
      corners[2 * i + 1] = Math.sin(2 * Math.PI * i / number);
    }
    return corners;
  }

  /** Its corners around a point, as x and y in turn. */
  double[] around(double x, double y, double half) {
    double[] around = corners.clone();
    for (int i = 0; i < around.length; i += 2) {
      around[i] = x + half * around[i];
      around[i + 1] = y + half * around[i + 1];
    }
    return around;
  }
}
