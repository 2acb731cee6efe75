package org.madoguchi.app.errand.registration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An answer of the portal under the key of its request: AES-256-GCM, its nonce of 96 bits in front,
 * its tag of 128 bits behind; additional data: the ASCII bytes of the request's id. A key is used
 * for one answer. Pure; any thread.
 */
public final class SealedAnswer {
  /** Bytes of the nonce. */
  public static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  private SealedAnswer() {}

  /**
   * Seals it.
   *
   * @param plain not wiped here
   * @param key 32 bytes; not wiped here
   * @param nonce {@value #NONCE_BYTES} bytes
   */
  public static byte[] seal(byte[] plain, byte[] key, String id, byte[] nonce) {
    try {
      byte[] text = cipher(Cipher.ENCRYPT_MODE, key, id, nonce).doFinal(plain);
      byte[] sealed = Arrays.copyOf(nonce, nonce.length + text.length);
      System.arraycopy(text, 0, sealed, nonce.length, text.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** Opens it; the caller wipes it. Empty: it isn't the answer to that request. */
  public static Optional<byte[]> open(byte[] sealed, byte[] key, String id) {
    if (sealed.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key, id, Arrays.copyOf(sealed, NONCE_BYTES))
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      // changed, of another request, or under another key: the cause would tell no more
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, String id, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
