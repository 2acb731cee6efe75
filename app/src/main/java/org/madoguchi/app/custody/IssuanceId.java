package org.madoguchi.app.custody;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The permanent id of one issuance: 128 random bits, without time, sequence or name.
 *
 * @param high first 64 bits
 * @param low last 64 bits
 */
public record IssuanceId(long high, long low) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /** A new id from a cryptographic source. */
  public static IssuanceId random(RandomGenerator random) {
    return new IssuanceId(random.nextLong(), random.nextLong());
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException unless 32 lower-case hexadecimal digits
   */
  public static IssuanceId parse(String hex) {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("an issuance id has 32 hexadecimal digits");
    }
    return new IssuanceId(
        HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
  }

  /** 16 bytes, big-endian. */
  public byte[] bytes() {
    return java.nio.ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /** From 16 bytes. */
  public static IssuanceId of(byte[] bytes) {
    if (bytes.length != 16) {
      throw new IllegalArgumentException("an issuance id has 16 bytes");
    }
    java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(Arrays.copyOf(bytes, 16));
    return new IssuanceId(buffer.getLong(), buffer.getLong());
  }

  /** 32 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
