package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;

/**
 * Whether an electronic certificate is revoked. By law only the municipality's end may ask (card.md
 * 7.3).
 */
@FunctionalInterface
public interface RevocationCheck {
  /**
   * Empty if it isn't revoked; {@code ELECTRONIC_CERTIFICATE_REVOKED} if it is; {@code
   * REVOCATION_UNKNOWN} if that can't be found out, which is no permission.
   *
   * @param issuer whose signature over the certificate was checked
   * @param at the moment of asking
   */
  Optional<FailureCode> check(X509Certificate certificate, X509Certificate issuer, Instant at);
}
