package org.madoguchi.app.office;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Rotate;
import org.madoguchi.app.ui.Tint;

/** Pen of the office's drawings. */
final class Ink {
  private static final double PEN = 4;

  private Ink() {}

  /** A filled rectangle with round corners. */
  static Rectangle fill(double x, double y, double w, double h, double corner, Tint colour) {
    Rectangle box = new Rectangle(x, y, w, h);
    box.setArcWidth(corner * 2);
    box.setArcHeight(corner * 2);
    return colour.fill(box);
  }

  /** The same with an outline. */
  static Rectangle box(double x, double y, double w, double h, double corner, Tint colour) {
    return outlined(fill(x, y, w, h, corner, colour), Tint.INK, PEN);
  }

  static <S extends Shape> S outlined(S shape, Tint colour, double width) {
    return colour.line(shape, width);
  }

  /** A filled and outlined path. */
  static SVGPath path(String path, Tint fill) {
    return outlined(area(path, fill), Tint.INK, PEN);
  }

  /** A filled path. */
  static SVGPath area(String path, Tint fill) {
    return fill.fill(shape(path));
  }

  private static SVGPath shape(String path) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    return shape;
  }

  /** A line along a path. */
  static SVGPath line(String path, Tint colour, double width) {
    return outlined(Tint.hollow(shape(path)), colour, width);
  }

  static Circle disc(double x, double y, double r, Tint fill) {
    return fill.fill(new Circle(x, y, r));
  }

  static Polygon polygon(Tint fill, double... points) {
    return fill.fill(new Polygon(points));
  }

  static <N extends Node> N at(N node, double x, double y) {
    node.setTranslateX(x);
    node.setTranslateY(y);
    return node;
  }

  static <N extends Node> N turned(N node, double degrees, double x, double y) {
    node.getTransforms().add(new Rotate(degrees, x, y));
    return node;
  }

  /** A sheet with lines of text, 0, 0 to w, h. Without a code, which may be in several places. */
  static Group sheet(double w, double h, int lines) {
    Group sheet = new Group(box(0, 0, w, h, 2, Tint.SHEET));
    double margin = w * 0.13;
    double[] lengths = {0.55, 1, 1, 1, 0.7, 0.9, 0.6};
    double pitch = h * 0.095;
    for (int i = 0; i < lines; i++) {
      double width = (w - 2 * margin) * lengths[i % lengths.length];
      sheet
          .getChildren()
          .add(fill(margin, h * 0.12 + i * pitch, width, h * 0.03, 2, Tint.SHEET_LINE));
    }
    return sheet;
  }

  /**
   * Looks like a two-dimensional code but isn't one, so that the screen can't be scanned by
   * mistake.
   */
  static Group code(double size) {
    double m = size / 9;
    Group code = new Group(fill(0, 0, size, size, 0, Tint.SHEET));
    int[][] dark = {
      {0, 0, 3}, {6, 0, 3}, {0, 6, 3}, {4, 0, 1}, {4, 2, 1}, {0, 4, 1}, {2, 4, 1}, {4, 4, 2},
      {7, 4, 1}, {6, 6, 1}, {8, 6, 1}, {4, 7, 1}, {7, 7, 1}, {6, 8, 1}, {8, 8, 1}, {5, 6, 1}
    };
    for (int[] d : dark) {
      code.getChildren().add(fill(d[0] * m, d[1] * m, d[2] * m + 0.4, d[2] * m + 0.4, 0, Tint.INK));
      if (d[2] == 3) {
        code.getChildren()
            .add(fill((d[0] + 0.8) * m, (d[1] + 0.8) * m, 1.4 * m, 1.4 * m, 0, Tint.SHEET));
      }
    }
    return code;
  }

  /** Four corners around something that is looked at. */
  static Node corners(double x, double y, double size, Tint colour) {
    double l = size * 0.28;
    String path =
        "M%1$s %3$sV%2$sH%4$s M%5$s %2$sH%6$sV%3$s M%6$s %7$sV%8$sH%5$s M%4$s %8$sH%1$sV%7$s"
            .formatted(x, y, y + l, x + l, x + size - l, x + size, y + size - l, y + size);
    return line(path, colour, 8);
  }

  /** A hand-held scanner whose mouth is at 0, 0 and looks to the left. */
  static Group scanner() {
    return new Group(
        path("M0 -34L34 -46H118a26 26 0 0 1 26 26V24a22 22 0 0 1 -22 22H34L0 34z", Tint.READER),
        path("M74 46L60 168a18 18 0 0 0 18 20H112a18 18 0 0 0 18 -18V44z", Tint.BED),
        area("M4 -26L12 -29V29L4 26z", Tint.LIGHT),
        fill(58, 58, 14, 34, 7, Tint.GO));
  }

  /** A thick arrow from 0, 0 downwards. */
  static Node arrowDown(double length) {
    return line("M0 0V%1$s M-26 %2$sL0 %1$sL26 %2$s".formatted(length, length - 28), Tint.GO, 12);
  }

  /** A round mark with a sign in it. */
  static Group mark(Tint fill, Tint sign, String path) {
    return new Group(outlined(disc(0, 0, 44, fill), sign, 5), line(path, sign, 9));
  }

  static Group exclamation() {
    return mark(Tint.NOTICE, Tint.ON_NOTICE, "M0 -20V6 M0 21V21.1");
  }

  static Group cross() {
    return mark(Tint.STOP, Tint.ON_STOP, "M-16 -16L16 16 M16 -16L-16 16");
  }
}
