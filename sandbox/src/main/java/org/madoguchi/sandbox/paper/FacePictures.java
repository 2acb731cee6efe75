package org.madoguchi.sandbox.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Text as a card has it printed: black on white, one bit for each point, PNG. Any thread. */
public final class FacePictures {
  /** Ascent of the face in ems, so that nothing is cut off. */
  private static final double ASCENT = 0.86;

  private final PaperFonts fonts;

  /** Draws with these fonts. */
  public FacePictures(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * A text over one or more lines, broken where the width ends.
   *
   * @param width points, at least one character of that height
   * @param characterHeight points
   */
  public byte[] text(String text, int width, int characterHeight) {
    int[] characters = fonts.fit(text).codePoints().toArray();
    int inLine = width / characterHeight;
    int lines = Math.ceilDiv(characters.length, inLine);
    BufferedImage image = white(width, lines * characterHeight);
    for (int i = 0; i < lines; i++) {
      int begin = i * inLine;
      String line = new String(characters, begin, Math.min(inLine, characters.length - begin));
      Path2D outline = Glyphs.line(fonts.regular(), line, characterHeight);
      outline.transform(AffineTransform.getTranslateInstance(0, (i + ASCENT) * characterHeight));
      fill(image, outline);
    }
    return png(image);
  }

  /** Digits, each half as wide as it is high, as my number and security code are printed. */
  public byte[] digits(String digits, int characterHeight) {
    int advance = characterHeight / 2;
    BufferedImage image = white(digits.length() * advance, characterHeight);
    for (int i = 0; i < digits.length(); i++) {
      Path2D outline = Glyphs.line(fonts.regular(), digits.substring(i, i + 1), characterHeight);
      outline.transform(
          AffineTransform.getTranslateInstance((double) i * advance, ASCENT * characterHeight));
      fill(image, outline);
    }
    return png(image);
  }

  private static BufferedImage white(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  private static void fill(BufferedImage image, Path2D outline) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fill(outline);
    graphics.dispose();
  }

  private static byte[] png(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("every Java platform writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
