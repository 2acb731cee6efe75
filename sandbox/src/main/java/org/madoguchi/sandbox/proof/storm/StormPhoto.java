package org.madoguchi.sandbox.proof.storm;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Pixels;

/**
 * A photo in a world, which shows whose face it is to everybody who looks: as a file, and on a
 * screen. No two pictures are the same.
 *
 * @param person number of who is on it
 * @param picture number of the picture, which no other one in that world has
 */
record StormPhoto(int person, int picture) {
  /** Start of image, and a comment behind it (ISO/IEC 10918-1, B.2.4.5). */
  private static final int MARK_AT = 2;

  private static final int MARK = 12;
  private static final byte[] GREY = grey();

  /** Rows of a plain picture: nobody decodes them. */
  private static byte[] grey() {
    var image =
        new BufferedImage(Crop.PHOTO_WIDTH, Crop.PHOTO_HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return out.toByteArray();
  }

  /** The file. */
  byte[] jpeg() {
    return ByteBuffer.allocate(GREY.length + MARK)
        .put(GREY, 0, MARK_AT)
        .putShort((short) 0xfffe)
        .putShort((short) (MARK - 2))
        .putInt(person)
        .putInt(picture)
        .put(GREY, MARK_AT, GREY.length - MARK_AT)
        .array();
  }

  /** The same on a screen. */
  Pixels shown() {
    byte[] bgr = ByteBuffer.allocate(9).putInt(person).putInt(picture).array();
    return new Pixels(3, 1, bgr);
  }

  /** Whose picture lies on a screen. */
  static StormPhoto on(Pixels screen) {
    ByteBuffer bgr = ByteBuffer.wrap(screen.bgr());
    return new StormPhoto(bgr.getInt(), bgr.getInt());
  }

  /** What a file shows; empty if it isn't, to the last byte, one that was taken here. */
  static Optional<StormPhoto> in(byte[] jpeg) {
    if (!is(jpeg)) {
      return Optional.empty();
    }
    ByteBuffer mark = ByteBuffer.wrap(jpeg, MARK_AT + 4, MARK - 4);
    StormPhoto photo = new StormPhoto(mark.getInt(), mark.getInt());
    return Arrays.equals(photo.jpeg(), jpeg) ? Optional.of(photo) : Optional.empty();
  }

  /** Whether bytes are a picture's. */
  static boolean is(byte[] bytes) {
    return bytes.length == GREY.length + MARK && bytes[0] == (byte) 0xff;
  }
}
