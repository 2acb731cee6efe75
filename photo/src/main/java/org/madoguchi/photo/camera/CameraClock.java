package org.madoguchi.photo.camera;

import java.time.Duration;

/** Time, as far as a camera needs it. */
public interface CameraClock {
  /** Nanoseconds from any beginning; never backwards. */
  long nanos();

  /** Waits; returns early if the thread is interrupted, and leaves it interrupted. */
  void sleep(Duration time);

  /** The machine's. */
  static CameraClock system() {
    return new CameraClock() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration time) {
        try {
          Thread.sleep(time);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }
}
