package org.madoguchi.sandbox.proof.storm;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.madoguchi.photo.Pixels;

/**
 * What a camera sees of who stands before it, in grey squares: through a JPEG file, too, everybody
 * who looks knows who it is. As light as a room, whoever it is.
 */
final class StormFace {
  /** JPEG codes squares of so many pixels, each for itself (ITU-T T.81 A.1.1). */
  private static final int SQUARE = 8;

  private static final int BITS = 16;
  private static final int DARK = 90;
  private static final int LIGHT = 150;

  private StormFace() {}

  /**
   * The picture.
   *
   * @param person from 0 to 65535
   */
  static Pixels of(int person) {
    int width = 2 * BITS * SQUARE;
    byte[] bgr = new byte[3 * width * SQUARE];
    for (int at = 0; at < bgr.length; at += 3) {
      int square = at / 3 % width / SQUARE;
      boolean bit = ((person >> (square / 2)) & 1) == 1;
      Arrays.fill(bgr, at, at + 3, (byte) (bit == (square % 2 == 0) ? LIGHT : DARK));
    }
    return new Pixels(width, SQUARE, bgr);
  }

  /** Who is on a JPEG file; empty if it is no such picture. */
  static OptionalInt in(byte[] jpeg) {
    BufferedImage image;
    try {
      image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be read", e);
    }
    if (image == null || image.getWidth() != 2 * BITS * SQUARE || image.getHeight() != SQUARE) {
      return OptionalInt.empty();
    }
    int person = 0;
    for (int bit = 0; bit < BITS; bit++) {
      boolean first = light(image, 2 * bit);
      if (first == light(image, 2 * bit + 1)) {
        return OptionalInt.empty();
      }
      person |= first ? 1 << bit : 0;
    }
    return OptionalInt.of(person);
  }

  private static boolean light(BufferedImage image, int square) {
    int green = image.getRGB(square * SQUARE + SQUARE / 2, SQUARE / 2) >> 8 & 0xff;
    return green > (DARK + LIGHT) / 2;
  }
}
