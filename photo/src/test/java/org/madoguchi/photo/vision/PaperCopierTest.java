package org.madoguchi.photo.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.madoguchi.photo.JpegScan;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.TestPicture;
import org.madoguchi.photo.camera.Turn;
import org.madoguchi.photo.driver.MotionJpeg;

/** Pictures of papers become small, and what is written there can still be read. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PaperCopierTest {
  private static final int MOST = 400 * 1024;

  /** Pixels to a millimetre where A4, lying, fills a picture of 3264 pixels. */
  private static final double SCALE = 3264 / 297.0;

  /** Of two strokes and their gaps: a dense letter of 2 mm has five of them side by side. */
  private static final double PERIOD = 0.4;

  private static PaperCopy.Made copy(byte[] picture, int most) {
    PaperCopy.Made made =
        assertInstanceOf(PaperCopy.Made.class, new PaperCopier().copy(picture, most));
    assertTrue(made.jpeg().length <= most, made::toString);
    JpegScan scan = JpegScan.of(made.jpeg(), made.jpeg().length);
    assertEquals(JpegScan.State.WHOLE, scan.state());
    assertTrue(scan.baseline());
    assertEquals(made.width(), scan.width());
    assertEquals(made.height(), scan.height());
    return made;
  }

  /** A sheet of A4, lying, with such strokes on so much of it, as a camera with noise sees it. */
  private static BufferedImage sheet(double share) {
    BufferedImage sheet = TestPicture.blank(3264, 2308, new Color(244, 243, 238)).image();
    var random = new Random(68);
    for (int y = 0; y < sheet.getHeight(); y++) {
      boolean line = y % 35 < 22 && y < sheet.getHeight() * share; // of 2 mm, 3.2 mm apart
      for (int x = 0; x < sheet.getWidth(); x++) {
        boolean gap = x / 11 % 3 == 0 || x / SCALE % PERIOD < PERIOD / 2;
        int grey = (line && !gap ? 40 : 235) + (int) (4 * random.nextGaussian());
        sheet.setRGB(x, y, new Color(clamp(grey), clamp(grey), clamp(grey - 5)).getRGB());
      }
    }
    return sheet;
  }

  private static int clamp(int grey) {
    return Math.clamp(grey, 0, 255);
  }

  /** How far the strokes of the first line stand out from their gaps, 0 to 1. */
  private static double contrast(PaperCopy.Made made) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(made.jpeg()));
    double scale = image.getWidth() / 297.0;
    int y = (int) Math.round(1.0 * scale);
    double dark = 0;
    double bright = 0;
    int count = 0;
    for (double mm = 100; mm < 200; mm += PERIOD) {
      double stroke = mm + PERIOD * 0.75;
      if ((int) (stroke * SCALE) / 11 % 3 == 1) { // in the middle of a letter
        dark += grey(image, stroke * scale, y);
        bright += grey(image, (stroke - PERIOD / 2) * scale, y);
        count++;
      }
    }
    return (bright - dark) / count / 195;
  }

  private static int grey(BufferedImage image, double x, int y) {
    return image.getRGB((int) x, y) & 0xff;
  }

  private static byte[] jpeg(BufferedImage image) {
    return new TestPicture(image).jpeg();
  }

  @Test
  void cardOrLetterKeepsAllItsPixels() throws IOException {
    PaperCopy.Made made = copy(jpeg(sheet(0.25)), MOST);
    assertEquals(2600, made.width());
    assertTrue(contrast(made) > 0.4, () -> "strokes stand out: " + made);
  }

  /** Two thirds of a sheet of such strokes are more than a whole one of letters of 2 mm. */
  @Test
  void densestSheetCanBeRead() throws IOException {
    PaperCopy.Made made = copy(jpeg(sheet(0.65)), MOST);
    assertTrue(made.width() >= 1920, made::toString);
    assertTrue(contrast(made) > 0.25, () -> "strokes stand out: " + made);
  }

  @Test
  void nothingIsEnlarged() {
    PaperCopy.Made made = copy(TestPicture.collins().png(), MOST);
    assertEquals(827, made.width());
    assertEquals(1063, made.height());
    assertEquals(70, made.quality());
  }

  /** What a camera wrote beside the picture, as a place, goes nowhere; but it stands upright. */
  @Test
  void uprightAndWithoutTags() throws IOException {
    BufferedImage lying = TestPicture.blank(400, 200, Color.WHITE).image();
    for (int x = 0; x < 100; x++) {
      for (int y = 0; y < 200; y++) {
        lying.setRGB(x, y, Color.BLUE.getRGB());
      }
    }
    byte[] tagged = MotionJpeg.whole(jpeg(lying), Turn.QUARTER);
    assertNotNull(tagged);
    assertTrue(text(tagged).contains("Exif"));
    PaperCopy.Made made = copy(tagged, MOST);
    assertFalse(text(made.jpeg()).contains("Exif"));
    BufferedImage upright = ImageIO.read(new ByteArrayInputStream(made.jpeg()));
    assertArrayEquals(
        new int[] {200, 400}, new int[] {upright.getWidth(), upright.getHeight()}, "turned");
    assertTrue((upright.getRGB(100, 20) & 0xff0000) < 0x400000, "what was left is above");
    assertTrue((upright.getRGB(100, 380) & 0xff0000) > 0xc00000);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void noiseFitsToo() {
    BufferedImage noise = TestPicture.blank(2200, 2200, Color.GRAY).image();
    var random = new Random(1);
    for (int y = 0; y < 2200; y++) {
      for (int x = 0; x < 2200; x++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }
    assertTrue(copy(jpeg(noise), MOST).width() < 1700);
    assertInstanceOf(PaperCopy.Unreadable.class, new PaperCopier().copy(jpeg(noise), 2000));
  }

  @Test
  void whatIsNoPicture() {
    for (byte[] none : new byte[][] {{}, {1, 2, 3}, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)}) {
      assertInstanceOf(PaperCopy.Unreadable.class, new PaperCopier().copy(none, MOST));
    }
  }
}
