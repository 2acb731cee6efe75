package org.madoguchi.municipality.chart;

import java.awt.Color;

/**
 * How lines look: each by a stroke and a mark of its own; each colour has at least 3:1 to white
 * (WCAG 2.2, 1.4.11).
 */
public enum ChartLine {
  FIRST(0x0B4F52, Mark.CIRCLE),
  SECOND(0xB3400A, Mark.SQUARE, 9, 5),
  THIRD(0x45494F, Mark.CROSS, 14, 4, 3, 4),
  FOURTH(0x6B3FA0, Mark.TRIANGLE_UP, 2, 5),
  FIFTH(0x1B5AA8, Mark.DIAMOND, 18, 5),
  SIXTH(0x7A5C00, Mark.TRIANGLE_DOWN, 8, 3, 2, 3, 2, 3);

  private final Color color;
  private final Mark mark;
  private final float[] dashes;

  ChartLine(int rgb, Mark mark, float... dashes) {
    this.color = new Color(rgb);
    this.mark = mark;
    this.dashes = dashes;
  }

  /** On white. */
  public Color color() {
    return color;
  }

  Mark mark() {
    return mark;
  }

  /** In pixels, drawn and not drawn in turn; none: an unbroken line. */
  float[] dashes() {
    return dashes.clone();
  }
}
