package org.madoguchi.app.errand.intake.lobby;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.madoguchi.photo.Pixels;

/**
 * What stood on the screen as a JPEG file, for an officer. Pictures of people are coded in memory
 * alone: the usual way of the library keeps a copy on the disk while it works. Pure.
 */
final class SmallJpeg {
  /** About 25 KB for 640 x 480 pixels: four a second are less than 1 Mbit/s. */
  private static final float QUALITY = 0.7f;

  private SmallJpeg() {}

  /** As many pixels as there are: 640 a side at most. */
  static byte[] of(Pixels pixels) {
    BufferedImage image =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_3BYTE_BGR);
    if (image.getRaster().getDataBuffer() instanceof DataBufferByte buffer) {
      System.arraycopy(pixels.bgr(), 0, buffer.getData(), 0, pixels.bgr().length);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing but memory is written to
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
