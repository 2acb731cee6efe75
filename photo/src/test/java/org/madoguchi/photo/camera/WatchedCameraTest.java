package org.madoguchi.photo.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a camera does is told as what it is, and whatever it recovers from, it comes back. */
class WatchedCameraTest {
  private static final CameraStatus READY = new CameraStatus.Ready("Scripted", 1080, 1920);

  private final ScriptedSource source = new ScriptedSource();
  private final Camera camera = new WatchedCamera(source, source);

  /** Asks until this is told; every picture up to then is this one. */
  private int until(CameraStatus status, Supplier<Grab> pictures) {
    for (int asked = 1; asked <= 100; asked++) {
      source.grabs.add(pictures.get());
      CameraStatus told = camera.next().status();
      if (told.equals(status)) {
        return asked;
      }
    }
    throw new AssertionError("never told: " + status);
  }

  private void ready() {
    until(READY, () -> source.picture(128));
  }

  @Test
  void exposureSettlesFirst() {
    for (int grey : new int[] {0, 0, 20, 60, 90, 110}) {
      source.grabs.add(source.picture(grey));
      CameraView view = camera.next();
      assertEquals(new CameraStatus.Settling(), view.status(), "black pictures aren't a cover yet");
      assertNotNull(view.frame(), "but they are shown");
    }
    assertTrue(until(READY, () -> source.picture(128)) >= 4);
    Frame frame = camera.next().frame();
    assertNotNull(frame);
    assertTrue(frame.number() > 10);
  }

  /** Under a lamp that flickers the light never settles. */
  @Test
  void flickerDoesNotKeepItForEver() {
    int[] pictures = {0};
    int asked = until(READY, () -> source.picture(pictures[0]++ % 2 == 0 ? 100 : 140));
    assertEquals(Settling.MOST, asked);
  }

  @ParameterizedTest
  @CsvSource({"3, true", "15, true", "17, false", "128, false"})
  void coveredLens(int grey, boolean covered) {
    CameraStatus expected = covered ? new CameraStatus.Dark() : READY;
    until(expected, () -> source.picture(grey));
    until(READY, () -> source.picture(128));
    assertEquals(1, source.opened, "no reason to open it anew");
  }

  @Test
  void coverThatGivesOnePictureForEverIsStillACover() {
    until(new CameraStatus.Dark(), () -> ScriptedSource.same(0));
    for (int i = 0; i < 40; i++) {
      source.grabs.add(ScriptedSource.same(0));
      assertEquals(new CameraStatus.Dark(), camera.next().status());
    }
  }

  @Test
  void frozenPicture() {
    ready();
    int asked = until(new CameraStatus.Mute(), () -> ScriptedSource.same(128));
    assertEquals(21, asked, "two seconds after the first of them");
    ready();
    assertEquals(2, source.opened);
  }

  @Test
  void silence() {
    ready();
    assertEquals(20, until(new CameraStatus.Mute(), Grab.Nothing::new));
    ready();
    assertEquals(2, source.opened);
  }

  @Test
  void someDamagedPicturesAreNothing() {
    ready();
    for (int i = 0; i < 50; i++) {
      source.grabs.add(i % 3 == 0 ? source.picture(128) : new Grab.Broken());
      assertEquals(READY, camera.next().status());
    }
    until(new CameraStatus.Damaged(), Grab.Broken::new);
  }

  @Test
  void pulledOutAndPutBack() {
    ready();
    source.grabs.add(new Grab.Gone());
    CameraView gone = camera.next();
    assertEquals(new CameraStatus.Unplugged(), gone.status());
    assertNull(gone.frame());
    source.opening = new Opening.Refused(OpenProblem.ABSENT, "");
    long before = source.nanos();
    for (int i = 0; i < 10; i++) {
      assertEquals(new CameraStatus.Absent(), camera.next().status());
    }
    assertTrue(source.nanos() - before >= 9_000_000_000L, "asked once a second");
    source.opening = ScriptedSource.LARGE;
    ready();
  }

  @Test
  void processThatFails() {
    ready();
    source.grabs.add(new Grab.Failed("killed"));
    assertEquals(new CameraStatus.Failed("killed"), camera.next().status());
    ready();
  }

  @ParameterizedTest
  @CsvSource({
    "480, 618, true",
    "479, 1080, false",
    "1080, 617, false",
    "640, 480, false",
    "1280, 720, true"
  })
  void smallPictures(int width, int height, boolean large) {
    source.opening = new Opening.Opened("Scripted", width, height);
    for (int i = 0; i < 30; i++) {
      CameraView view = camera.next();
      if (large) {
        assertFalse(view.status() instanceof CameraStatus.TooSmall);
      } else {
        assertEquals(new CameraStatus.TooSmall(width, height), view.status());
        assertNull(view.frame());
      }
    }
  }

  /** Each reason has a status of its own, and none of them keeps a camera from being used later. */
  @ParameterizedTest
  @EnumSource
  void everyReason(OpenProblem problem) {
    source.openings.add(new Opening.Refused(problem, "why"));
    CameraStatus told = camera.next().status();
    Class<? extends CameraStatus> expected =
        switch (problem) {
          case ABSENT -> CameraStatus.Absent.class;
          case NOT_A_CAMERA -> CameraStatus.NotACamera.class;
          case FORBIDDEN -> CameraStatus.Forbidden.class;
          case BUSY -> CameraStatus.Busy.class;
          case NO_BANDWIDTH -> CameraStatus.NoBandwidth.class;
          case FAILED -> CameraStatus.Failed.class;
        };
    assertInstanceOf(expected, told);
    ready();
  }

  @Test
  void closing() {
    ready();
    camera.close();
    assertTrue(source.closed);
  }
}
