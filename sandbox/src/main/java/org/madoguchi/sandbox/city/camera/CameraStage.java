package org.madoguchi.sandbox.city.camera;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.worker.WorkerCamera;
import org.madoguchi.photo.worker.WorkerProgram;
import org.madoguchi.photo.worker.WorkerStudio;

/**
 * What stands before the camera of the sandbox's lobby terminal, and what is wrong with it. The
 * device is simulated, in this process or in the product's own process for cameras; what works on
 * its pictures is the product's program.
 *
 * <p>Thread-safe.
 */
public final class CameraStage {
  /** Of a camera that hangs upright, in pixels. */
  public static final int WIDTH = 1080;

  /** Likewise. */
  public static final int HEIGHT = 1920;

  /** An empty chair. */
  public static final Scene NOBODY = Scene.blank(WIDTH, HEIGHT, new Color(205, 208, 210));

  /** Ten pictures a second: what a screen needs. */
  private static final Duration PACE = Duration.ofMillis(100);

  private final CameraClock clock = CameraClock.system();
  private final @Nullable Path file;
  private volatile Scene scene = NOBODY;
  private volatile CameraKnobs knobs = CameraKnobs.WELL;
  private volatile @Nullable SimulatedCamera open;

  /** Nobody stands there. The camera is in this process. */
  public CameraStage() {
    this(Optional.empty());
  }

  /**
   * The same with the product's process for cameras.
   *
   * @param file by which pictures get there; empty: the camera is in this process
   */
  public CameraStage(Optional<Path> file) {
    this.file = file.orElse(null);
    tell();
  }

  /** Something else is held before it, or somebody steps before it. */
  public void show(Scene next) {
    scene = next;
    tell();
  }

  /** Something happens to it, or to how the person stands. */
  public void set(CameraKnobs to) {
    knobs = to;
    tell();
  }

  /** Whether it is plugged in. */
  public boolean plugged() {
    return knobs.place() == CameraKnobs.Place.PLUGGED;
  }

  private void tell() {
    SimulatedCamera here = open;
    if (here != null) {
      here.set(knobs);
    }
    Path shared = file;
    if (shared == null) {
      return;
    }
    try {
      if (knobs.place() == CameraKnobs.Place.PLUGGED) {
        Path next = shared.resolveSibling(shared.getFileName() + ".next");
        Files.write(next, knobs.seen(scene).jpeg());
        Files.move(next, shared, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(shared);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The terminal's camera, and the program that works on pictures. */
  public CameraDevices devices() {
    Path libraries = WorkerProgram.librariesOfThisUser();
    Path shared = file;
    return new CameraDevices(
        _ -> shared == null ? simulated() : inItsProcess(libraries, shared),
        () -> new WorkerStudio(WorkerProgram.beside(libraries)),
        clock);
  }

  private CameraSource simulated() {
    SimulatedCamera camera = SimulatedCamera.of(() -> scene, PACE, clock);
    camera.set(knobs);
    open = camera;
    return camera;
  }

  private static CameraSource inItsProcess(Path libraries, Path shared) {
    return new WorkerCamera(
        WorkerProgram.java(
            libraries, PictureCameraProgram.class.getName(), List.of(shared.toString())));
  }
}
