package org.madoguchi.sandbox.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Characters as outlines, for what is a picture and no text: seals, ground pattern, watermark. What
 * is drawn so can't be searched for or copied out of the file.
 */
final class Glyphs {
  private Glyphs() {}

  /** A line of text as an outline, with the start of its baseline at the origin, y downwards. */
  static Path2D line(TrueTypeFont face, String text, double height) {
    Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    for (int c : text.codePoints().toArray()) {
      Path2D glyph = glyph(face, c);
      glyph.transform(new AffineTransform(height, 0, 0, -height, x, 0));
      line.append(glyph, false);
      x += height;
    }
    return line;
  }

  /** One character, stretched so that its ink fills a box, as seal cutters do. */
  static Path2D filling(TrueTypeFont face, int character, Rectangle2D box) {
    Path2D glyph = glyph(face, character);
    Rectangle2D ink = glyph.getBounds2D();
    AffineTransform stretch = new AffineTransform();
    stretch.translate(box.getX(), box.getMaxY());
    stretch.scale(box.getWidth() / ink.getWidth(), -box.getHeight() / ink.getHeight());
    stretch.translate(-ink.getX(), -ink.getY());
    glyph.transform(stretch);
    return glyph;
  }

  /** One character in units of its em, y upwards. */
  private static Path2D glyph(TrueTypeFont face, int character) {
    try {
      int id = face.getUnicodeCmapLookup().getGlyphId(character);
      Path2D glyph = new Path2D.Double(Path2D.WIND_NON_ZERO);
      glyph.append(face.getGlyph().getGlyph(id).getPath(), false);
      double em = 1.0 / face.getUnitsPerEm();
      glyph.transform(AffineTransform.getScaleInstance(em, em));
      return glyph;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
