package org.madoguchi.app.errand.intake.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.camera.Frame;

/** Which of a camera's pictures is taken. */
class SharpestTest {
  private static final long TENTH = 100_000_000;

  /** After pictures of so many bytes, a tenth of a second each. */
  private static Sharpest after(int... lengths) {
    Sharpest sharpest = Sharpest.NONE;
    for (int i = 0; i < lengths.length; i++) {
      byte[] jpeg = new byte[lengths[i]];
      jpeg[0] = (byte) i; // noise
      sharpest = sharpest.and(frame(i + 1, jpeg), i * TENTH);
    }
    return sharpest;
  }

  private static Frame frame(long number, byte[] jpeg) {
    return new Frame(number, jpeg, new Pixels(1, 1, new byte[3]));
  }

  private static long taken(int... lengths) {
    Sharpest sharpest = after(lengths);
    assertTrue(sharpest.steady((lengths.length - 1) * TENTH));
    return Objects.requireNonNull(sharpest.best()).number();
  }

  @Test
  void noiseChangesNothing() {
    assertEquals(1, taken(1000, 1010, 990, 1019, 1000, 1005, 1000, 1000, 1000));
  }

  @Test
  void lensThatFindsThePaper() {
    assertEquals(5, taken(500, 520, 400, 700, 1000, 990, 1000, 1001, 1000, 1000, 1000, 990, 1000));
  }

  /** A hand that comes into the picture hides letters; the picture before it is there yet. */
  @Test
  void handThatMoves() {
    assertEquals(1, taken(1000, 800, 700, 800, 700, 700, 700, 700, 700));
  }

  @Test
  void waitsWhileItGetsBetter() {
    assertFalse(Sharpest.NONE.steady(Long.MAX_VALUE / 2));
    assertFalse(after(100, 200, 300, 400, 500, 600, 700, 800, 900, 1000).steady(9 * TENTH));
    assertFalse(after(100, 100).steady(7 * TENTH));
    assertTrue(after(100, 100).steady(8 * TENTH));
  }

  /** It may show the paper of somebody who was here before. */
  @Test
  void pictureThatNeverChangesIsNotTaken() {
    Sharpest sharpest = Sharpest.NONE;
    for (int i = 0; i < 30; i++) {
      sharpest = sharpest.and(frame(i, new byte[100]), i * TENTH);
      assertFalse(sharpest.steady(i * TENTH));
    }
  }
}
