package org.madoguchi.sandbox.city.site;

/**
 * What the site itself looks at in a photo's file (errands.md 3.2): a baseline JPEG in colour, its
 * sides and its size. Written beside the terminal's own rules and not from them, so that the two
 * can disagree. Pure.
 */
final class SitePhoto {
  private static final int LEAST_BYTES = 20_000;
  private static final int MOST_BYTES = 7_000_000;
  private static final int LEAST_SIDE = 480;
  private static final int MOST_SIDE = 6_000;
  private static final int BASELINE = 0xC0; // SOF0, ISO/IEC 10918-1 table B.1

  private SitePhoto() {}

  static boolean willDo(byte[] jpeg) {
    if (jpeg.length < LEAST_BYTES || jpeg.length > MOST_BYTES) {
      return false;
    }
    if (at(jpeg, 0) != 0xFFD8) {
      return false;
    }
    int place = 2;
    while (place + 9 < jpeg.length && (jpeg[place] & 0xFF) == 0xFF) {
      int marker = jpeg[place + 1] & 0xFF;
      int length = at(jpeg, place + 2);
      if (marker == BASELINE) {
        int height = at(jpeg, place + 5);
        int width = at(jpeg, place + 7);
        return side(height) && side(width) && jpeg[place + 9] == 3;
      }
      if (marker == 0xDA || length < 2) {
        return false; // the picture begins without having been described
      }
      place += 2 + length;
    }
    return false;
  }

  private static boolean side(int pixels) {
    return pixels >= LEAST_SIDE && pixels <= MOST_SIDE;
  }

  private static int at(byte[] bytes, int place) {
    return ((bytes[place] & 0xFF) << 8) | (bytes[place + 1] & 0xFF);
  }
}
