package org.madoguchi.app.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.madoguchi.app.keys.AllowedAlgorithms;

/**
 * Issuers of seal certificates: a municipality's for its documents, or the gateway's for journal
 * heads. Immutable; any thread.
 *
 * @param certificates of the authorities
 */
record SigningAuthorities(Set<X509Certificate> certificates) {
  private static final int CONTENT_COMMITMENT = 1;
  private static final String KEY_USAGE = "2.5.29.15";

  SigningAuthorities {
    certificates = Set.copyOf(certificates);
  }

  /**
   * Whether this is a seal certificate: issued directly by one of the authorities, both valid at
   * that moment and with allowed algorithms, and with contentCommitment as its only critical
   * extension.
   */
  boolean maySeal(X509Certificate certificate, Instant at) {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    return commits(certificate)
        && critical != null
        && critical.equals(Set.of(KEY_USAGE))
        && AllowedAlgorithms.certificate(certificate)
        && ElectronicCertificateCheck.holds(certificate, at)
        && certificates.stream()
            .filter(AllowedAlgorithms::certificate)
            .filter(a -> ElectronicCertificateCheck.holds(a, at))
            .anyMatch(a -> ElectronicCertificateTrust.issued(a, certificate));
  }

  /** Whether its key usage is contentCommitment and it isn't an authority. */
  static boolean commits(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage != null && usage[CONTENT_COMMITMENT] && certificate.getBasicConstraints() < 0;
  }

  /** Whose seal it is: the {@code serialNumber}s (X.520 6.2.9) of its subject. */
  static List<String> municipalities(X509Certificate certificate) {
    return CmsSignatures.inSubject(certificate, BCStyle.SERIALNUMBER);
  }
}
