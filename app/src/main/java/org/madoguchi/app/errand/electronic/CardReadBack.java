package org.madoguchi.app.errand.electronic;

import java.security.cert.X509Certificate;

/**
 * What was read from a card by the ordinary way, as anybody would who relies on it.
 *
 * @param certificate of the key that the order is about
 * @param signature of that key over the 32 bytes of the order's challenge for reading back,
 *     RSASSA-PKCS1-v1_5 with SHA-256
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CardReadBack(X509Certificate certificate, byte[] signature) {
  /** Tells nothing. */
  @Override
  public String toString() {
    return "CardReadBack[]";
  }
}
