package org.madoguchi.sandbox.city.gateway;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.madoguchi.app.custody.Digest;

/** Digests of messages in several parts. Pure. */
final class Fingerprint {
  private Fingerprint() {}

  /** Each part with its length before it, so that no two messages share one. */
  static Digest of(byte[]... parts) {
    MessageDigest digest = Digest.sha256();
    for (byte[] part : parts) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      digest.update(part);
    }
    return new Digest(HexFormat.of().formatHex(digest.digest()));
  }
}
