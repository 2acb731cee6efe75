package org.madoguchi.app.custody;

import java.security.cert.X509Certificate;

/**
 * What the card itself says to an order or a request: its user-authentication key signed it.
 *
 * @param signature RSASSA-PKCS1-v1_5 with SHA-256 over its canonical form
 * @param certificate the card's electronic certificate for user authentication; never logged
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CardConsent(byte[] signature, X509Certificate certificate) {
  /** Tells nothing. */
  @Override
  public String toString() {
    return "CardConsent[]";
  }
}
