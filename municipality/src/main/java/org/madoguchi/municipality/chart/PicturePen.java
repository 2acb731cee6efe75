package org.madoguchi.municipality.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a picture of pixels. */
final class PicturePen implements Pen {
  private final BufferedImage picture;
  private final Graphics2D graphics;
  private final String face;

  /** A white one. */
  PicturePen(String face, int width, int height) {
    this.face = face;
    picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  /** As PNG. Nothing can be drawn after it. */
  byte[] png() {
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory can't be written", e);
    }
    return out.toByteArray();
  }

  @Override
  public void line(double[] points, Color color, double width, float... dashes) {
    graphics.setColor(color);
    graphics.setStroke(
        dashes.length == 0
            ? new BasicStroke((float) width)
            : new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    graphics.draw(path(points));
  }

  private static Path2D path(double[] points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  @Override
  public void mark(Mark mark, double x, double y, Color color) {
    graphics.setColor(color);
    graphics.fill(path(mark.around(x, y, LineChart.HALF_MARK)));
  }

  @Override
  public void text(String text, double x, double y, int size, boolean bold, Anchor anchor) {
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(face, bold ? Font.BOLD : Font.PLAIN, size));
    double width = graphics.getFontMetrics().stringWidth(text);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.drawString(text, (float) left, (float) y);
  }

  @Override
  public void upwards(String text, double x, double y, int size) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(-Math.PI / 2);
    text(text, 0, 0, size, false, Anchor.MIDDLE);
    graphics.setTransform(before);
  }
}
