package org.madoguchi.sandbox.city.card;

import java.io.ByteArrayOutputStream;

/**
 * BER-TLV objects as the card writes them: tags of one or two bytes, and lengths that aren't always
 * the shortest possible (card.md 3).
 */
final class Tlv {
  private Tlv() {}

  /** An object with the shortest form of its length. */
  static byte[] of(int tag, byte[]... values) {
    byte[] value = join(values);
    return value.length < 0x80
        ? object(tag, value, value.length)
        : value.length < 0x100 ? object(tag, value, 0x81, value.length) : wide(tag, value);
  }

  /** An object whose length takes three bytes, 82 hh ll, however short it is. */
  static byte[] wide(int tag, byte[]... values) {
    byte[] value = join(values);
    return object(tag, value, 0x82, value.length >> 8, value.length & 0xFF);
  }

  private static byte[] object(int tag, byte[] value, int... length) {
    var object = new ByteArrayOutputStream();
    if (tag > 0xFF) {
      object.write(tag >> 8);
    }
    object.write(tag);
    for (int octet : length) {
      object.write(octet);
    }
    object.writeBytes(value);
    return object.toByteArray();
  }

  /** One after the other. */
  static byte[] join(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
