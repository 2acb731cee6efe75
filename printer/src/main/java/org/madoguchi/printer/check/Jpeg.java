package org.madoguchi.printer.check;

/** What a JPEG picture says of itself (ITU-T T.81 annex B). */
final class Jpeg {
  private Jpeg() {}

  /** Whether it has one frame, of exactly this size, of 8 bits a component. */
  static boolean agrees(byte[] jpeg, int width, int height, int components) {
    if (jpeg.length < 4 || at(jpeg, 0) != 0xff || at(jpeg, 1) != 0xd8) {
      return false;
    }
    int frames = 0;
    int i = 2;
    while (i + 4 <= jpeg.length) {
      if (at(jpeg, i) != 0xff) {
        return false;
      }
      int marker = at(jpeg, i + 1);
      if (marker == 0xff) {
        i++; // a fill byte (B.1.1.2)
        continue;
      }
      if (marker == 0xda) {
        return frames == 1; // the scan follows
      }
      int length = at(jpeg, i + 2) << 8 | at(jpeg, i + 3);
      if (length < 2 || i + 2 + length > jpeg.length) {
        return false;
      }
      // SOF0 to SOF2 are Huffman-coded; the others no printer needs to know
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        frames++;
        if (marker > 0xc2
            || length < 8
            || at(jpeg, i + 4) != 8
            || (at(jpeg, i + 5) << 8 | at(jpeg, i + 6)) != height
            || (at(jpeg, i + 7) << 8 | at(jpeg, i + 8)) != width
            || at(jpeg, i + 9) != components) {
          return false;
        }
      }
      i += 2 + length;
    }
    return false;
  }

  private static int at(byte[] jpeg, int index) {
    return index < jpeg.length ? jpeg[index] & 0xff : -1;
  }
}
