package org.madoguchi.app.technician;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraFailures;
import org.madoguchi.photo.PictureFile;
import org.madoguchi.photo.camera.CameraStatus;

/** Codes of what can be wrong with a camera or a picture's file, and how a command ends then. */
final class CameraCodes {
  /**
   * What is wrong.
   *
   * @param exit one of {@link ExitCode}
   */
  record Fault(FailureCode code, int exit) {}

  private CameraCodes() {}

  /** What is wrong with a camera that isn't ready. */
  static Fault of(CameraStatus status) {
    // silent: it found no exposure in all the time that it was given
    FailureCode code = CameraFailures.of(status).orElse(FailureCode.CAMERA_SILENT);
    return switch (code) {
      case CAMERA_MISSING,
          CAMERA_NOT_A_CAMERA,
          CAMERA_FORBIDDEN,
          CAMERA_IN_USE,
          CAMERA_WITHOUT_BANDWIDTH ->
          missing(code);
      case CAMERA_TOO_SMALL, CAMERA_COVERED -> lacks(code);
      default -> broke(code);
    };
  }

  /** Why no picture of a paper was taken. */
  static Fault ofPaper(FailureCode code) {
    return switch (code) {
      case CAMERA_TOO_SMALL, CAMERA_COVERED, SCANNER_WITHOUT_GLASS -> lacks(code);
      case CAMERA_SILENT,
          CAMERA_PICTURES_DAMAGED,
          CAMERA_UNPLUGGED,
          CAMERA_DRIVER_FAILED,
          SCANNER_BUSY,
          SCANNER_FAILED ->
          broke(code);
      default -> missing(code);
    };
  }

  /** What is wrong with a file that can't be measured. */
  static Fault of(PictureFile file) {
    return new Fault(
        switch (file) {
          case PictureFile.NoPicture() -> FailureCode.PICTURE_FILE_NO_PICTURE;
          case PictureFile.TooLarge(_, _) -> FailureCode.PICTURE_FILE_TOO_LARGE;
          case PictureFile.FourColours() -> FailureCode.PICTURE_FILE_FOUR_COLOURS;
          case PictureFile.Damaged(), PictureFile.Usable(_, _, _) ->
              FailureCode.PICTURE_FILE_DAMAGED;
        },
        ExitCode.USAGE);
  }

  /** The file isn't there, is none, or may not be read. */
  static Fault notRead() {
    return new Fault(FailureCode.PICTURE_FILE_NOT_READ, ExitCode.USAGE);
  }

  /** Nothing can be measured on this machine. */
  static Fault notMeasurable() {
    return missing(FailureCode.PHOTO_NOT_MEASURABLE);
  }

  private static Fault missing(FailureCode code) {
    return new Fault(code, ExitCode.NO_READER);
  }

  private static Fault lacks(FailureCode code) {
    return new Fault(code, ExitCode.OTHER_CARD);
  }

  private static Fault broke(FailureCode code) {
    return new Fault(code, ExitCode.TRANSPORT);
  }
}
