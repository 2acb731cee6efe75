package org.madoguchi.photo.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.photo.Hint;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoMeasurer;

/** Pictures go on while one is measured, and only the newest is measured next. */
@Timeout(60)
class LivePreviewTest {
  private final Semaphore pictures = new Semaphore(0);
  private final List<Long> measured = new ArrayList<>();
  private volatile boolean over;
  private final Semaphore done = new Semaphore(0);
  private final ScriptedSource source = new ScriptedSource();

  /** Takes as long as the camera needs for five more pictures. */
  private final class SlowMeasurer implements PhotoMeasurer {
    @Override
    public Measurement measure(byte[] encoded) {
      pictures.drainPermits();
      try {
        boolean five = false;
        while (!five && !over) {
          five = pictures.tryAcquire(5, 10, TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Measurement.Seen(4, 4, new Look.NoFace());
    }

    @Override
    public void close() {}
  }

  private final class Told implements PreviewListener {
    @Override
    public void saw(CameraView view) {
      if (view.frame() != null) {
        pictures.release();
      }
    }

    @Override
    public void measured(Frame frame, Measurement measurement, Hint hint) {
      synchronized (measured) {
        measured.add(frame.number());
      }
      assertEquals(Hint.COME, hint);
      done.release();
    }
  }

  /** Time passes only as the camera works; the two threads take turns. */
  private static final class Turns implements CameraClock {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) {
      LockSupport.parkNanos(200_000); // not 66 ms a picture
    }
  }

  @Test
  void newestOnly() {
    try (var camera = new WatchedCamera(source, source);
        var measurer = new SlowMeasurer();
        var preview = new LivePreview(camera, measurer, new Turns(), new Told())) {
      preview.start();
      done.acquireUninterruptibly(6);
      over = true;
    }
    synchronized (measured) {
      assertTrue(
          measured.getFirst() >= Settling.LEAST,
          "none before the exposure has settled: " + measured);
      for (int i = 1; i < 6; i++) { // a last one may have been broken off
        assertTrue(measured.get(i) >= measured.get(i - 1) + 4, "older ones are left out");
      }
    }
  }

  @Test
  void coveredLensIsNotMeasured() {
    for (int i = 0; i < 200; i++) {
      source.grabs.add(source.picture(2));
    }
    try (var camera = new WatchedCamera(source, source);
        var measurer = new SlowMeasurer();
        var preview = new LivePreview(camera, measurer, new Turns(), new Told())) {
      preview.start();
      done.acquireUninterruptibly();
      over = true;
    }
    synchronized (measured) {
      assertTrue(measured.getFirst() > 200, measured.toString());
    }
  }

  /** Without threads of its own it sees and works by turns, and its end waits for nobody. */
  @Test
  void stepByStep() {
    over = true;
    var told = new Told();
    try (var camera = new WatchedCamera(source, source);
        var measurer = new SlowMeasurer()) {
      var preview = new LivePreview(camera, measurer, new Turns(), told);
      for (int i = 0; i < Settling.LEAST + 4; i++) {
        assertTrue(preview.step());
      }
      preview.close();
      assertFalse(preview.step());
    }
    synchronized (measured) {
      assertEquals(5, measured.size(), measured.toString());
    }
  }
}
