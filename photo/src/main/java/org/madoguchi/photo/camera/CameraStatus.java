package org.madoguchi.photo.camera;

import java.time.Duration;

/** How a camera is. */
public sealed interface CameraStatus {
  /** A camera that tells nothing, or always the same picture, for this long is dead. */
  Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * Photos can be taken.
   *
   * @param width of an upright picture, in pixels
   * @param height likewise
   */
  record Ready(String name, int width, int height) implements CameraStatus {}

  /** It takes pictures, but hasn't found its exposure yet: a second or two after opening. */
  record Settling() implements CameraStatus {}

  /** There is none. */
  record Absent() implements CameraStatus {}

  /** What is there takes no colour pictures. */
  record NotACamera() implements CameraStatus {}

  /** This program's user may not use it. */
  record Forbidden() implements CameraStatus {}

  /** Another program uses it. */
  record Busy() implements CameraStatus {}

  /** Its USB bus has no bandwidth left for it. */
  record NoBandwidth() implements CameraStatus {}

  /**
   * Its pictures have too few pixels for a photo.
   *
   * @param width that was granted, upright
   * @param height likewise
   */
  record TooSmall(int width, int height) implements CameraStatus {}

  /** Its lens is covered, or there is no light. */
  record Dark() implements CameraStatus {}

  /** It sends no pictures, or the same one again and again. */
  record Mute() implements CameraStatus {}

  /** It sends pictures, all of them damaged. */
  record Damaged() implements CameraStatus {}

  /** It was pulled out while it was used. */
  record Unplugged() implements CameraStatus {}

  /**
   * Its driver, or the process that it runs in, failed.
   *
   * @param why in technicians' words
   */
  record Failed(String why) implements CameraStatus {}

  /** What that comes to. */
  static CameraStatus of(RawCamera raw) {
    return switch (raw.opening()) {
      case Opening.Refused(OpenProblem problem, String detail) -> refused(problem, detail);
      case Opening.Opened opened -> opened(raw, opened);
    };
  }

  private static CameraStatus refused(OpenProblem problem, String detail) {
    return switch (problem) {
      case ABSENT -> new Absent();
      case NOT_A_CAMERA -> new NotACamera();
      case FORBIDDEN -> new Forbidden();
      case BUSY -> new Busy();
      case NO_BANDWIDTH -> new NoBandwidth();
      case FAILED -> new Failed(detail);
    };
  }

  private static CameraStatus opened(RawCamera raw, Opening.Opened opened) {
    if (raw.last() instanceof Grab.Gone) {
      return new Unplugged();
    }
    if (raw.last() instanceof Grab.Failed(String why)) {
      return new Failed(why);
    }
    if (!CameraWish.large(opened.width(), opened.height())) {
      return new TooSmall(opened.width(), opened.height());
    }
    if (raw.silent().compareTo(PATIENCE) >= 0) {
      return raw.broken() > 0 ? new Damaged() : new Mute();
    }
    if (!raw.settling().done()) {
      return new Settling();
    }
    if (raw.light().covered()) { // before the next: a covered lens may give one picture for ever
      return new Dark();
    }
    if (raw.unchanged().compareTo(PATIENCE) >= 0) {
      return new Mute();
    }
    return new Ready(opened.name(), opened.width(), opened.height());
  }
}
