package org.madoguchi.photo.driver;

import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;

/** What the system's error numbers mean for a camera (Linux, {@code asm-generic/errno.h}). */
final class Errno {
  static final int EPERM = 1;
  static final int ENOENT = 2;
  static final int ENXIO = 6;
  static final int EAGAIN = 11;
  static final int EACCES = 13;
  static final int EBUSY = 16;
  static final int ENODEV = 19;
  static final int ENOTDIR = 20;
  static final int EINVAL = 22;
  static final int ENOTTY = 25;
  static final int ENOSPC = 28;

  private Errno() {}

  /**
   * Why it couldn't be opened.
   *
   * @param result of a call: negative
   * @param call that failed, for a technician
   */
  static Opening.Refused refused(int result, String call) {
    OpenProblem problem =
        switch (-result) {
          case ENOENT, ENXIO, ENODEV, ENOTDIR -> OpenProblem.ABSENT;
          case EPERM, EACCES -> OpenProblem.FORBIDDEN;
          case EBUSY -> OpenProblem.BUSY;
          case ENOSPC -> OpenProblem.NO_BANDWIDTH; // not of a disk: uvcvideo says so of the bus
          case EINVAL, ENOTTY -> OpenProblem.NOT_A_CAMERA;
          default -> OpenProblem.FAILED;
        };
    return new Opening.Refused(problem, "%s: errno %d".formatted(call, -result));
  }
}
