package org.madoguchi.photo.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.photo.JpegScan;
import org.madoguchi.photo.TestPicture;
import org.madoguchi.photo.camera.Turn;

/** What a camera sends becomes a JPEG that everybody reads, or is dropped. */
class MotionJpegTest {
  private static final byte[] JPEG = TestPicture.collins().scaled(160, 206).jpeg();

  private static int[] pixels(byte[] jpeg) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(jpeg));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static byte[] whole(byte[] frame) {
    byte[] jpeg = MotionJpeg.whole(frame, Turn.NONE);
    assertNotNull(jpeg);
    return jpeg;
  }

  /** Without the segments of this marker. */
  private static byte[] without(byte[] jpeg, int marker) {
    var kept = new ByteArrayOutputStream();
    kept.write(jpeg, 0, 2);
    int at = 2;
    int scan = JpegScan.of(jpeg, jpeg.length).firstScan();
    while (at < scan) {
      int size = 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
      if ((jpeg[at + 1] & 0xff) != marker) {
        kept.write(jpeg, at, size);
      }
      at += size;
    }
    kept.write(jpeg, scan, jpeg.length - scan);
    return kept.toByteArray();
  }

  @Test
  void nothingIsCodedAnew() throws IOException {
    assertArrayEquals(pixels(JPEG), pixels(whole(JPEG)));
    assertEquals(JPEG.length + 36, whole(JPEG).length);
  }

  /** The JDK's encoder takes the tables of the standard: those are the ones to be put in. */
  @Test
  void missingTablesArePutIn() throws IOException {
    byte[] bare = without(JPEG, 0xc4);
    assertTrue(bare.length < JPEG.length);
    assertArrayEquals(pixels(JPEG), pixels(whole(bare)));
  }

  @Test
  void whatLiesBehindTheEndIsLeftOut() {
    byte[] longer = Arrays.copyOf(JPEG, JPEG.length + 4000);
    new Random(4).nextBytes(longer);
    System.arraycopy(JPEG, 0, longer, 0, JPEG.length);
    assertArrayEquals(whole(JPEG), whole(longer));
  }

  @Test
  void cutOffIsDamaged() {
    for (int length = 0; length < JPEG.length; length++) {
      assertNull(MotionJpeg.whole(Arrays.copyOf(JPEG, length), Turn.NONE), "of " + length);
    }
  }

  /** Any bytes: a JPEG that is whole, or nothing. Never an exception. */
  @Test
  void anyBytes() {
    var random = new Random(55);
    for (int i = 0; i < 20_000; i++) {
      byte[] frame = JPEG.clone();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        frame[random.nextInt(random.nextBoolean() ? 700 : frame.length)] =
            (byte) random.nextInt(256);
      }
      byte[] jpeg = MotionJpeg.whole(frame, Turn.HALF);
      if (jpeg != null) {
        JpegScan scan = JpegScan.of(jpeg, jpeg.length);
        assertEquals(JpegScan.State.WHOLE, scan.state());
        assertEquals(jpeg.length, scan.end());
        assertTrue(scan.tables());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneTagTellsTheMounting(Turn turn) throws IOException {
    byte[] once = MotionJpeg.whole(JPEG, Turn.HALF);
    assertNotNull(once);
    byte[] jpeg = MotionJpeg.whole(once, turn);
    assertNotNull(jpeg);
    assertEquals(once.length, jpeg.length, "in place of another");
    assertEquals(turn.exif(), jpeg[2 + 29]);
    assertArrayEquals(pixels(JPEG), pixels(jpeg), "who doesn't heed the tag sees it as it was");
  }
}
