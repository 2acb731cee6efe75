package org.madoguchi.photo.camera;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.Light;
import org.madoguchi.photo.Pixels;

/**
 * A camera over a source: opens it, opens it anew once a second after it was lost or fell silent,
 * and watches what comes.
 *
 * <p>Thread rule: one owner thread.
 */
public final class WatchedCamera implements Camera {
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Grab NOTHING = new Grab.Nothing();

  private final CameraSource source;
  private final CameraClock clock;
  private @Nullable Opening opening;
  private boolean tried;
  private long triedAt;
  private long pictureAt;
  private long changedAt;
  private int broken;
  private long number;
  private Settling settling = Settling.BEGIN;
  private Light light = new Light(0, 0);
  private byte[] before = {};

  /** Opens nothing yet. The source is closed with this camera. */
  public WatchedCamera(CameraSource source, CameraClock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public CameraView next() {
    Opening open = opening == null ? open() : opening;
    if (open instanceof Opening.Refused) {
      opening = null;
      return new CameraView(status(open, NOTHING), null);
    }
    opening = open;
    Grab grab = source.grab(WAIT);
    Frame frame = noted(grab);
    CameraStatus status = status(open, grab);
    if (lost(status)) {
      opening = null;
    }
    return new CameraView(status, status instanceof CameraStatus.TooSmall ? null : frame);
  }

  private Opening open() {
    if (tried) {
      long left = RETRY.toNanos() - (clock.nanos() - triedAt);
      if (left > 0) {
        clock.sleep(Duration.ofNanos(left));
      }
    }
    Opening opened = source.open();
    long now = clock.nanos();
    tried = true;
    triedAt = now;
    pictureAt = now;
    changedAt = now;
    broken = 0;
    settling = Settling.BEGIN;
    before = new byte[0];
    return opened;
  }

  private @Nullable Frame noted(Grab grab) {
    return switch (grab) {
      case Grab.Picture(byte[] jpeg, Pixels preview) -> {
        long now = clock.nanos();
        pictureAt = now;
        broken = 0;
        light = preview.light();
        settling = settling.next(light);
        if (!Arrays.equals(before, jpeg)) {
          before = jpeg;
          changedAt = now;
        }
        yield new Frame(++number, jpeg, preview);
      }
      case Grab.Broken() -> {
        broken++;
        yield null;
      }
      case Grab.Nothing(), Grab.Gone(), Grab.Failed(_) -> null;
    };
  }

  private CameraStatus status(Opening open, Grab grab) {
    long now = clock.nanos();
    return CameraStatus.of(
        new RawCamera(
            open,
            grab,
            Duration.ofNanos(now - pictureAt),
            Duration.ofNanos(now - changedAt),
            broken,
            settling,
            light));
  }

  /** A device that came back has none of the buffers of the one that went: all is opened anew. */
  private static boolean lost(CameraStatus status) {
    return switch (status) {
      case CameraStatus.Mute(),
          CameraStatus.Damaged(),
          CameraStatus.Unplugged(),
          CameraStatus.Failed(_),
          CameraStatus.Absent(),
          CameraStatus.NotACamera(),
          CameraStatus.Forbidden(),
          CameraStatus.Busy(),
          CameraStatus.NoBandwidth() ->
          true;
      case CameraStatus.Ready(_, _, _),
          CameraStatus.Settling(),
          CameraStatus.Dark(),
          CameraStatus.TooSmall(_, _) ->
          false;
    };
  }

  @Override
  public void close() {
    opening = null;
    before = new byte[0];
    source.close();
  }
}
