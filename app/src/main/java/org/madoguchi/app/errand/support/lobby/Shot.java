package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.Optional;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PhotoFile;
import org.madoguchi.photo.PhotoJudgement;
import org.madoguchi.photo.PhotoRule;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.PictureFile;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.camera.Frame;

/**
 * Makes a photo of a picture. A machine warns and never refuses (errands.md 3.2): where no face is
 * found, the middle of the picture becomes the photo, and the warning goes along.
 */
final class Shot {
  private Shot() {}

  /**
   * The photo. May wait for some seconds.
   *
   * @param sharpest of the visit, as {@code FaceMeasures.sharpness}
   * @return empty if nothing can be measured or cut on this machine now
   */
  static Optional<TakenPhoto> of(Frame frame, double sharpest, PhotoStudio studio) {
    if (!(studio.measure(frame.jpeg())
        instanceof Measurement.Seen(int width, int height, Look look))) {
      return Optional.empty();
    }
    Crop crop = look instanceof Look.OneFace(_, Crop found) ? found : Crop.middle(width, height);
    return studio.cut(frame.jpeg(), crop) instanceof Cutting.Cut(byte[] jpeg, Pixels shown)
            && PictureFile.of(jpeg) instanceof PictureFile.Usable(_, _, PhotoFile file)
            && file != null
        ? Optional.of(new TakenPhoto(jpeg, shown, warnings(look, sharpest, file), frame.preview()))
        : Optional.empty();
  }

  private static List<String> warnings(Look look, double sharpest, PhotoFile file) {
    double most =
        look instanceof Look.OneFace(var face, _) ? Math.max(sharpest, face.sharpness()) : sharpest;
    return PhotoJudgement.of(look, most, file).warned().stream().map(PhotoRule::id).toList();
  }
}
