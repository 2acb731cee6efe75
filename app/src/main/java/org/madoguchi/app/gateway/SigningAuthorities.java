package org.madoguchi.app.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.madoguchi.app.keys.AllowedAlgorithms;

/**
 * Who may vouch for a seal: a municipality's over its documents, or the gateway's over a journal
 * head. Immutable; any thread.
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
   * Whether a certificate is a seal's: issued directly by one of the authorities, both hold then by
   * algorithms that are allowed, and its only critical extension is the key usage
   * contentCommitment.
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

  /** Whether what is signed with its key binds: key usage contentCommitment, no authority. */
  static boolean commits(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage != null && usage[CONTENT_COMMITMENT] && certificate.getBasicConstraints() < 0;
  }

  /** For whom it seals: the {@code serialNumber}s (X.520 6.2.9) of its subject. */
  static List<String> municipalities(X509Certificate certificate) {
    return CmsSignatures.inSubject(certificate, BCStyle.SERIALNUMBER);
  }
}
