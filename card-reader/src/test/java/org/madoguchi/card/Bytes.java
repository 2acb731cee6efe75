package org.madoguchi.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Data objects of files, written as the card has them. */
public final class Bytes {
  private Bytes() {}

  public static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** An object with a length of two bytes even where one would do, as the card has it (3.2). */
  public static byte[] object(int tag, byte[]... parts) {
    byte[] value = join(parts);
    byte[] header =
        tag > 0xFF ? new byte[] {(byte) (tag >> 8), (byte) tag} : new byte[] {(byte) tag};
    byte[] length = {(byte) 0x82, (byte) (value.length >> 8), (byte) value.length};
    return join(header, length, value);
  }

  /** With filler FF to a size. */
  public static byte[] filled(byte[] content, int size) {
    byte[] file = Arrays.copyOf(content, size);
    Arrays.fill(file, content.length, size, (byte) 0xFF);
    return file;
  }
}
