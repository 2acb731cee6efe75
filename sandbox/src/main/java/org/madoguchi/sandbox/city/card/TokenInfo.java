package org.madoguchi.sandbox.city.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** EF 0006 of the JPKI application: a CK_TOKEN_INFO of PKCS #11, 160 bytes (card.md 3.1). */
final class TokenInfo {
  private TokenInfo() {}

  static byte[] bytes(CardQuirks.Token token) {
    ByteBuffer info = ByteBuffer.allocate(160); // big-endian by default
    text(info, label(token), 32);
    text(info, "", 32);
    text(info, "E16R01NJ", 16);
    text(info, "0000000020500003", 16);
    // RNG, LOGIN_REQUIRED, USER_PIN_INITIALIZED, TOKEN_INITIALIZED
    info.putInt(0x0000040D);
    info.putInt(1).putInt(0).putInt(1).putInt(0); // sessions
    info.putInt(16).putInt(6); // longest and shortest PIN
    info.putInt(-1).putInt(-1).putInt(-1).putInt(-1); // memories: not told
    text(info, "03", 2);
    text(info, "01", 2);
    text(info, "9999999999999999", 16);
    return info.array();
  }

  private static String label(CardQuirks.Token token) {
    return switch (token) {
      case CARD -> "JPKIAPICCTOKEN2"; // the old resident card has no 2
      case ANDROID -> "JPKIAPGPSETOKEN";
      case IPHONE -> "JPKIAPIOSTOKEN";
    };
  }

  private static void text(ByteBuffer info, String text, int length) {
    String padded = text + " ".repeat(length - text.length());
    info.put(padded.getBytes(StandardCharsets.US_ASCII));
  }
}
