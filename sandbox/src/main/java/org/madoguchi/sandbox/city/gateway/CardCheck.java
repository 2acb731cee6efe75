package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
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
}
