package org.madoguchi.printer.page;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where the branch's code stands on a page, in the order in which the places are tried: the bottom
 * right corner, where a clerk looks first, and if the municipality has printed something there the
 * next that is free. The code keeps {@link #EDGE} from the edges, its label stands beside it.
 */
public enum CodePlace {
  /** The usual one. */
  BOTTOM_RIGHT,
  /** At the left, on the same line. */
  BOTTOM_LEFT,
  /** Above the usual one, at the other edge. */
  TOP_RIGHT,
  /** At the top left. */
  TOP_LEFT,
  /** In the middle of the lower edge. */
  BOTTOM_MIDDLE,
  /** In the middle of the upper edge. */
  TOP_MIDDLE;

  /** From the edges to the dark modules, mm: beyond what printers reach. */
  public static final double EDGE = 6;

  /** Side of the dark modules, mm; the code is of at most 33 modules (ISO/IEC 18004 version 4). */
  public static final double SIDE = 16.5;

  public static final double MODULE = 0.5;

  /** Size of the label's type, mm. */
  public static final double LABEL = 4.2;

  /** Enough for a label of the longest receipt number and 99 sheets, mm. */
  public static final double LABEL_WIDTH = 46;

  /** Other than a warning pattern, which is paler. */
  private static final int GROUND = 170;

  /** Whether the place of a code of the usual size, and of any label, is free. */
  public boolean free(PagePicture picture, double perMm) {
    double width = picture.width() / perMm;
    double height = picture.height() / perMm;
    return free(picture, perMm, taken(width, height, SIDE, MODULE, LABEL_WIDTH));
  }

  /** Whether nothing but the ground stands in these places, which are given in mm. */
  public static boolean free(PagePicture picture, double perMm, List<Rectangle2D> places) {
    return places.stream().allMatch(place -> free(picture, perMm, place));
  }

  private static boolean free(PagePicture picture, double perMm, Rectangle2D place) {
    int left = (int) Math.floor(place.getMinX() * perMm);
    int top = (int) Math.floor(place.getMinY() * perMm);
    int right = (int) Math.ceil(place.getMaxX() * perMm);
    int bottom = (int) Math.ceil(place.getMaxY() * perMm);
    if (left < 0 || top < 0 || right > picture.width() || bottom > picture.height()) {
      return false;
    }
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int rgb = picture.colour(x, y);
        int least = Math.min(rgb >> 16 & 0xff, Math.min(rgb >> 8 & 0xff, rgb & 0xff));
        if (least < GROUND || picture.letterAt(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Left edge of the dark modules on a page of this width, mm. */
  public double left(double width, double side) {
    return switch (this) {
      case BOTTOM_RIGHT, TOP_RIGHT -> width - EDGE - side;
      case BOTTOM_LEFT, TOP_LEFT -> EDGE;
      case BOTTOM_MIDDLE, TOP_MIDDLE -> (width - side) / 2;
    };
  }

  /** Upper edge of the dark modules on a page of this height, mm. */
  public double top(double height, double side) {
    return switch (this) {
      case BOTTOM_RIGHT, BOTTOM_LEFT, BOTTOM_MIDDLE -> height - EDGE - side;
      case TOP_RIGHT, TOP_LEFT, TOP_MIDDLE -> EDGE;
    };
  }

  /** Left edge of the label, mm. */
  public double labelLeft(double width, double side, double module, double label) {
    double gap = (QrSymbol.QUIET_ZONE + 1) * module;
    return switch (this) {
      case BOTTOM_RIGHT, TOP_RIGHT -> left(width, side) - gap - label;
      case BOTTOM_LEFT, TOP_LEFT, BOTTOM_MIDDLE, TOP_MIDDLE -> left(width, side) + side + gap;
    };
  }

  /** Baseline of the label, mm from the top. */
  public double labelBaseline(double height, double side) {
    return top(height, side) + side - 0.6;
  }

  /** What is printed on: the code with its quiet zone, and the label. */
  public List<Rectangle2D> taken(
      double width, double height, double side, double module, double label) {
    double quiet = QrSymbol.QUIET_ZONE * module;
    return List.of(
        new Rectangle2D.Double(
            left(width, side) - quiet,
            top(height, side) - quiet,
            side + 2 * quiet,
            side + 2 * quiet),
        new Rectangle2D.Double(
            labelLeft(width, side, module, label),
            labelBaseline(height, side) - LABEL,
            label,
            LABEL * 1.3));
  }
}
