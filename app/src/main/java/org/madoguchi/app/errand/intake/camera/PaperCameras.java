package org.madoguchi.app.errand.intake.camera;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.config.CameraConfig;
import org.madoguchi.config.PaperCameraConfig;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Turn;
import org.madoguchi.printer.PollClock;

/** The branch's camera for papers, as its configuration names it. */
public final class PaperCameras {
  /** Somebody else may be taking one. */
  private static final Duration TURN = Duration.ofSeconds(15);

  private PaperCameras() {}

  /**
   * One that takes one picture at a time, whoever asks.
   *
   * @param config null for none
   * @param detail is told in technicians' words what there is, and what is wrong; nothing of what
   *     is in a picture
   */
  public static PaperCamera of(
      @Nullable PaperCameraConfig config, CameraDevices devices, Consumer<String> detail) {
    return switch (config) {
      case null -> PaperCamera.none();
      case PaperCameraConfig.Desk(CameraConfig camera) ->
          oneByOne(new DeskCamera(devices, wish(camera), detail));
      case PaperCameraConfig.Glass glass ->
          oneByOne(new GlassCamera(devices, glass, PollClock.everySecond(), detail));
    };
  }

  private static CameraWish wish(CameraConfig camera) {
    Turn turn = Turn.of(camera.turn()).orElse(Turn.NONE);
    return new CameraWish(camera.device(), turn, DeskCamera.SIDE);
  }

  private static PaperCamera oneByOne(PaperCamera camera) {
    var turn = new ReentrantLock();
    return () -> {
      try {
        if (!turn.tryLock(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
          return new PaperCamera.Shot.Failed(FailureCode.CAMERA_IN_USE);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PaperCamera.Shot.Failed(FailureCode.CAMERA_IN_USE);
      }
      try {
        return camera.take();
      } finally {
        turn.unlock();
      }
    };
  }
}
