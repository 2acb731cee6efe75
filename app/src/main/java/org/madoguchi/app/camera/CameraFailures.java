package org.madoguchi.app.camera;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.photo.camera.CameraStatus;

/** Failure codes of cameras. Pure. */
public final class CameraFailures {
  private CameraFailures() {}

  /** What is wrong; empty if it is ready, or is finding its exposure. */
  public static Optional<FailureCode> of(CameraStatus status) {
    return Optional.ofNullable(
        switch (status) {
          case CameraStatus.Absent() -> FailureCode.CAMERA_MISSING;
          case CameraStatus.NotACamera() -> FailureCode.CAMERA_NOT_A_CAMERA;
          case CameraStatus.Forbidden() -> FailureCode.CAMERA_FORBIDDEN;
          case CameraStatus.Busy() -> FailureCode.CAMERA_IN_USE;
          case CameraStatus.NoBandwidth() -> FailureCode.CAMERA_WITHOUT_BANDWIDTH;
          case CameraStatus.TooSmall(_, _) -> FailureCode.CAMERA_TOO_SMALL;
          case CameraStatus.Dark() -> FailureCode.CAMERA_COVERED;
          case CameraStatus.Mute() -> FailureCode.CAMERA_SILENT;
          case CameraStatus.Damaged() -> FailureCode.CAMERA_PICTURES_DAMAGED;
          case CameraStatus.Unplugged() -> FailureCode.CAMERA_UNPLUGGED;
          case CameraStatus.Failed(_) -> FailureCode.CAMERA_DRIVER_FAILED;
          case CameraStatus.Settling(), CameraStatus.Ready(_, _, _) -> null;
        });
  }
}
