package org.madoguchi.photo.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.FaceMeasures;
import org.madoguchi.photo.FacePlace;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.Measurement;

/** What the worker says: a letter, then numbers. */
final class Answers {
  /** The worker is ready for pictures. */
  private static final byte[] READY = {'R'};

  private static final int UNREADABLE = 'U';
  private static final int NO_FACE = 'N';
  private static final int SEVERAL = 'S';
  private static final int ONE = 'O';

  private Answers() {}

  static byte[] ready() {
    return READY.clone();
  }

  static boolean isReady(byte[] message) {
    return Arrays.equals(message, READY);
  }

  static byte[] of(Measurement measurement) {
    return Wire.written(
        out -> {
          switch (measurement) {
            case Measurement.Seen(int width, int height, Look look) ->
                seen(out, width, height, look);
            case Measurement.Unreadable() -> out.writeByte(UNREADABLE);
            case Measurement.Unavailable(String why) -> throw new IllegalArgumentException(why);
          }
        });
  }

  private static void seen(DataOutputStream out, int width, int height, Look look)
      throws IOException {
    out.writeByte(
        switch (look) {
          case Look.NoFace() -> NO_FACE;
          case Look.SeveralFaces _ -> SEVERAL;
          case Look.OneFace _ -> ONE;
        });
    out.writeInt(width);
    out.writeInt(height);
    switch (look) {
      case Look.NoFace() -> {}
      case Look.SeveralFaces(int faces) -> out.writeInt(faces);
      case Look.OneFace(FaceMeasures face, Crop crop) -> {
        for (int number : new int[] {crop.x(), crop.y(), crop.width(), crop.height()}) {
          out.writeInt(number);
        }
        for (double number : numbers(face)) {
          out.writeDouble(number);
        }
      }
    }
  }

  private static double[] numbers(FaceMeasures of) {
    FacePlace place = of.place();
    return new double[] {
      place.crown(),
      place.chin(),
      place.bridge(),
      of.tilt(),
      of.asymmetry(),
      of.lightness(),
      of.clipped(),
      of.cheekRatio(),
      of.directionRatio(),
      of.sharpness(),
      of.backgroundDeviation(),
      of.backgroundEdges(),
      of.backgroundLightness()
    };
  }

  /**
   * What an answer says.
   *
   * @throws IOException if it is none
   */
  static Measurement measurement(byte[] message) throws IOException {
    return Wire.read(message, Answers::measurement);
  }

  private static Measurement measurement(DataInputStream in) throws IOException {
    int letter = in.readByte();
    if (letter == UNREADABLE) {
      return new Measurement.Unreadable();
    }
    int width = in.readInt();
    int height = in.readInt();
    Look look =
        switch (letter) {
          case NO_FACE -> new Look.NoFace();
          case SEVERAL -> new Look.SeveralFaces(in.readInt());
          case ONE -> one(in);
          default -> throw new ProtocolException("an answer that begins with " + letter);
        };
    return new Measurement.Seen(width, height, look);
  }

  private static Look one(DataInputStream in) throws IOException {
    var crop = new Crop(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    var place = new FacePlace(in.readDouble(), in.readDouble(), in.readDouble());
    var face =
        new FaceMeasures(
            place,
            in.readDouble(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble());
    return new Look.OneFace(face, crop);
  }
}
