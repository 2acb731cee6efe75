package org.madoguchi.sandbox.paper;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Seals as they stand on paper, drawn as outlines. */
final class SealImpression {
  /** Vermilion, as the electronic official seal (電子公印) is printed. */
  static final Color VERMILION = new Color(0xC8, 0x1E, 0x1E);

  private static final int OFFICIAL_ROWS = 3;

  private SealImpression() {}

  /**
   * A municipality's official seal: square with round corners, columns from right to left.
   *
   * @param text six characters, such as 見本市長之印
   */
  static void official(Sheet sheet, double x, double y, double size, String text) {
    double edge = size * 0.055;
    Area frame = new Area(new RoundRectangle2D.Double(x, y, size, size, size / 5, size / 5));
    frame.subtract(
        new Area(
            new RoundRectangle2D.Double(
                x + edge, y + edge, size - 2 * edge, size - 2 * edge, size / 7, size / 7)));
    sheet.fill(frame, VERMILION);
    double gap = size * 0.11;
    columns(
        sheet,
        new Rectangle2D.Double(x + gap, y + gap, size - 2 * gap, size - 2 * gap),
        OFFICIAL_ROWS,
        text,
        VERMILION);
  }

  /** A resident's registered seal: round. Certificates show it in black. */
  static void registered(Sheet sheet, double x, double y, double diameter, String cut) {
    String text = sheet.faces().fit(cut);
    double edge = diameter * 0.05;
    Area ring = new Area(new Ellipse2D.Double(x, y, diameter, diameter));
    ring.subtract(
        new Area(
            new Ellipse2D.Double(x + edge, y + edge, diameter - 2 * edge, diameter - 2 * edge)));
    sheet.fill(ring, Color.BLACK);
    int characters = text.codePointCount(0, text.length());
    int rows = characters > 3 ? (characters + 1) / 2 : characters;
    double height = diameter * (rows == 2 && characters > 2 ? 0.68 : 0.8);
    double width = characters > 3 ? height : diameter * (rows == 2 ? 0.5 : 0.42);
    columns(
        sheet,
        new Rectangle2D.Double(
            x + (diameter - width) / 2, y + (diameter - height) / 2, width, height),
        rows,
        text,
        Color.BLACK);
  }

  private static void columns(Sheet sheet, Rectangle2D box, int rows, String text, Color colour) {
    TrueTypeFont face = sheet.faces().bold();
    int[] characters = text.codePoints().toArray();
    int columns = (characters.length + rows - 1) / rows;
    double width = box.getWidth() / columns;
    double height = box.getHeight() / rows;
    double gap = Math.min(width, height) * 0.06;
    for (int i = 0; i < characters.length; i++) {
      double x = box.getMaxX() - (i / rows + 1) * width;
      double y = box.getY() + (i % rows) * height;
      sheet.fill(
          Glyphs.filling(
              face,
              characters[i],
              new Rectangle2D.Double(x + gap, y + gap, width - 2 * gap, height - 2 * gap)),
          colour);
    }
  }
}
