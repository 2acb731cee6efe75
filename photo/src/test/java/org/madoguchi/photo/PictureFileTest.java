package org.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a file is, before anything of it is decoded. */
class PictureFileTest {
  private static final TestPicture SMALL = TestPicture.collins().scaled(40, 52);
  private static final byte[] JPEG = SMALL.jpeg();
  private static final byte[] PNG = SMALL.png();

  @Test
  void pictures() {
    assertEquals(new PictureFile.Usable(40, 52, null), PictureFile.of(PNG));
    assertEquals(
        new PictureFile.Usable(40, 52, new PhotoFile(40, 52, JPEG.length, 3, true)),
        PictureFile.of(JPEG));
  }

  /** Where the frame header stands. */
  private static int header(byte[] jpeg) {
    for (int at = 0; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
        return at;
      }
    }
    throw new AssertionError("no header");
  }

  private static byte[] changed(int offset, int... values) {
    byte[] jpeg = JPEG.clone();
    int at = header(jpeg) + offset;
    for (int value : values) {
      jpeg[at++] = (byte) value;
    }
    return jpeg;
  }

  @Test
  void otherKindsOfJpeg() {
    assertEquals(new PictureFile.FourColours(), PictureFile.of(changed(9, 4)));
    assertEquals(
        new PictureFile.TooLarge(10_000, 10_000),
        PictureFile.of(changed(5, 0x27, 0x10, 0x27, 0x10)));
    PictureFile.Usable progressive =
        assertInstanceOf(PictureFile.Usable.class, PictureFile.of(changed(1, 0xc2)));
    PhotoFile file = progressive.jpeg();
    assertTrue(file != null && !file.baseline());
  }

  @Test
  void bombOfManyPixels() {
    byte[] png = TestPicture.blank(8, 8, Color.WHITE).png();
    java.nio.ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
    var sum = new java.util.zip.CRC32();
    sum.update(png, 12, 17);
    java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    assertEquals(new PictureFile.TooLarge(30_000, 30_000), PictureFile.of(png));
    assertEquals(new PictureFile.TooLarge(0, 0), PictureFile.of(new byte[PictureFile.LONGEST + 1]));
  }

  @Test
  void cutOff() {
    for (byte[] whole : List.of(JPEG, PNG)) {
      for (int length = 8; length < whole.length; length++) {
        PictureFile cut = PictureFile.of(Arrays.copyOf(whole, length));
        assertEquals(new PictureFile.Damaged(), cut, "of " + length);
      }
    }
  }

  @Test
  void noPictures() {
    for (String text : List.of("", "GIF89a", "BM", "<svg/>", "%PDF-1.7", "RIFF....WEBP")) {
      assertEquals(
          new PictureFile.NoPicture(), PictureFile.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
  }

  /** Whatever the bytes: a value. */
  @Test
  void anyBytes() {
    var random = new Random(55);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = (random.nextBoolean() ? JPEG : PNG).clone();
      for (int changes = random.nextInt(5); changes >= 0; changes--) {
        bytes[random.nextInt(random.nextBoolean() ? 64 : bytes.length)] =
            (byte) random.nextInt(256);
      }
      PictureFile file = PictureFile.of(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      if (file instanceof PictureFile.Usable(int width, int height, _)) {
        assertTrue((long) width * height <= PictureFile.MOST_PIXELS && width > 0 && height > 0);
      }
    }
  }
}
