package org.madoguchi.photo;

/**
 * What a JPEG says of itself (ISO/IEC 10918-1 annex B), read without decoding it.
 *
 * @param state whether it is one, and whole
 * @param width in pixels, 0 if it doesn't say
 * @param height likewise
 * @param components 1 for grey, 3 for colour, 4 for CMYK
 * @param baseline sequential with Huffman codes of 8 bits, not progressive or arithmetic
 * @param tables whether it brings Huffman tables; frames of a camera may not
 * @param firstScan where the first scan begins
 * @param end behind the last byte that belongs to it
 */
public record JpegScan(
    State state,
    int width,
    int height,
    int components,
    boolean baseline,
    boolean tables,
    int firstScan,
    int end) {
  /** How far it goes. */
  public enum State {
    /** It begins like none. */
    NO_JPEG,
    /** It ends too early, or has something in it that doesn't belong there. */
    DAMAGED,
    /** From its beginning to its end. */
    WHOLE
  }

  /**
   * Reads it; one that isn't whole comes with what was found so far.
   *
   * @param length how many of the bytes to look at
   */
  public static JpegScan of(byte[] bytes, int length) {
    return new Reader(bytes, Math.min(length, bytes.length)).read();
  }

  /** Whether its width and height were told. */
  public boolean sized() {
    return width > 0 && height > 0;
  }

  /** Goes through the segments. */
  private static final class Reader {
    private final byte[] bytes;
    private final int length;
    private int at;
    private int width;
    private int height;
    private int components;
    private boolean baseline;
    private boolean tables;
    private int firstScan;

    Reader(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    private int u8(int where) {
      return bytes[where] & 0xff;
    }

    private int u16(int where) {
      return (u8(where) << 8) | u8(where + 1);
    }

    private JpegScan found(State state) {
      return new JpegScan(
          state, width, height, components, baseline, tables, firstScan, Math.min(at, length));
    }

    JpegScan read() {
      if (length < 3 || u16(0) != 0xffd8 || u8(2) != 0xff) {
        return found(State.NO_JPEG);
      }
      at = 2;
      while (at + 2 <= length) {
        if (u8(at) != 0xff) {
          return found(State.DAMAGED);
        }
        int marker = u8(at + 1);
        if (marker == 0xff) { // fill bytes
          at++;
        } else if (marker == 0xd9) {
          at += 2;
          return found(firstScan > 0 && width > 0 && height > 0 ? State.WHOLE : State.DAMAGED);
        } else if (!segment(marker)) {
          return found(State.DAMAGED);
        }
      }
      return found(State.DAMAGED);
    }

    /** Goes behind the segment, and behind what was coded if it begins a scan. */
    private boolean segment(int marker) {
      if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || at + 4 > length) {
        return false;
      }
      int size = u16(at + 2);
      if (size < 2 || at + 2 + size > length) {
        return false;
      }
      switch (marker) {
        case 0xc4 -> tables = true;
        case 0xc8, 0xcc -> {} // reserved; arithmetic conditioning
        case 0xda -> {
          if (firstScan == 0) {
            firstScan = at;
          }
          at += 2 + size;
          skipCoded();
          return true;
        }
        default -> {
          if (marker <= 0xcf && !header(marker, size)) {
            return false;
          }
        }
      }
      at += 2 + size;
      return true;
    }

    private boolean header(int marker, int size) {
      if (size < 8 || width > 0) {
        return false;
      }
      height = u16(at + 5);
      width = u16(at + 7);
      components = u8(at + 9);
      baseline = marker == 0xc0 && u8(at + 4) == 8;
      return true;
    }

    /** To the next marker that isn't a restart. A 0 behind FF belongs to what was coded. */
    private void skipCoded() {
      while (at + 1 < length) {
        if (u8(at) == 0xff) {
          int next = u8(at + 1);
          if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
            return;
          }
        }
        at++;
      }
      at = length;
    }
  }
}
