package org.madoguchi.app.technician;

import org.madoguchi.app.base.FailureCode;
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
    return switch (status) {
      case CameraStatus.Absent() -> missing(FailureCode.CAMERA_MISSING);
      case CameraStatus.NotACamera() -> missing(FailureCode.CAMERA_NOT_A_CAMERA);
      case CameraStatus.Forbidden() -> missing(FailureCode.CAMERA_FORBIDDEN);
      case CameraStatus.Busy() -> missing(FailureCode.CAMERA_IN_USE);
      case CameraStatus.NoBandwidth() -> missing(FailureCode.CAMERA_WITHOUT_BANDWIDTH);
      case CameraStatus.TooSmall(_, _) -> lacks(FailureCode.CAMERA_TOO_SMALL);
      case CameraStatus.Dark() -> lacks(FailureCode.CAMERA_COVERED);
      case CameraStatus.Mute() -> broke(FailureCode.CAMERA_SILENT);
      case CameraStatus.Damaged() -> broke(FailureCode.CAMERA_PICTURES_DAMAGED);
      case CameraStatus.Unplugged() -> broke(FailureCode.CAMERA_UNPLUGGED);
      case CameraStatus.Failed(_) -> broke(FailureCode.CAMERA_DRIVER_FAILED);
      // it found no exposure in all the time that it was given
      case CameraStatus.Settling(), CameraStatus.Ready(_, _, _) -> broke(FailureCode.CAMERA_SILENT);
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
