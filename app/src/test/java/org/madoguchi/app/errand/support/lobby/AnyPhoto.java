package org.madoguchi.app.errand.support.lobby;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.madoguchi.photo.Crop;

/** A photo's file of the right size and length, with nothing but noise on it. */
final class AnyPhoto {
  static final byte[] BYTES = bytes();

  private AnyPhoto() {}

  private static byte[] bytes() {
    var image =
        new BufferedImage(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    var random = new Random(62);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, 0x010101 * random.nextInt(80));
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
