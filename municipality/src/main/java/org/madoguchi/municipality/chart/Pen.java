package org.madoguchi.municipality.chart;

import java.awt.Color;

/** What draws a chart. Lengths in pixels, from the left and from the top. Not thread-safe. */
interface Pen {
  /** To which end of a text its place is. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * A line through points.
   *
   * @param points x and y in turn
   * @param dashes drawn and not drawn in turn; none: unbroken
   */
  void line(double[] points, Color color, double width, float... dashes);

  /** A mark around a point. */
  void mark(Mark mark, double x, double y, Color color);

  /**
   * A text on its base line.
   *
   * @param size of its letters
   */
  void text(String text, double x, double y, int size, boolean bold, Anchor anchor);

  /** A text that goes up, its middle at that place. */
  void upwards(String text, double x, double y, int size);
}
