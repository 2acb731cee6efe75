package org.madoguchi.sandbox.city.scp03;

import java.util.Arrays;

/**
 * What is derived from a key: KDF in counter mode with CMAC (NIST SP 800-108), in the order of
 * fields and with the constants of Amendment D 4.1.5.
 */
final class Derivation {
  static final int CARD_CRYPTOGRAM = 0x00;
  static final int HOST_CRYPTOGRAM = 0x01;
  static final int CARD_CHALLENGE = 0x02;
  static final int S_ENC = 0x04;
  static final int S_MAC = 0x06;
  static final int S_RMAC = 0x07;

  /** The label is eleven zeros and the constant. */
  private static final int LABEL = 12;

  private Derivation() {}

  /**
   * Derived data that one block of CMAC is enough for.
   *
   * @param length bytes, 1 to 16
   */
  static byte[] derive(byte[] key, int constant, int length, byte[]... context) {
    byte[] fixed = new byte[LABEL + 4];
    fixed[LABEL - 1] = (byte) constant;
    // A separating zero, the length in bits, and the counter.
    fixed[LABEL + 1] = (byte) ((length * 8) >> 8);
    fixed[LABEL + 2] = (byte) (length * 8);
    fixed[LABEL + 3] = 1;
    byte[][] parts = new byte[context.length + 1][];
    parts[0] = fixed;
    System.arraycopy(context, 0, parts, 1, context.length);
    return Arrays.copyOf(Aes.cmac(key, parts), length);
  }
}
