package org.madoguchi.photo.worker;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.Pixels;

/**
 * What is asked of the program that works on pictures, and what it says beside measures ({@link
 * Answers}): a letter, then numbers and bytes.
 */
final class StudioMessages {
  /** A question: what is said of a picture, and the picture. */
  static final int LONGEST_QUESTION = Frames.LONGEST_PICTURE + 32;

  /** A photo and its preview. */
  static final int LONGEST_ANSWER = 8 << 20;

  private static final int MEASURE = 'M';
  private static final int CUT = 'C';
  private static final int CODES = 'Q';
  private static final int PAPER = 'P';

  private static final int PHOTO = 'p';
  private static final int TEXTS = 't';
  private static final int UNREADABLE = 'u';

  private StudioMessages() {}

  /** What is asked about a picture. */
  sealed interface Question {
    /** Its file. */
    byte[] picture();

    /** What is measured of it? */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Measure(byte[] picture) implements Question {}

    /** Its part as a photo. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cut(byte[] picture, Crop crop) implements Question {}

    /** Which codes are in it? */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ReadCodes(byte[] picture) implements Question {}

    /** The same as a picture of a paper, of so many bytes at most. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record CopyPaper(byte[] picture, int most) implements Question {}
  }

  static byte[] of(Question question) {
    return Wire.written(
        out -> {
          switch (question) {
            case Question.Measure _ -> out.writeByte(MEASURE);
            case Question.Cut(byte[] _, Crop crop) -> {
              out.writeByte(CUT);
              out.writeInt(crop.x());
              out.writeInt(crop.y());
              out.writeInt(crop.width());
              out.writeInt(crop.height());
            }
            case Question.ReadCodes _ -> out.writeByte(CODES);
            case Question.CopyPaper(byte[] _, int most) -> {
              out.writeByte(PAPER);
              out.writeInt(most);
            }
          }
          out.write(question.picture());
        });
  }

  /**
   * What is asked.
   *
   * @throws IOException if it is no question
   */
  static Question question(byte[] message) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(message))) {
      return switch (in.readByte()) {
        case MEASURE -> new Question.Measure(in.readAllBytes());
        case CUT -> {
          var crop = new Crop(in.readInt(), in.readInt(), in.readInt(), in.readInt());
          yield new Question.Cut(in.readAllBytes(), crop);
        }
        case CODES -> new Question.ReadCodes(in.readAllBytes());
        case PAPER -> {
          int most = in.readInt();
          yield new Question.CopyPaper(in.readAllBytes(), most);
        }
        default -> throw new ProtocolException("not a question");
      };
    } catch (IllegalArgumentException e) {
      throw new IOException("a question that can't be: " + e.getMessage(), e);
    }
  }

  static byte[] of(Cutting cutting) {
    return Wire.written(
        out -> {
          switch (cutting) {
            case Cutting.Cut(byte[] jpeg, Pixels shown) -> {
              out.writeByte(PHOTO);
              out.writeInt(jpeg.length);
              out.write(jpeg);
              out.writeInt(shown.width());
              out.writeInt(shown.height());
              out.write(shown.bgr());
            }
            case Cutting.Unreadable() -> out.writeByte(UNREADABLE);
            case Cutting.Unavailable(String why) -> throw new IllegalArgumentException(why);
          }
        });
  }

  static byte[] of(Codes codes) {
    return Wire.written(
        out -> {
          switch (codes) {
            case Codes.Read(List<String> texts) -> {
              out.writeByte(TEXTS);
              out.writeInt(texts.size());
              for (String text : texts) {
                out.writeUTF(text);
              }
            }
            case Codes.Unreadable() -> out.writeByte(UNREADABLE);
            case Codes.Unavailable(String why) -> throw new IllegalArgumentException(why);
          }
        });
  }

  static byte[] of(PaperCopy copy) {
    return Wire.written(
        out -> {
          switch (copy) {
            case PaperCopy.Made(byte[] jpeg, int width, int height, int quality) -> {
              out.writeByte(PHOTO);
              out.writeInt(width);
              out.writeInt(height);
              out.writeInt(quality);
              out.writeInt(jpeg.length);
              out.write(jpeg);
            }
            case PaperCopy.Unreadable() -> out.writeByte(UNREADABLE);
            case PaperCopy.Unavailable(String why) -> throw new IllegalArgumentException(why);
          }
        });
  }

  /**
   * What came of making the picture of a paper small.
   *
   * @throws IOException if it isn't said
   */
  static PaperCopy copy(byte[] message) throws IOException {
    return Wire.read(
        message,
        in ->
            switch (in.readByte()) {
              case PHOTO -> {
                int width = in.readInt();
                int height = in.readInt();
                int quality = in.readInt();
                yield new PaperCopy.Made(Wire.bytes(in, in.readInt()), width, height, quality);
              }
              case UNREADABLE -> new PaperCopy.Unreadable();
              default -> throw new ProtocolException("not said what came of a paper");
            });
  }

  /**
   * What came of cutting.
   *
   * @throws IOException if it isn't said
   */
  static Cutting cutting(byte[] message) throws IOException {
    return Wire.read(
        message,
        in ->
            switch (in.readByte()) {
              case PHOTO -> photo(in);
              case UNREADABLE -> new Cutting.Unreadable();
              default -> throw new ProtocolException("not said what came of cutting");
            });
  }

  private static Cutting photo(DataInputStream in) throws IOException {
    byte[] jpeg = Wire.bytes(in, in.readInt());
    int width = in.readInt();
    int height = in.readInt();
    if (width != Crop.PHOTO_WIDTH / 2 || height != Crop.PHOTO_HEIGHT / 2) {
      throw new ProtocolException("a photo of %d x %d".formatted(width, height));
    }
    return new Cutting.Cut(jpeg, new Pixels(width, height, Wire.bytes(in, 3 * width * height)));
  }

  /**
   * What came of looking for codes.
   *
   * @throws IOException if it isn't said
   */
  static Codes codes(byte[] message) throws IOException {
    return Wire.read(
        message,
        in ->
            switch (in.readByte()) {
              case TEXTS -> texts(in);
              case UNREADABLE -> new Codes.Unreadable();
              default -> throw new ProtocolException("not said what came of codes");
            });
  }

  private static Codes texts(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > Codes.MOST) {
      throw new ProtocolException(count + " codes");
    }
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = in.readUTF();
      if (texts[i].length() > Codes.LONGEST) {
        throw new ProtocolException("a code of " + texts[i].length() + " characters");
      }
    }
    return new Codes.Read(new ArrayList<>(Arrays.asList(texts)));
  }
}
