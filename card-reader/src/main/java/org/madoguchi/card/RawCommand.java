package org.madoguchi.card;

import org.jspecify.annotations.Nullable;

/**
 * Header and lengths of a command APDU (ISO/IEC 7816-4 5.1), read strictly: every byte is accounted
 * for.
 *
 * @param lc bytes of data; 0: there is no Lc field
 * @param dataAt where the data begin
 * @param extended lengths in the extended form
 */
record RawCommand(int cla, int ins, int p1, int p2, int lc, int dataAt, boolean extended) {
  private static final int HEADER = 4;

  /** Null: it isn't one. */
  static @Nullable RawCommand parse(byte[] bytes) {
    if (bytes.length < HEADER) {
      return null;
    }
    if (bytes.length <= HEADER + 1) { // no data; perhaps Le
      return of(bytes, 0, bytes.length, false);
    }
    int first = bytes[HEADER] & 0xFF;
    if (first != 0) {
      int rest = bytes.length - HEADER - 1 - first;
      return rest == 0 || rest == 1 ? of(bytes, first, HEADER + 1, false) : null;
    }
    if (bytes.length < HEADER + 3) {
      return null;
    }
    if (bytes.length == HEADER + 3) { // extended Le alone
      return of(bytes, 0, bytes.length, true);
    }
    int lc = (bytes[HEADER + 1] & 0xFF) << 8 | (bytes[HEADER + 2] & 0xFF);
    int rest = bytes.length - HEADER - 3 - lc;
    return lc > 0 && (rest == 0 || rest == 2) ? of(bytes, lc, HEADER + 3, true) : null;
  }

  private static RawCommand of(byte[] bytes, int lc, int dataAt, boolean extended) {
    return new RawCommand(
        bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF, bytes[3] & 0xFF, lc, dataAt, extended);
  }
}
