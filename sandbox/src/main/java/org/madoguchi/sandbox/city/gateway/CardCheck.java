package org.madoguchi.sandbox.city.gateway;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.gateway.ElectronicCertificateCheck;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;

/** Whether a card is genuine and holds, and whether it signed exactly this. Any thread. */
final class CardCheck {
  private final GatewaySetup setup;
  private final ElectronicCertificateTrust trust;

  CardCheck(GatewaySetup setup) {
    this.setup = setup;
    this.trust = setup.authority().trust();
  }

  /** The first thing that is wrong with an electronic certificate for user authentication. */
  Optional<FailureCode> examine(X509Certificate certificate) {
    if (setup.guests().test(certificate)) {
      return Optional.empty();
    }
    Instant now = setup.clock().instant();
    return ElectronicCertificateCheck.check(certificate, trust, now)
        .or(
            () ->
                setup
                    .revocation()
                    .check(certificate, trust.issuerOf(certificate).orElseThrow(), now));
  }

  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  static boolean signed(X509Certificate certificate, byte[] what, byte[] signature) {
    PublicKey key = certificate.getPublicKey();
    if (!(key instanceof RSAPublicKey)) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(key);
      check.update(what);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      // a signature of another length is none
      return false;
    }
  }
}
