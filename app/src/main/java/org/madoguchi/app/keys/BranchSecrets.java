package org.madoguchi.app.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The keys that a branch derives from its own key, one for each use (HKDF with SHA-256, RFC 5869),
 * so that a code on paper says nothing about how documents rest.
 */
public final class BranchSecrets {
  private static final int KEY_BYTES = 32;

  private final SecretKey branchKey;

  /**
   * @param branchKey 256 bits
   */
  public BranchSecrets(SecretKey branchKey) {
    this.branchKey = branchKey;
  }

  /** For the check of slip and page codes. */
  public SecretKey codeKey() {
    return derive("HmacSHA256", "madoguchi scan codes");
  }

  /** Wraps the keys of resting documents. */
  public SecretKey documentKey() {
    return derive("AES", "madoguchi resting documents");
  }

  /** Wraps the keys of what orders of cards are asked for with again. */
  public SecretKey orderKey() {
    return derive("AES", "madoguchi resting orders");
  }

  /** Wraps the keys of what residents tell for an application. */
  public SecretKey applicationKey() {
    return derive("AES", "madoguchi resting applications");
  }

  /** Wraps the keys of what rests of applications that are taken in. */
  public SecretKey intakeKey() {
    return derive("AES", "madoguchi resting intakes");
  }

  /** For the check of journal lines and of the journal's end. */
  public SecretKey journalKey() {
    return derive("HmacSHA256", "madoguchi journal");
  }

  private SecretKey derive(String algorithm, String use) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(branchKey)
                  .thenExpand(use.getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 25 platform has HKDF-SHA256", e);
    }
  }
}
