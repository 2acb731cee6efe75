package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.support.lobby.PhotoBooth;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.FaceMeasures;
import org.madoguchi.photo.FacePlace;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.LivePreview;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.camera.Turn;

/**
 * The camera of a lobby terminal in a world, and what works on its pictures. Who stands before it
 * and what is wrong with it is told here; how it is watched, shown and counted down is the
 * product's. A preview is a strand, so that all depends on the seed alone.
 */
final class StormBooth implements CameraSource {
  private static final int WIDTH = 1080;
  private static final int HEIGHT = 1920;

  /** Between two pictures, ms. */
  private static final long PACE = 500;

  private static final String FACE = "face ";
  private static final String CODES = "code ";
  private static final Pixels BLACK = new Pixels(1, 1, new byte[] {2, 2, 2});

  /** A head as the rules want it: 34 mm of 45 high, 4 mm below the edge. */
  private static final Look WELL = look();

  private final Agenda agenda;
  private final RandomGenerator random;
  private final double odds;
  private final IntSupplier pictures;
  private Trouble trouble = Trouble.NONE;
  private String scene = "";
  private int person;
  private byte[] last = {};

  /** What can be wrong with a camera. */
  enum Trouble {
    NONE,
    PULLED_OUT,
    FROZEN,
    COVERED
  }

  /**
   * @param odds that the work on a picture fails
   * @param pictures numbers each picture of the world
   */
  StormBooth(Agenda agenda, RandomGenerator random, double odds, IntSupplier pictures) {
    this.agenda = agenda;
    this.random = random;
    this.odds = odds;
    this.pictures = pictures;
  }

  private static Look look() {
    FacePlace face = new FacePlace(400, 1300, 540);
    return new Look.OneFace(
        new FaceMeasures(face, 0, 0.05, 60, 0, 0.95, 0.8, 100, 1, 0, 85),
        Crop.around(face, WIDTH, HEIGHT));
  }

  /** What a terminal takes photos with. */
  PhotoBooth booth() {
    CameraClock clock =
        new CameraClock() {
          @Override
          public long nanos() {
            return agenda.now() * 1_000_000;
          }

          @Override
          public void sleep(Duration time) {
            agenda.pause(time);
          }
        };
    return new PhotoBooth(
        new CameraDevices(_ -> this, Studio::new, clock, this::runs),
        new CameraWish("", Turn.NONE),
        new Viewfinder());
  }

  private void runs(LivePreview preview) {
    agenda.strand(
        () -> {
          while (preview.step()) {
            agenda.pause(PACE);
          }
        });
  }

  /** Somebody steps before it. */
  void person(int number) {
    person = number;
    scene = FACE + number;
  }

  /** Papers are held before it, each with such a code. */
  void holds(List<String> codes) {
    scene = CODES + String.join(" ", codes);
  }

  /** Something happens to it, or is mended. */
  void trouble(Trouble now) {
    trouble = now;
  }

  @Override
  public Opening open() {
    return trouble == Trouble.PULLED_OUT
        ? new Opening.Refused(OpenProblem.ABSENT, "pulled out")
        : new Opening.Opened("storm", WIDTH, HEIGHT);
  }

  @Override
  public Grab grab(Duration wait) {
    if (trouble == Trouble.PULLED_OUT) {
      return new Grab.Gone();
    }
    if (trouble != Trouble.FROZEN || last.length == 0) {
      last = (scene + "#" + pictures.getAsInt()).getBytes(StandardCharsets.US_ASCII);
    }
    return new Grab.Picture(last, trouble == Trouble.COVERED ? BLACK : StormFace.of(person));
  }

  @Override
  public void close() {}

  /** What works on its pictures. */
  private final class Studio implements PhotoStudio {
    private @Nullable String after(byte[] picture, String what) {
      String text = new String(picture, StandardCharsets.US_ASCII);
      return text.startsWith(what) ? text.substring(what.length()) : null;
    }

    @Override
    public Measurement measure(byte[] encoded) {
      Look look = after(encoded, FACE) == null ? new Look.NoFace() : WELL;
      return new Measurement.Seen(WIDTH, HEIGHT, look);
    }

    @Override
    public Cutting cut(byte[] encoded, Crop crop) {
      String face = after(encoded, FACE);
      if (face == null) {
        return new Cutting.Unreadable();
      }
      if (random.nextDouble() < odds) {
        return new Cutting.Unavailable("it was killed");
      }
      String[] parts = face.split("#", -1);
      StormPhoto photo = new StormPhoto(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      return new Cutting.Cut(photo.jpeg(), photo.shown());
    }

    @Override
    public Codes codes(byte[] encoded) {
      String codes = after(encoded, CODES);
      return new Codes.Read(
          codes == null ? List.of() : List.of(codes.substring(0, codes.indexOf('#')).split(" ")));
    }

    @Override
    public PaperCopy paper(byte[] encoded, int most) {
      return new PaperCopy.Unavailable("none here");
    }

    @Override
    public void close() {}
  }
}
