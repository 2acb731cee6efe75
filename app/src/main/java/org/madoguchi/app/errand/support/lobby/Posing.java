package org.madoguchi.app.errand.support.lobby;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.camera.CameraFailures;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.photo.Hint;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraStatus;
import org.madoguchi.photo.camera.CameraView;
import org.madoguchi.photo.camera.Frame;
import org.madoguchi.photo.camera.PreviewListener;

/**
 * A person before the camera: tells what to mend, counts down when a photo is asked for, and keeps
 * the picture at its end. Nothing else of what was seen is kept. Thread-safe.
 */
final class Posing {
  private final CameraClock clock;
  private final Consumer<LobbyEvent> tell;
  private Hint hint = Hint.COME;
  private double sharpest;
  private long due;
  private int left;
  private @Nullable Frame taken;

  Posing(CameraClock clock, Consumer<LobbyEvent> tell) {
    this.clock = clock;
    this.tell = tell;
  }

  /**
   * A photo is asked for.
   *
   * @param seconds until then
   */
  synchronized void count(int seconds) {
    left = seconds;
    due = clock.nanos() + Duration.ofSeconds(seconds).toNanos();
  }

  /** The picture that was taken, once; null: none was. */
  synchronized @Nullable Frame take() {
    Frame picture = taken;
    taken = null;
    return picture;
  }

  /** The sharpest face of this visit, as {@code FaceMeasures.sharpness}. */
  synchronized double sharpest() {
    return sharpest;
  }

  /** What listens to the camera for it. */
  PreviewListener listening(Consumer<CameraView> seeing) {
    return new PreviewListener() {
      @Override
      public void saw(CameraView view) {
        seeing.accept(view);
        counted(view).accept(tell);
      }

      @Override
      public void measured(Frame frame, Measurement measurement, Hint now) {
        Posing.this.measured(measurement, now).accept(tell);
      }
    };
  }

  /** Told outside of the lock: whoever hears it may ask back. */
  private interface Telling {
    void accept(Consumer<LobbyEvent> tell);

    Telling NOTHING = _ -> {};
  }

  private synchronized Telling counted(CameraView view) {
    if (left == 0) {
      return Telling.NOTHING;
    }
    if (CameraFailures.of(view.status()).isPresent()) {
      left = 0; // the screen says why, and asks for a new touch
      return Telling.NOTHING;
    }
    long rest = due - clock.nanos();
    Frame frame = view.frame();
    if (rest <= 0 && frame != null && view.status() instanceof CameraStatus.Ready) {
      left = 0;
      taken = frame;
      return tell -> tell.accept(new SupportEvent.Taken());
    }
    int now = (int) Math.max(1, -Math.floorDiv(-rest, 1_000_000_000L));
    if (now == left) {
      return Telling.NOTHING;
    }
    left = now;
    return tell -> tell.accept(new SupportEvent.Counting(now));
  }

  private synchronized Telling measured(Measurement measurement, Hint now) {
    if (measurement instanceof Measurement.Seen(_, _, Look.OneFace(var face, _))) {
      sharpest = Math.max(sharpest, face.sharpness());
    }
    if (now == hint) {
      return Telling.NOTHING;
    }
    hint = now;
    return tell -> tell.accept(new SupportEvent.Posed(now));
  }
}
