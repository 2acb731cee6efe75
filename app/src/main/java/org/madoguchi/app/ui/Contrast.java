package org.madoguchi.app.ui;

import javafx.scene.paint.Color;

/** How far two colours stand apart for the eye: the contrast ratio of WCAG 2.2, 1 to 21. Pure. */
public final class Contrast {
  /** Of what is read (WCAG 2.2, 1.4.6, AAA). */
  public static final double OF_TEXT = 7;

  /** Of the shape of what can be touched (WCAG 2.2, 1.4.11). */
  public static final double OF_SHAPES = 3;

  private Contrast() {}

  /** Of one opaque colour on another. */
  public static double of(Color a, Color b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
