package org.madoguchi.photo.camera;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.HintState;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoJudgement;
import org.madoguchi.photo.PhotoMeasurer;

/**
 * Shows what a camera sees, and measures beside it: every picture is told, and the newest one is
 * measured whenever the last measuring is done. So measuring may take longer than a picture.
 *
 * <p>Thread rule: {@link #start} once; {@link #close} from any thread. It has two threads of its
 * own, the first of which owns the camera.
 */
public final class LivePreview implements AutoCloseable {
  /** No more often than this: what a screen shows beyond it costs the lobby more than it helps. */
  static final Duration PACE = Duration.ofMillis(66);

  private static final Duration END = Duration.ofSeconds(8);

  private final Camera camera;
  private final PhotoMeasurer measurer;
  private final CameraClock clock;
  private final PreviewListener listener;
  private final Object lock = new Object();
  private final Thread seeing = Thread.ofPlatform().daemon().name("camera").unstarted(this::see);
  private final Thread measuring =
      Thread.ofPlatform().daemon().name("camera-measures").unstarted(this::measure);
  private @Nullable Frame newest;
  private boolean ended;

  /** Starts nothing yet. Camera and measurer are closed by whoever made them, after this. */
  public LivePreview(
      Camera camera, PhotoMeasurer measurer, CameraClock clock, PreviewListener listener) {
    this.camera = camera;
    this.measurer = measurer;
    this.clock = clock;
    this.listener = listener;
  }

  /** Begins. */
  public void start() {
    seeing.start();
    measuring.start();
  }

  private boolean ended() {
    synchronized (lock) {
      return ended;
    }
  }

  private void see() {
    while (!ended()) {
      long began = clock.nanos();
      CameraView view = camera.next();
      listener.saw(view);
      if (view.frame() != null && view.status() instanceof CameraStatus.Ready) {
        synchronized (lock) {
          newest = view.frame();
          lock.notifyAll();
        }
      }
      long left = PACE.toNanos() - (clock.nanos() - began);
      if (left > 0) {
        clock.sleep(Duration.ofNanos(left));
      }
    }
  }

  private @Nullable Frame taken() {
    synchronized (lock) {
      try {
        while (newest == null && !ended) {
          lock.wait();
        }
      } catch (InterruptedException e) {
        return null;
      }
      Frame frame = newest;
      newest = null;
      return ended ? null : frame;
    }
  }

  private void measure() {
    HintState hints = HintState.begin(clock.nanos());
    double sharpest = 0;
    for (Frame frame = taken(); frame != null; frame = taken()) {
      Measurement measurement = measurer.measure(frame.jpeg());
      if (measurement instanceof Measurement.Seen(_, _, Look look)) {
        if (look instanceof Look.OneFace one && one.face().sharpness() > sharpest) {
          sharpest = one.face().sharpness();
        }
        hints = hints.after(PhotoJudgement.of(look, sharpest), clock.nanos());
      }
      listener.measured(frame, measurement, hints.shown());
    }
  }

  /** Ends both threads; waits for what they are just doing, for some seconds at most. */
  @Override
  public void close() {
    synchronized (lock) {
      ended = true;
      newest = null;
      lock.notifyAll();
    }
    try {
      if (!seeing.join(END) || !measuring.join(END)) {
        seeing.interrupt();
        measuring.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
