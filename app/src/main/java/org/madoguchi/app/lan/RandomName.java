package org.madoguchi.app.lan;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Names that nobody gives twice: 128 random bits in hexadecimal. */
final class RandomName {
  private static final int BYTES = 16;

  private RandomName() {}

  static String of(RandomGenerator random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }
}
