package org.madoguchi.app.errand.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * A picture of the call, enciphered under its package's key: AES-256-GCM (NIST SP 800-38D), the
 * nonce being its number, which therefore is used once. Pure; any thread.
 */
public final class CallFrame {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private CallFrame() {}

  /**
   * Enciphers one.
   *
   * @param key 32 bytes
   * @param number from 1; never twice under the same key
   * @return cipher text and tag
   */
  public static byte[] seal(byte[] key, ApplicationId name, long number, byte[] jpeg) {
    byte[] nonce =
        ByteBuffer.allocate(NONCE_BYTES).putLong(NONCE_BYTES - Long.BYTES, number).array();
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD((name.hex() + ":" + number).getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(jpeg);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }
}
