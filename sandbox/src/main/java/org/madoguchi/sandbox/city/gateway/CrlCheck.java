package org.madoguchi.sandbox.city.gateway;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;

/**
 * Asks certificate revocation lists (RFC 5280 6.3), the newest that the issuer signed. All
 * generations share one name, so the list too is found by its signature.
 */
public final class CrlCheck implements RevocationCheck {
  private static final Set<String> SIGNATURE_ALGORITHMS =
      Set.of("SHA256withRSA", "SHA384withRSA", "SHA512withRSA", "SHA384withECDSA");

  private final Supplier<? extends Collection<X509CRL>> lists;

  /**
   * @param lists those at hand at the moment of asking, of all generations
   */
  public CrlCheck(Supplier<? extends Collection<X509CRL>> lists) {
    this.lists = lists;
  }

  @Override
  public Optional<FailureCode> check(
      X509Certificate certificate, X509Certificate issuer, Instant at) {
    Optional<X509CRL> list =
        lists.get().stream()
            .filter(l -> fresh(l, at) && processed(l) && signed(l, issuer))
            .max(Comparator.comparing(X509CRL::getThisUpdate));
    if (list.isEmpty()) {
      return Optional.of(FailureCode.REVOCATION_UNKNOWN);
    }
    return list.get().getRevokedCertificate(certificate.getSerialNumber()) == null
        ? Optional.empty()
        : Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED);
  }

  private static boolean fresh(X509CRL list, Instant at) {
    return !list.getThisUpdate().toInstant().isAfter(at)
        && list.getNextUpdate() != null
        && !list.getNextUpdate().toInstant().isBefore(at);
  }

  /** Delta and partial lists announce themselves by a critical extension: none is known here. */
  private static boolean processed(X509CRL list) {
    return list.getCriticalExtensionOIDs() == null || list.getCriticalExtensionOIDs().isEmpty();
  }

  private static boolean signed(X509CRL list, X509Certificate issuer) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || !SIGNATURE_ALGORITHMS.contains(list.getSigAlgName())) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      // another generation's list
      return false;
    }
  }
}
