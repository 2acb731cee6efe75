package org.madoguchi.sandbox.city.office;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.sandbox.paper.FacePictures;
import org.madoguchi.sandbox.paper.PaperFonts;

/**
 * The camera under which the sandbox's clerk lays papers: made-up ones, marked 見本 and numbered, so
 * that no two pictures are the same. Thread-safe.
 */
public final class PaperTray implements PaperCamera {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;
  private static final Color DESK = new Color(116, 104, 92);
  private static final Color PAPER = Color.WHITE;
  private static final int LETTER = 72;

  private volatile boolean plugged = true;
  private volatile String paper = "本人確認書類";
  private int taken;

  /** Pulls it out, or puts it in again. */
  public void plugged(boolean in) {
    plugged = in;
  }

  /**
   * Lays another paper there.
   *
   * @param name what it calls itself; empty: the desk is bare
   */
  public void lay(String name) {
    paper = name;
  }

  @Override
  public synchronized Shot take() {
    if (!plugged) {
      return new Shot.Failed(FailureCode.CAMERA_UNPLUGGED);
    }
    taken++;
    return new Shot.Taken(new PaperPicture(jpeg(seen())));
  }

  private BufferedImage seen() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(DESK);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    if (!paper.isEmpty()) {
      paper(pen);
    }
    pen.dispose();
    return image;
  }

  private void paper(Graphics2D pen) {
    pen.setColor(PAPER);
    pen.fillRoundRect(120, 90, WIDTH - 240, HEIGHT - 180, 60, 60);
    pen.setColor(new Color(150, 158, 160));
    pen.fillRect(1060, 300, 300, 380);
    pen.setColor(new Color(214, 196, 180));
    pen.fillOval(1130, 340, 160, 210);
    text(pen, paper, 220, 180);
    text(pen, "見本 " + taken, 220, 320);
    text(pen, "見本 花子", 220, 460);
  }

  private static void text(Graphics2D pen, String text, int x, int y) {
    byte[] png = new FacePictures(PaperFonts.ofSystem()).text(text, LETTER * text.length(), LETTER);
    try {
      pen.drawImage(ImageIO.read(new ByteArrayInputStream(png)), x, y, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] jpeg(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "jpeg", out)) {
        throw new IllegalStateException("every Java platform writes JPEG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
