package org.madoguchi.app.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Screens as PNG files (ISO/IEC 15948), without a window and without AWT. */
public final class Pictures {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Pictures() {}

  /** Lays out, paints and reads back a scene, whatever the size of the display. JavaFX thread. */
  public static Image of(Scene scene) {
    return scene.snapshot(null);
  }

  /**
   * Writes an image as an opaque RGB file, making its folder. Any thread.
   *
   * @throws IOException if the file can't be written
   */
  public static void write(Image image, Path file) throws IOException {
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_SPEED))) {
      int[] argb = new int[width];
      byte[] row = new byte[1 + 3 * width];
      for (int y = 0; y < height; y++) {
        image
            .getPixelReader()
            .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
        for (int x = 0; x < width; x++) {
          row[1 + 3 * x] = (byte) (argb[x] >> 16);
          row[2 + 3 * x] = (byte) (argb[x] >> 8);
          row[3 + 3 * x] = (byte) argb[x];
        }
        packed.write(row);
      }
    }
    // Width, height, 8 bits a channel, RGB, deflate, adaptive filters, not interlaced.
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) 2);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header.array());
      chunk(out, "IDAT", rows.toByteArray());
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    CRC32 crc = new CRC32();
    out.writeInt(data.length);
    OutputStream checked = new CheckedOutputStream(out, crc);
    checked.write(type.getBytes(StandardCharsets.US_ASCII));
    checked.write(data);
    out.writeInt((int) crc.getValue());
  }
}
