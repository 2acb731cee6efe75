package org.madoguchi.app.errand.intake.camera;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madoguchi.photo.camera.Frame;

/**
 * The sharpest of the pictures of a camera that looks at the same paper: a lens that is still
 * finding it, or a hand that moves, leaves fewer details, and a JPEG of fewer details is shorter.
 * Nothing has to be decoded for that.
 *
 * @param best null before the first picture
 * @param since when it came, nanoseconds of the camera's clock
 * @param alive whether two pictures differed: a sensor has noise, and a camera that always gives
 *     the same picture may show the paper of somebody who was here before
 */
record Sharpest(@Nullable Frame best, long since, boolean alive) {
  static final Sharpest NONE = new Sharpest(null, 0, false);

  /** No better one in so long: a lens searches for less, and a hand rests. */
  static final Duration STEADY = Duration.ofMillis(800);

  /** So much longer is sharper; noise alone changes less. */
  private static final double LONGER = 1.02;

  /** With one picture more. */
  Sharpest and(Frame frame, long now) {
    if (best == null) {
      return new Sharpest(frame, now, false);
    }
    return frame.jpeg().length > LONGER * best.jpeg().length
        ? new Sharpest(frame, now, true)
        : new Sharpest(best, since, alive || !Arrays.equals(best.jpeg(), frame.jpeg()));
  }

  boolean steady(long now) {
    return alive && now - since >= STEADY.toNanos();
  }
}
