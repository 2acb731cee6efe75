package org.madoguchi.app.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.keys.AllowedAlgorithms;

/**
 * Checks that an electronic certificate is for user authentication and valid at a moment: issuer,
 * validity, use (RFC 5280 6.1 for a chain of one tier, card.md 7). Only the municipality may ask
 * whether it is revoked (card.md 7.3). Pure.
 */
public final class ElectronicCertificateCheck {
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String CERTIFICATE_POLICIES = "2.5.29.32";

  /** Critical extensions that are looked at here; any other one must be refused (RFC 5280 4.2). */
  private static final Set<String> PROCESSED =
      Set.of(KEY_USAGE, BASIC_CONSTRAINTS, CERTIFICATE_POLICIES);

  private ElectronicCertificateCheck() {}

  /**
   * The first thing that is wrong with it, if anything.
   *
   * @param at when it must be valid: now for a request, the signing time for an old signature
   */
  public static Optional<FailureCode> check(
      X509Certificate certificate, ElectronicCertificateTrust trust, Instant at) {
    Optional<X509Certificate> issuer = trust.issuerOf(certificate);
    if (issuer.isEmpty()
        || !AllowedAlgorithms.certificate(certificate)
        || !AllowedAlgorithms.key(issuer.get().getPublicKey())) {
      return Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_NOT_TRUSTED);
    }
    // The first generation of authorities has expired, and with it all that it issued.
    if (!holds(certificate, at) || !holds(issuer.get(), at)) {
      return Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED);
    }
    return isForUserAuthentication(certificate, trust)
        ? Optional.empty()
        : Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_WRONG_USE);
  }

  /** Whether the moment lies within the validity, both ends included (RFC 5280 4.1.2.5). */
  static boolean holds(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }

  private static boolean isForUserAuthentication(
      X509Certificate certificate, ElectronicCertificateTrust trust) {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    return critical != null
        && PROCESSED.containsAll(critical)
        && critical.contains(KEY_USAGE)
        && signsOnly(certificate.getKeyUsage())
        && certificate.getBasicConstraints() < 0
        && policies(certificate).stream().anyMatch(trust::isUserAuthentication);
  }

  /**
   * digitalSignature and nothing else: the key for digital signature has nonRepudiation as well.
   */
  private static boolean signsOnly(boolean[] usage) {
    boolean only = usage[0];
    for (int bit = 1; bit < usage.length; bit++) {
      only &= !usage[bit];
    }
    return only;
  }

  private static List<String> policies(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(CERTIFICATE_POLICIES);
    if (extension == null) {
      return List.of();
    }
    try {
      var policies =
          CertificatePolicies.getInstance(ASN1OctetString.getInstance(extension).getOctets());
      return List.of(policies.getPolicyInformation()).stream()
          .map(PolicyInformation::getPolicyIdentifier)
          .map(Object::toString)
          .toList();
    } catch (IllegalArgumentException e) {
      // not a list of policies, so no acceptable one
      return List.of();
    }
  }
}
