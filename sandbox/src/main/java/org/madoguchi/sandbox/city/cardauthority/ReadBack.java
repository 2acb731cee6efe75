package org.madoguchi.sandbox.city.cardauthority;

import java.security.cert.X509Certificate;

/**
 * What a terminal has read from a card by the ordinary way.
 *
 * @param certificate of the key that the order is about
 * @param signature of that key over the order's challenge, PKCS #1 v1.5 with SHA-256
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReadBack(X509Certificate certificate, byte[] signature) {
  /** Tells nothing. */
  @Override
  public String toString() {
    return "ReadBack[****]";
  }
}
