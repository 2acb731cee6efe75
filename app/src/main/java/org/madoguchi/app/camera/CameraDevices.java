package org.madoguchi.app.camera;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.LivePreview;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.worker.WorkerCamera;
import org.madoguchi.photo.worker.WorkerProgram;
import org.madoguchi.photo.worker.WorkerStudio;

/**
 * Cameras, and what works on their pictures.
 *
 * @param cameras opens a camera; whoever asks for it closes it
 * @param studio measures, cuts and reads pictures; whoever asks for it closes it
 * @param clock by which they are watched
 * @param running lets a preview run until it is closed; returns at once
 */
public record CameraDevices(
    Function<CameraWish, CameraSource> cameras,
    Supplier<PhotoStudio> studio,
    CameraClock clock,
    Consumer<LivePreview> running) {
  /** With threads of its own for each preview. */
  public CameraDevices(
      Function<CameraWish, CameraSource> cameras, Supplier<PhotoStudio> studio, CameraClock clock) {
    this(cameras, studio, clock, LivePreview::start);
  }

  /** Those of this machine, each in a process of its own. */
  public static CameraDevices ofThisMachine() {
    Path libraries = WorkerProgram.librariesOfThisUser();
    return new CameraDevices(
        wish -> new WorkerCamera(WorkerProgram.camera(libraries, wish)),
        () -> new WorkerStudio(WorkerProgram.beside(libraries)),
        CameraClock.system());
  }

  /** None: every camera is absent. */
  public static CameraDevices none() {
    CameraDevices here = ofThisMachine();
    return new CameraDevices(_ -> new Absent(), here.studio, here.clock);
  }

  private static final class Absent implements CameraSource {
    @Override
    public Opening open() {
      return new Opening.Refused(OpenProblem.ABSENT, "none");
    }

    @Override
    public Grab grab(Duration wait) {
      return new Grab.Gone();
    }

    @Override
    public void close() {}
  }
}
