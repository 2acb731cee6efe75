package org.madoguchi.app.branch.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The keyed check (HMAC-SHA-256, RFC 2104) of journal lines and of the journal's end, under a key
 * of the branch. The chain of hashes alone could be recomputed by anybody who can write the file,
 * and doesn't reveal lines missing at its end. Immutable, any thread.
 */
public final class JournalMac {
  private final SecretKey key;

  public JournalMac(SecretKey key) {
    this.key = key;
  }

  /** For a line; its hash covers its place and everything before it. */
  String line(String hash) {
    return mac("line|" + hash);
  }

  /**
   * For the end of the journal.
   *
   * @param from the first line that has a check of its own
   */
  String head(long from, long seq, String hash) {
    return mac("head|" + from + "|" + seq + "|" + hash);
  }

  /** For the mark beside the database. */
  String mark(long seq, String hash) {
    return mac("mark|" + seq + "|" + hash);
  }

  /** Compares in constant time. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private String mac(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
