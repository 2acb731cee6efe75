package org.madoguchi.sandbox.city.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names a key among those who issue cards, 16 bytes (card.md 3.3): seven digits, 08 05, three
 * digits, four bytes of padding. The first digit is 5 for real cards and 6 for test cards; here it
 * is never anything but 6.
 *
 * @param owner seven digits, the first of them 6
 * @param padding last byte; not zero at the keys of the card itself
 */
public record KeyIdentifier(String owner, int padding) {
  public KeyIdentifier {
    if (!owner.matches("6[0-9]{6}")) {
      throw new IllegalArgumentException("no test key: " + owner);
    }
  }

  /** The 16 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(16)
        .put(owner.getBytes(StandardCharsets.US_ASCII))
        .put((byte) 0x08)
        .put((byte) 0x05)
        .put("001".getBytes(StandardCharsets.US_ASCII))
        .putInt(padding)
        .array();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}
