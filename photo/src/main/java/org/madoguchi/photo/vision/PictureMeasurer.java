package org.madoguchi.photo.vision;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.FaceMeasures;
import org.madoguchi.photo.FacePlace;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;

/**
 * Measures pictures with native code.
 *
 * <p>Thread rule: one thread.
 */
public final class PictureMeasurer {
  /** Crown to chin ÷ forehead to chin, before the crown is known: hair takes about that much. */
  private static final double GUESSED_HEAD = 1.35;

  /** How much the person is looked for around the photo, as a share of its sides. */
  private static final double AROUND = 0.15;

  private final FaceFinder faces = new FaceFinder();
  private final FaceMesh meshes = new FaceMesh();
  private final PersonMask.Finder people = new PersonMask.Finder();

  /**
   * Loads OpenCV and its models.
   *
   * @throws IOException if a model isn't the one that was tried
   */
  public PictureMeasurer() throws IOException {
    opencv_core.setNumThreads(1); // the lobby runs beside it
  }

  /**
   * Measures a picture. No {@link Measurement.Unavailable} comes from here.
   *
   * @param encoded JPEG, PNG or whatever else OpenCV reads
   */
  public Measurement measure(byte[] encoded) {
    try (var _ = new PointerScope()) {
      Mat bgr = Decoded.of(encoded, opencv_imgcodecs.IMREAD_COLOR);
      return bgr == null
          ? new Measurement.Unreadable()
          : new Measurement.Seen(bgr.cols(), bgr.rows(), look(bgr));
    }
  }

  private Look look(Mat bgr) {
    List<FoundFace> found = faces.find(bgr);
    return switch (found.size()) {
      case 0 -> new Look.NoFace();
      case 1 -> face(bgr, found.getFirst());
      default -> new Look.SeveralFaces(found.size());
    };
  }

  private Look face(Mat bgr, FoundFace found) {
    Mesh mesh = meshes.of(bgr, found);
    if (!(mesh.chin() > mesh.forehead())) {
      return new Look.NoFace(); // upside down, or the model is lost
    }
    double guessed = mesh.chin() - GUESSED_HEAD * (mesh.chin() - mesh.forehead());
    Crop first =
        Crop.around(new FacePlace(guessed, mesh.chin(), mesh.bridge()), bgr.cols(), bgr.rows());
    PersonMask rough = people.of(bgr, wider(first, bgr));
    FacePlace place = place(mesh, rough);
    Crop crop = Crop.around(place, bgr.cols(), bgr.rows());
    PersonMask person = people.of(bgr, wider(crop, bgr));
    return measured(bgr, mesh, person, place, crop);
  }

  private static FacePlace place(Mesh mesh, PersonMask person) {
    return new FacePlace(Math.min(person.crown(mesh), mesh.forehead()), mesh.chin(), mesh.bridge());
  }

  private static Rect wider(Crop crop, Mat bgr) {
    int besides = (int) Math.round(AROUND * crop.width());
    int above = (int) Math.round(AROUND * crop.height());
    int left = Math.max(0, crop.x() - besides);
    int top = Math.max(0, crop.y() - above);
    int right = Math.min(bgr.cols(), crop.x() + crop.width() + besides);
    int bottom = Math.min(bgr.rows(), crop.y() + crop.height() + above);
    return new Rect(left, top, right - left, bottom - top);
  }

  private static Look measured(Mat bgr, Mesh mesh, PersonMask person, FacePlace place, Crop crop) {
    var patch = new Patch(bgr, crop, mesh, person);
    double[] second = patch.secondDerivatives();
    double smallest = Arrays.stream(second).min().orElseThrow();
    double largest = Arrays.stream(second).max().orElseThrow();
    return new Look.OneFace(
        new FaceMeasures(
            place,
            mesh.tilt(),
            mesh.asymmetry(),
            patch.lightness(),
            patch.clipped(),
            patch.cheekRatio(),
            Math.pow(smallest / largest, 2),
            smallest,
            patch.backgroundDeviation(),
            patch.backgroundEdges(),
            patch.backgroundLightness()),
        crop);
  }
}
