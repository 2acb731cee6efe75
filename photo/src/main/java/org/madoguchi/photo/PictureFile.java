package org.madoguchi.photo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What a file from outside is, found out without decoding a pixel of it. */
public sealed interface PictureFile {
  /** The longest file that is looked at, in bytes. */
  int LONGEST = 32 << 20;

  /** A picture of more pixels isn't decoded; the worker holds to it too. */
  long MOST_PIXELS = 40_000_000;

  /**
   * A picture that can be measured.
   *
   * @param jpeg what it is as a file for an application; null if it is a PNG
   */
  record Usable(int width, int height, @Nullable PhotoFile jpeg) implements PictureFile {}

  /** Neither JPEG nor PNG. */
  record NoPicture() implements PictureFile {}

  /**
   * Too many bytes or pixels.
   *
   * @param width 0 if the file alone is too long
   * @param height likewise
   */
  record TooLarge(int width, int height) implements PictureFile {}

  /** A picture for printing presses, in four colours. */
  record FourColours() implements PictureFile {}

  /** It is cut off, or something in it can't be. */
  record Damaged() implements PictureFile {}

  /** Looks at a file's bytes. */
  static PictureFile of(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return new TooLarge(0, 0);
    }
    JpegScan scan = JpegScan.of(bytes, bytes.length);
    if (scan.state() == JpegScan.State.NO_JPEG) {
      return Png.of(bytes);
    }
    if (scan.sized() && (long) scan.width() * scan.height() > MOST_PIXELS) {
      return new TooLarge(scan.width(), scan.height());
    }
    if (scan.components() > 3) {
      return new FourColours();
    }
    return scan.state() == JpegScan.State.WHOLE
        ? new Usable(
            scan.width(),
            scan.height(),
            new PhotoFile(
                scan.width(), scan.height(), bytes.length, scan.components(), scan.baseline()))
        : new Damaged();
  }

  /** PNG (ISO/IEC 15948, 5): a signature and chunks with sums. */
  final class Png {
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final int HEADER = 0x49484452;
    private static final int END = 0x49454e44;

    private Png() {}

    private static PictureFile of(byte[] bytes) {
      if (bytes.length < SIGNATURE.length
          || !Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
        return new NoPicture();
      }
      var in = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
      int width = 0;
      int height = 0;
      while (in.remaining() >= 12) {
        int begin = in.position();
        int length = in.getInt();
        int type = in.getInt();
        if (length < 0 || length > in.remaining() - 4 || (width == 0) != (type == HEADER)) {
          return new Damaged();
        }
        var sum = new CRC32();
        sum.update(bytes, begin + 4, length + 4);
        if (in.getInt(begin + 8 + length) != (int) sum.getValue()) {
          return new Damaged();
        }
        if (type == END) {
          return new Usable(width, height, null);
        }
        if (type == HEADER) {
          width = length >= 8 ? in.getInt() : 0;
          height = length >= 8 ? in.getInt() : 0;
          if (width < 1 || height < 1) {
            return new Damaged();
          }
          if ((long) width * height > MOST_PIXELS) {
            return new TooLarge(width, height);
          }
        }
        in.position(begin + 12 + length);
      }
      return new Damaged();
    }
  }
}
