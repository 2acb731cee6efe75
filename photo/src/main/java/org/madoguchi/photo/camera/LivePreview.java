package org.madoguchi.photo.camera;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.PhotoMeasurer;
import org.madoguchi.photo.PhotoStudio;

/**
 * Shows what a camera sees, and works on it beside: every picture is told, and the newest one is
 * worked on whenever the last work is done. So measuring may take longer than a picture.
 *
 * <p>Thread rule: {@link #start} once, or {@link #step} again and again on one thread, never both;
 * {@link #close} from any thread. Once it is started it has two threads of its own, the first of
 * which owns the camera.
 */
public final class LivePreview implements AutoCloseable {
  /** No more often than this: what a screen shows beyond it costs the lobby more than it helps. */
  static final Duration PACE = Duration.ofMillis(66);

  private static final Duration END = Duration.ofSeconds(8);

  private final Camera camera;
  private final CameraClock clock;
  private final Consumer<CameraView> seen;
  private final Consumer<Frame> work;
  private final Object lock = new Object();
  private final Thread seeing = Thread.ofPlatform().daemon().name("camera").unstarted(this::see);
  private final Thread working =
      Thread.ofPlatform().daemon().name("camera-work").unstarted(this::work);
  private @Nullable Frame newest;
  private boolean started;
  private boolean ended;

  private LivePreview(
      Camera camera, CameraClock clock, Consumer<CameraView> seen, Consumer<Frame> work) {
    this.camera = camera;
    this.clock = clock;
    this.seen = seen;
    this.work = work;
  }

  /**
   * Measures how a person stands before the camera. Starts nothing yet. Camera and measurer are
   * closed by whoever made them, after this.
   */
  public LivePreview(
      Camera camera, PhotoMeasurer measurer, CameraClock clock, PreviewListener listener) {
    this(camera, clock, listener::saw, new Posing(measurer, clock, listener));
  }

  /**
   * Does whatever else is to be done with pictures. The same otherwise.
   *
   * @param seen told of each try to get a picture; must return soon
   * @param work told of the newest picture whenever it has done with the one before
   */
  public static LivePreview of(
      Camera camera, CameraClock clock, Consumer<CameraView> seen, Consumer<Frame> work) {
    return new LivePreview(camera, clock, seen, work);
  }

  /** Reads codes that are held before the camera. The same otherwise. */
  public static LivePreview ofCodes(
      Camera camera, PhotoStudio studio, CameraClock clock, CodeListener listener) {
    return new LivePreview(
        camera, clock, listener::saw, frame -> listener.read(studio.codes(frame.jpeg())));
  }

  /** Begins. */
  public void start() {
    started = true;
    seeing.start();
    working.start();
  }

  /**
   * Sees one picture and works on it, for who gives it turns instead of threads.
   *
   * @return false once it is closed
   */
  public boolean step() {
    if (ended()) {
      return false;
    }
    look();
    Frame frame;
    synchronized (lock) {
      frame = newest;
      newest = null;
    }
    if (frame != null) {
      work.accept(frame);
    }
    return !ended();
  }

  private boolean ended() {
    synchronized (lock) {
      return ended;
    }
  }

  private void see() {
    while (!ended()) {
      long began = clock.nanos();
      look();
      long left = PACE.toNanos() - (clock.nanos() - began);
      if (left > 0) {
        clock.sleep(Duration.ofNanos(left));
      }
    }
  }

  private void look() {
    CameraView view = camera.next();
    seen.accept(view);
    if (view.frame() != null && view.status() instanceof CameraStatus.Ready) {
      synchronized (lock) {
        newest = ended ? null : view.frame();
        lock.notifyAll();
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

  private void work() {
    for (Frame frame = taken(); frame != null; frame = taken()) {
      work.accept(frame);
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
    if (!started) {
      return;
    }
    try {
      if (!seeing.join(END) || !working.join(END)) {
        seeing.interrupt();
        working.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
