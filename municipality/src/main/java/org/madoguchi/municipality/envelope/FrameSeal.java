package org.madoguchi.municipality.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pictures of a call, each under the key of its package: AES-256-GCM (NIST SP 800-38D), the nonce
 * is the picture's number, and what it belongs to is bound in. Pure; any thread.
 */
public final class FrameSeal {
  static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private FrameSeal() {}

  /**
   * Opens one.
   *
   * @param number from 1
   * @return empty if it isn't of this key, case and number, or was changed
   */
  public static Optional<byte[]> open(byte[] key, String id, long number, byte[] sealed) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] nonce =
          ByteBuffer.allocate(NONCE_BYTES).putLong(NONCE_BYTES - Long.BYTES, number).array();
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD((id + ":" + number).getBytes(StandardCharsets.US_ASCII));
      return Optional.of(cipher.doFinal(sealed));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
