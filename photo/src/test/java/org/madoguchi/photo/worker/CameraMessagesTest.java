package org.madoguchi.photo.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;

/** What goes through the pipes of a camera's process. */
class CameraMessagesTest {
  private static final Grab.Picture PICTURE =
      new Grab.Picture(new byte[] {1, 2, 3}, new Pixels(2, 1, new byte[] {4, 5, 6, 7, 8, 9}));

  @Test
  void questions() throws IOException {
    assertTrue(CameraMessages.asksToOpen(CameraMessages.open()));
    byte[] grab = CameraMessages.grab(Duration.ofMillis(321));
    assertFalse(CameraMessages.asksToOpen(grab));
    assertEquals(Duration.ofMillis(321), CameraMessages.wait(grab));
    assertTrue(grab.length <= CameraMessages.LONGEST_QUESTION);
    Duration day = Duration.ofDays(1);
    assertEquals(Duration.ofSeconds(1), CameraMessages.wait(CameraMessages.grab(day)));
    assertThrows(IOException.class, () -> CameraMessages.wait(new byte[] {'?', 0, 0, 0, 0}));
    assertThrows(IOException.class, () -> CameraMessages.wait(new byte[0]));
  }

  @Test
  void thereAndBack() throws IOException {
    for (Opening opening :
        List.of(
            new Opening.Opened("カメラ", 1080, 1920),
            new Opening.Refused(OpenProblem.NO_BANDWIDTH, "VIDIOC_STREAMON: errno 28"))) {
      assertEquals(opening, CameraMessages.opening(CameraMessages.of(opening)));
    }
    for (Grab grab : List.of(new Grab.Nothing(), new Grab.Broken(), new Grab.Gone())) {
      assertEquals(grab, CameraMessages.grab(CameraMessages.of(grab)));
    }
    Grab.Picture read =
        assertInstanceOf(
            Grab.Picture.class, CameraMessages.grab(CameraMessages.of((Grab) PICTURE)));
    assertArrayEquals(PICTURE.jpeg(), read.jpeg());
    assertArrayEquals(PICTURE.preview().bgr(), read.preview().bgr());
    assertEquals(2, read.preview().width());
  }

  @Test
  void cutLongerOrChangedIsNoAnswer() {
    byte[] whole = CameraMessages.of((Grab) PICTURE);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> CameraMessages.grab(cut));
    }
    assertThrows(
        IOException.class, () -> CameraMessages.grab(Arrays.copyOf(whole, whole.length + 1)));
    int refused = 0;
    var random = new Random(55);
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      try {
        CameraMessages.grab(changed);
        CameraMessages.opening(changed);
      } catch (IOException expected) {
        refused++; // nothing else may come of it
      }
    }
    assertTrue(refused > 1000);
  }
}
