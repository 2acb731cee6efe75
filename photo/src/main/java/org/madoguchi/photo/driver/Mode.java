package org.madoguchi.photo.driver;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Turn;

/**
 * Something that a camera says it can take.
 *
 * @param pixels its format's four characters
 */
record Mode(int pixels, int width, int height) {
  /** Whether this program can read it. An infrared camera has none of these. */
  static boolean readable(int pixels) {
    return coded(pixels) || pixels == V4l2.YUYV;
  }

  static boolean coded(int pixels) {
    return pixels == V4l2.MJPG || pixels == V4l2.JPEG;
  }

  private boolean large(Turn turn) {
    return turn.sideways() ? CameraWish.large(height, width) : CameraWish.large(width, height);
  }

  private int longest() {
    return Math.max(width, height);
  }

  /**
   * The best: large enough for a photo, coded (plain pictures of this size come 5 times a second
   * over USB 2), and nearest to the wanted size, without being much larger.
   */
  static Optional<Mode> best(List<Mode> modes, CameraWish wish) {
    return modes.stream()
        .filter(mode -> readable(mode.pixels) && mode.width > 0 && mode.height > 0)
        .min(
            Comparator.comparing((Mode mode) -> !mode.large(wish.turn()))
                .thenComparing(mode -> !coded(mode.pixels))
                .thenComparingInt(mode -> Math.abs(mode.longest() - wish.side()))
                .thenComparingLong(mode -> -(long) mode.width * mode.height)
                .thenComparingInt(Mode::pixels));
  }
}
