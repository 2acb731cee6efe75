package org.madoguchi.municipality.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens by which a form proves that it stood on a page of ours, shown to that officer, about that
 * case, for that action: 128 random bits and an HMAC-SHA-256 (RFC 2104) over all of it. The key
 * lives as long as the process: after a restart pages are loaded again. Thread-safe.
 */
final class PageTokens {
  private static final int NONCE_BYTES = 16;
  private static final int MAC_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  PageTokens() {
    byte[] bytes = new byte[MAC_BYTES];
    random.nextBytes(bytes);
    key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /**
   * A new one.
   *
   * @param id of the case; empty: about none
   */
  String make(String officer, String id, String action) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] token = Arrays.copyOf(nonce, NONCE_BYTES + MAC_BYTES);
    System.arraycopy(mac(nonce, officer, id, action), 0, token, NONCE_BYTES, MAC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Whether it is one of this process, for just that. */
  boolean genuine(String token, String officer, String id, String action) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return bytes.length == NONCE_BYTES + MAC_BYTES
        && MessageDigest.isEqual(
            Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length),
            mac(Arrays.copyOf(bytes, NONCE_BYTES), officer, id, action));
  }

  private byte[] mac(byte[] nonce, String officer, String id, String action) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(nonce);
      // none of them holds a line's end
      return mac.doFinal((officer + "\n" + id + "\n" + action).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
