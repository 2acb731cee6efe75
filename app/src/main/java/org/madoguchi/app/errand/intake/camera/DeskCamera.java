package org.madoguchi.app.errand.intake.camera;

import java.time.Duration;
import java.util.function.Consumer;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.camera.CameraFailures;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.photo.camera.Camera;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraStatus;
import org.madoguchi.photo.camera.CameraView;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Frame;
import org.madoguchi.photo.camera.WatchedCamera;

/**
 * A camera over the desk. It is opened for each picture and let go after it: its lamp, where it has
 * one, tells who sits there whether it looks.
 *
 * <p>Thread rule: as {@link PaperCamera}.
 */
final class DeskCamera implements PaperCamera {
  /** From opening to the picture. */
  static final Duration PATIENCE = Duration.ofSeconds(12);

  /** The longer side that is asked for: letters of 2 mm on A4 have 20 pixels then. */
  static final int SIDE = 3264;

  /** With fewer, letters of 2 mm on a card can't be read. */
  private static final int LEAST_SIDE = 1600;

  private static final int LEAST_OTHER_SIDE = 1000;

  private final CameraDevices devices;
  private final CameraWish wish;
  private final Consumer<String> detail;

  /**
   * Opens nothing yet.
   *
   * @param detail is told in technicians' words what there is, and what is wrong
   */
  DeskCamera(CameraDevices devices, CameraWish wish, Consumer<String> detail) {
    this.devices = devices;
    this.wish = wish;
    this.detail = detail;
  }

  @Override
  public Shot take() {
    CameraView last;
    try (Camera camera = new WatchedCamera(devices.cameras().apply(wish), devices.clock())) {
      last = sharpest(camera);
    }
    Frame frame = last.frame();
    if (!(last.status() instanceof CameraStatus.Ready(String name, int width, int height))
        || frame == null) {
      if (last.status() instanceof CameraStatus.Failed(String why)) {
        detail.accept(why);
      }
      // silent: it found no exposure in all the time that it was given
      return new Shot.Failed(CameraFailures.of(last.status()).orElse(FailureCode.CAMERA_SILENT));
    }
    detail.accept("%s, %d x %d".formatted(name, width, height));
    return large(width, height)
        ? Copies.of(devices, frame.jpeg(), FailureCode.CAMERA_PICTURES_DAMAGED, detail)
        : new Shot.Failed(FailureCode.CAMERA_TOO_SMALL);
  }

  private static boolean large(int width, int height) {
    return Math.max(width, height) >= LEAST_SIDE && Math.min(width, height) >= LEAST_OTHER_SIDE;
  }

  /** The sharpest picture of a camera that is ready, or what is wrong that waiting doesn't mend. */
  private CameraView sharpest(Camera camera) {
    CameraClock clock = devices.clock();
    long begin = clock.nanos();
    Sharpest sharpest = Sharpest.NONE;
    while (true) {
      CameraView view = camera.next();
      long now = clock.nanos();
      boolean late = now - begin >= PATIENCE.toNanos();
      boolean ready = view.status() instanceof CameraStatus.Ready;
      if (!ready && !(view.status() instanceof CameraStatus.Settling)) {
        return view;
      }
      Frame frame = view.frame();
      if (ready && frame != null) {
        sharpest = sharpest.and(frame, now);
      }
      if ((ready && sharpest.steady(now)) || late) {
        return new CameraView(view.status(), sharpest.alive() ? sharpest.best() : null);
      }
    }
  }
}
