package org.madoguchi.sandbox.city.camera;

import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.worker.WorkerProgram;
import org.madoguchi.photo.worker.WorkerStudio;

/**
 * What stands before the camera of the sandbox's lobby terminal, and what is wrong with it. The
 * camera is simulated; what works on its pictures is the product's own program.
 *
 * <p>Thread-safe.
 */
public final class CameraStage {
  /** Ten pictures a second: what a screen needs. */
  private static final Duration PACE = Duration.ofMillis(100);

  private final CameraClock clock = CameraClock.system();
  private volatile Scene scene = Scene.blank(1200, 1500, new Color(205, 208, 210));
  private volatile CameraKnobs knobs = CameraKnobs.WELL;
  private volatile @Nullable SimulatedCamera open;

  /** Nobody stands there. */
  public CameraStage() {}

  /** Something else is held before it, or somebody steps before it. */
  public void show(Scene next) {
    scene = next;
  }

  /** Something happens to it, or to how the person stands. */
  public void set(CameraKnobs to) {
    knobs = to;
    SimulatedCamera now = open;
    if (now != null) {
      now.set(to);
    }
  }

  /** The terminal's camera, and the program that works on pictures. */
  public CameraDevices devices() {
    Path libraries = WorkerProgram.librariesOfThisUser();
    return new CameraDevices(
        _ -> {
          SimulatedCamera camera = SimulatedCamera.of(() -> scene, PACE, clock);
          camera.set(knobs);
          open = camera;
          return camera;
        },
        () -> new WorkerStudio(WorkerProgram.beside(libraries)),
        clock);
  }
}
