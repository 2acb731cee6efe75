package org.madoguchi.app.errand.intake.camera;

import java.util.function.Consumer;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.intake.PaperCamera.Shot;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.PhotoStudio;

/**
 * Makes what a device gave small enough to be sent. That is decoded in the process that works on
 * pictures, and what comes back holds nothing but the picture: no place, no serial number.
 */
final class Copies {
  private Copies() {}

  /**
   * The picture.
   *
   * @param unreadable the code if it is none
   * @param detail is told in technicians' words what came of it
   */
  static Shot of(
      CameraDevices devices, byte[] encoded, FailureCode unreadable, Consumer<String> detail) {
    try (PhotoStudio studio = devices.studio().get()) {
      return switch (studio.paper(encoded, PaperPicture.MOST_BYTES)) {
        case PaperCopy.Made made -> {
          detail.accept(
              "%d x %d pixels, %d bytes, quality %d"
                  .formatted(made.width(), made.height(), made.jpeg().length, made.quality()));
          yield new Shot.Taken(new PaperPicture(made.jpeg()));
        }
        case PaperCopy.Unreadable() -> new Shot.Failed(unreadable);
        case PaperCopy.Unavailable(String why) -> {
          detail.accept(why);
          yield new Shot.Failed(FailureCode.PHOTO_NOT_MEASURABLE);
        }
      };
    }
  }
}
