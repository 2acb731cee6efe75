package org.madoguchi.printer.page;

/** A part of a page, from its top left; points or pixels. */
public record Box(double left, double top, double right, double bottom) {
  public static final Box NOTHING =
      new Box(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE);

  public Box with(double l, double t, double r, double b) {
    return new Box(Math.min(left, l), Math.min(top, t), Math.max(right, r), Math.max(bottom, b));
  }

  public Box times(double scale) {
    return new Box(left * scale, top * scale, right * scale, bottom * scale);
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  /** How far two parts are from each other; 0 where they touch. */
  public double distance(Box other) {
    double across = Math.max(0, Math.max(other.left - right, left - other.right));
    double down = Math.max(0, Math.max(other.top - bottom, top - other.bottom));
    return Math.hypot(across, down);
  }
}
