package org.madoguchi.sandbox.paper;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies under the text: the warning pattern (けん制文字) that a copier brings out, and 見本 across the
 * page. It leaves out the places where the branch stamps its page code.
 */
final class Ground {
  /** Height of the strip at the foot that stays free, mm. */
  static final double FREE_FOOT = 20;

  /** Width and height of the corner at the bottom right that stays free, mm. */
  static final double FREE_CORNER_WIDTH = 45;

  static final double FREE_CORNER_HEIGHT = 30;

  private static final Color PATTERN = new Color(0xDF, 0xEC, 0xE6);
  private static final Color WAVE = new Color(0xEC, 0xF4, 0xF0);
  private static final Color SPECIMEN = new Color(0xF6, 0xDC, 0xD8);

  private Ground() {}

  static void draw(Sheet sheet) {
    waves(sheet);
    warning(sheet);
    specimen(sheet);
    double cornerTop = Sheet.HEIGHT - FREE_CORNER_HEIGHT;
    double cornerLeft = Sheet.WIDTH - FREE_CORNER_WIDTH;
    Area free =
        new Area(new Rectangle2D.Double(0, Sheet.HEIGHT - FREE_FOOT, Sheet.WIDTH, FREE_FOOT));
    free.add(
        new Area(
            new Rectangle2D.Double(cornerLeft, cornerTop, FREE_CORNER_WIDTH, FREE_CORNER_HEIGHT)));
    sheet.fill(free, Color.WHITE);
  }

  private static void waves(Sheet sheet) {
    double thickness = 0.3;
    Path2D wave = new Path2D.Double();
    wave.moveTo(0, 0);
    for (double x = 0; x < Sheet.WIDTH; x += 14) {
      wave.curveTo(x + 5, -2.6, x + 9, 2.6, x + 14, 0);
    }
    for (double x = Sheet.WIDTH; x > 0; x -= 14) {
      wave.curveTo(x - 5, 2.6 + thickness, x - 9, thickness - 2.6, x - 14, thickness);
    }
    wave.closePath();
    List<AffineTransform> places = new ArrayList<>();
    for (double y = 4; y < Sheet.HEIGHT; y += 3) {
      places.add(AffineTransform.getTranslateInstance(0, y));
    }
    sheet.fill(wave, WAVE, places);
  }

  private static void warning(Sheet sheet) {
    List<AffineTransform> copy = new ArrayList<>();
    List<AffineTransform> sample = new ArrayList<>();
    int row = 0;
    for (double y = 12; y < Sheet.HEIGHT; y += 15) {
      int column = row;
      for (double x = row % 2 == 0 ? 4 : 19; x < Sheet.WIDTH; x += 30) {
        (column % 2 == 0 ? copy : sample).add(turned(x, y, 20));
        column++;
      }
      row++;
    }
    sheet.fill(Glyphs.line(sheet.faces().bold(), "複写", 6.5), PATTERN, copy);
    sheet.fill(Glyphs.line(sheet.faces().bold(), "見本", 6.5), PATTERN, sample);
  }

  private static void specimen(Sheet sheet) {
    double height = 88;
    Path2D word = Glyphs.line(sheet.faces().regular(), "見本", height);
    word.transform(AffineTransform.getTranslateInstance(-height, height * 0.38));
    word.transform(turned(Sheet.WIDTH / 2, 140, 38));
    sheet.fill(word, SPECIMEN);
  }

  private static AffineTransform turned(double x, double y, double degrees) {
    AffineTransform turned = AffineTransform.getTranslateInstance(x, y);
    turned.rotate(-Math.toRadians(degrees));
    return turned;
  }
}
