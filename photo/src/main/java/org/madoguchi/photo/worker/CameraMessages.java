package org.madoguchi.photo.worker;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.OpenProblem;
import org.madoguchi.photo.camera.Opening;

/** What is asked of the camera's process and what it says: a letter, then numbers and bytes. */
final class CameraMessages {
  /** A whole picture and its preview. */
  static final int LONGEST = Frames.LONGEST_PICTURE + (4 << 20);

  /** A question. */
  static final int LONGEST_QUESTION = 16;

  private static final byte[] OPEN = {'O'};
  private static final int GRAB = 'G';

  private static final int OPENED = 'o';
  private static final int REFUSED = 'r';
  private static final int PICTURE = 'p';
  private static final int NOTHING = 'n';
  private static final int BROKEN = 'b';
  private static final int GONE = 'g';

  private CameraMessages() {}

  static byte[] open() {
    return OPEN.clone();
  }

  static byte[] grab(Duration wait) {
    return Wire.written(
        out -> {
          out.writeByte(GRAB);
          out.writeInt((int) wait.toMillis());
        });
  }

  static boolean asksToOpen(byte[] question) {
    return question.length == 1 && question[0] == OPEN[0];
  }

  /**
   * For how long a picture is waited for.
   *
   * @throws IOException if that isn't the question
   */
  static Duration wait(byte[] question) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(question))) {
      if (in.readByte() != GRAB) {
        throw new ProtocolException("not a question");
      }
      return Duration.ofMillis(Math.clamp(in.readInt(), 0, 1000));
    }
  }

  static byte[] of(Opening opening) {
    return Wire.written(
        out -> {
          switch (opening) {
            case Opening.Opened(String name, int width, int height) -> {
              out.writeByte(OPENED);
              out.writeUTF(name);
              out.writeInt(width);
              out.writeInt(height);
            }
            case Opening.Refused(OpenProblem problem, String detail) -> {
              out.writeByte(REFUSED);
              out.writeUTF(problem.name());
              out.writeUTF(detail);
            }
          }
        });
  }

  static byte[] of(Grab grab) {
    return Wire.written(
        out -> {
          switch (grab) {
            case Grab.Picture(byte[] jpeg, Pixels preview) -> {
              out.writeByte(PICTURE);
              out.writeInt(jpeg.length);
              out.write(jpeg);
              out.writeInt(preview.width());
              out.writeInt(preview.height());
              out.write(preview.bgr());
            }
            case Grab.Nothing() -> out.writeByte(NOTHING);
            case Grab.Broken() -> out.writeByte(BROKEN);
            case Grab.Gone() -> out.writeByte(GONE);
            case Grab.Failed(String why) -> throw new IllegalArgumentException(why);
          }
        });
  }

  /**
   * What came of opening.
   *
   * @throws IOException if it isn't said
   */
  static Opening opening(byte[] message) throws IOException {
    return Wire.read(
        message,
        in ->
            switch (in.readByte()) {
              case OPENED -> new Opening.Opened(in.readUTF(), in.readInt(), in.readInt());
              case REFUSED -> new Opening.Refused(OpenProblem.valueOf(in.readUTF()), in.readUTF());
              default -> throw new ProtocolException("not said what came of opening");
            });
  }

  /**
   * What came of asking for a picture.
   *
   * @throws IOException if it isn't said
   */
  static Grab grab(byte[] message) throws IOException {
    return Wire.read(
        message,
        in ->
            switch (in.readByte()) {
              case PICTURE -> picture(in);
              case NOTHING -> new Grab.Nothing();
              case BROKEN -> new Grab.Broken();
              case GONE -> new Grab.Gone();
              default -> throw new ProtocolException("not said what came of a picture");
            });
  }

  private static Grab picture(DataInputStream in) throws IOException {
    byte[] jpeg = Wire.bytes(in, in.readInt());
    int width = in.readInt();
    int height = in.readInt();
    if (width < 1 || height < 1 || width > Pixels.LONGEST_SIDE || height > Pixels.LONGEST_SIDE) {
      throw new ProtocolException("a preview of %d x %d".formatted(width, height));
    }
    return new Grab.Picture(jpeg, new Pixels(width, height, Wire.bytes(in, 3 * width * height)));
  }
}
