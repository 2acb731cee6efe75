package org.madoguchi.photo.worker;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera whose driver runs in a process of its own: what it reads from a cable it decodes there,
 * and what comes here are plain pixels and a JPEG that nobody here opens.
 *
 * <p>Thread rule: one owner thread.
 */
public final class WorkerCamera implements CameraSource {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerCamera.class);

  private final Worker worker;
  private boolean open;

  /** Starts nothing yet. */
  public WorkerCamera(WorkerProgram program) {
    this.worker = new Worker(program, CameraMessages.LONGEST);
  }

  @Override
  public Opening open() {
    open = false;
    try {
      Opening opening = CameraMessages.opening(worker.ask(CameraMessages.open()));
      open = opening instanceof Opening.Opened;
      return opening;
    } catch (IOException e) {
      return new Opening.Refused(OpenProblem.FAILED, failed(e));
    }
  }

  @Override
  public Grab grab(Duration wait) {
    if (!open) {
      return new Grab.Gone();
    }
    try {
      return CameraMessages.grab(worker.ask(CameraMessages.grab(wait)));
    } catch (IOException e) {
      open = false;
      return new Grab.Failed(failed(e));
    }
  }

  private String failed(IOException e) {
    worker.end();
    String why = String.valueOf(e.getMessage());
    LOG.warn("camera: {}", why);
    return why;
  }

  /** What runs now, for tests. */
  @Nullable Process running() {
    return worker.running();
  }

  /** Ends the process, and the camera is free. */
  @Override
  public void close() {
    open = false;
    worker.end();
  }
}
