package org.madoguchi.sandbox.city.card;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A command APDU taken apart (ISO/IEC 7816-4 5.1).
 *
 * @param le most bytes that the answer may have, 1 to 65,536; 0 if there is no Le field
 * @param extended the lengths are in the extended form
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int le, boolean extended) {
  /** Null if the lengths don't fit. */
  static @Nullable CommandApdu parse(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    if (bytes.length == 4) {
      return of(bytes, 4, 0, 0, false);
    }
    int first = bytes[4] & 0xFF;
    if (bytes.length == 5) {
      return of(bytes, 5, 0, first == 0 ? 256 : first, false);
    }
    return first == 0 ? parseExtended(bytes) : parseShort(bytes, first);
  }

  private static @Nullable CommandApdu parseShort(byte[] bytes, int lc) {
    return switch (bytes.length - 5 - lc) {
      case 0 -> of(bytes, 5, lc, 0, false);
      case 1 -> {
        int le = bytes[bytes.length - 1] & 0xFF;
        yield of(bytes, 5, lc, le == 0 ? 256 : le, false);
      }
      default -> null;
    };
  }

  private static @Nullable CommandApdu parseExtended(byte[] bytes) {
    if (bytes.length < 7) {
      return null;
    }
    int first = twoBytes(bytes, 5);
    if (bytes.length == 7) {
      return of(bytes, 7, 0, first == 0 ? 65_536 : first, true);
    }
    return switch (bytes.length - 7 - first) {
      case 0 -> of(bytes, 7, first, 0, true);
      case 2 -> {
        int le = twoBytes(bytes, bytes.length - 2);
        yield of(bytes, 7, first, le == 0 ? 65_536 : le, true);
      }
      default -> null;
    };
  }

  private static int twoBytes(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private static CommandApdu of(byte[] bytes, int dataAt, int lc, int le, boolean extended) {
    return new CommandApdu(
        bytes[0] & 0xFF,
        bytes[1] & 0xFF,
        bytes[2] & 0xFF,
        bytes[3] & 0xFF,
        Arrays.copyOfRange(bytes, dataAt, dataAt + lc),
        le,
        extended);
  }

  /** CLA and INS as one number, to choose by. */
  int instruction() {
    return cla << 8 | ins;
  }

  /** The data may be a PIN. */
  @Override
  public String toString() {
    return "%02X%02X%02X%02X, %d bytes".formatted(cla, ins, p1, p2, data.length);
  }
}
