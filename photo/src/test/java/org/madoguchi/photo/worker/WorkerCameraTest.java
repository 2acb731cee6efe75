package org.madoguchi.photo.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.camera.Turn;

/** A camera in a process of its own: what is far away may die, and whoever asks gets a value. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class WorkerCameraTest {
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Path LIBRARIES = libraries();

  private static Path libraries() {
    try {
      return Loader.getCacheDir().toPath();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static WorkerCamera patient(WorkerProgram program) {
    return new WorkerCamera(new WorkerProgram(program.command(), LONG, LONG));
  }

  /** The product's own program, on a node that isn't there, and on a file that is no device. */
  @Test
  void nodesThatAreNone() {
    for (String device : List.of("/dev/video99", "/dev/null")) {
      var wish = new CameraWish(device, Turn.QUARTER);
      try (var camera = patient(WorkerProgram.camera(LIBRARIES, wish))) {
        OpenProblem expected =
            device.endsWith("99") ? OpenProblem.ABSENT : OpenProblem.NOT_A_CAMERA;
        assertEquals(expected, assertInstanceOf(Opening.Refused.class, camera.open()).problem());
        assertEquals(new Grab.Gone(), camera.grab(WAIT));
      }
    }
  }

  @Test
  void picturesComeAndTheProcessMayDie() throws Exception {
    var program = WorkerProgram.java(LIBRARIES, StillCamera.class.getName(), List.of("3"));
    var camera = patient(program);
    for (int round = 0; round < 2; round++) {
      assertEquals(new Opening.Opened("Still", 827, 1063), camera.open());
      for (int i = 0; i < 2; i++) {
        Grab.Picture picture = assertInstanceOf(Grab.Picture.class, camera.grab(WAIT));
        assertEquals(640, picture.preview().height());
      }
      assertInstanceOf(Grab.Failed.class, camera.grab(WAIT), "it dies at the third");
      assertEquals(new Grab.Gone(), camera.grab(WAIT));
    }
    camera.open();
    Process last = camera.running();
    assertNotNull(last);
    camera.close();
    assertTrue(last.waitFor(60, TimeUnit.SECONDS));
  }

  @Test
  void programThatIsNotThere() {
    var missing = new WorkerProgram(List.of("/no/such/program"), LONG, LONG);
    try (var camera = new WorkerCamera(missing)) {
      assertEquals(
          OpenProblem.FAILED, assertInstanceOf(Opening.Refused.class, camera.open()).problem());
    }
  }
}
