package org.madoguchi.app.technician;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.photo.PhotoMeasurer;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.worker.WorkerCamera;
import org.madoguchi.photo.worker.WorkerMeasurer;
import org.madoguchi.photo.worker.WorkerProgram;

/**
 * What the command for cameras works with.
 *
 * @param cameras opens a camera; the command closes it
 * @param measurer measures pictures; the command closes it
 */
public record CameraDevices(
    Function<CameraWish, CameraSource> cameras, Supplier<PhotoMeasurer> measurer) {
  /** Cameras of this machine, and measures, each in a process of its own. */
  public static CameraDevices ofThisMachine() {
    Path libraries = WorkerProgram.librariesOfThisUser();
    return new CameraDevices(
        wish -> new WorkerCamera(WorkerProgram.camera(libraries, wish)),
        () -> new WorkerMeasurer(WorkerProgram.beside(libraries)));
  }
}
