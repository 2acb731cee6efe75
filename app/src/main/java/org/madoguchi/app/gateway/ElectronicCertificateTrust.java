package org.madoguchi.app.gateway;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.PemFile;

/**
 * The authorities that may vouch for a card's electronic certificate for user authentication, all
 * generations, and the policies under which they issue it. All generations share one name, so the
 * issuer is found by its signature (card.md 7.1). Immutable.
 */
public final class ElectronicCertificateTrust {
  /** The organization in the real authorities' name. The test hierarchy has {@code JPKI-TEST}. */
  public static final String PRODUCTION_ORGANIZATION = "JPKI";

  /**
   * The arc of the policies for user authentication; known of it is {@code .30}, for the card
   * (card.md 7.2). Digital signature has {@code 1.2.392.200149.8.5.1.1}.
   */
  public static final String USER_AUTHENTICATION_POLICIES = "1.2.392.200149.8.5.1.3";

  private final Set<X509Certificate> authorities;
  private final String policies;

  private ElectronicCertificateTrust(Set<X509Certificate> authorities, String policies) {
    this.authorities = Set.copyOf(authorities);
    this.policies = policies;
  }

  /**
   * For real cards.
   *
   * @param file PEM with the user-authentication CA certificates of JPKI
   * @throws KeyMaterialException if the file can't be read, or one of its authorities isn't JPKI's:
   *     test and practice authorities are refused
   */
  public static ElectronicCertificateTrust production(Path file) throws KeyMaterialException {
    Set<X509Certificate> authorities = PemFile.authorities("electronicCertificateTrust", file);
    for (X509Certificate authority : authorities) {
      if (!organization(authority).equals(PRODUCTION_ORGANIZATION)) {
        throw new KeyMaterialException(
            "electronicCertificateTrust: "
                + file
                + ": O must be "
                + PRODUCTION_ORGANIZATION
                + ", not "
                + authority.getSubjectX500Principal());
      }
    }
    return new ElectronicCertificateTrust(authorities, USER_AUTHENTICATION_POLICIES);
  }

  /**
   * For simulated cards, in compositions other than the product's. Real authorities are refused, so
   * that a real card is never accepted by a simulated city.
   *
   * @param policies the arc of the policies for user authentication
   * @throws IllegalArgumentException if one of the authorities is JPKI's, or may not issue
   */
  public static ElectronicCertificateTrust practice(
      Collection<X509Certificate> authorities, String policies) {
    for (X509Certificate authority : authorities) {
      if (organization(authority).equals(PRODUCTION_ORGANIZATION) || !PemFile.mayIssue(authority)) {
        throw new IllegalArgumentException(
            "not for practice: " + authority.getSubjectX500Principal());
      }
    }
    return new ElectronicCertificateTrust(Set.copyOf(authorities), policies);
  }

  /** The authority whose key signed the electronic certificate; empty if none of these did. */
  public Optional<X509Certificate> issuerOf(X509Certificate certificate) {
    return authorities.stream().filter(a -> issued(a, certificate)).findFirst();
  }

  /** Whether this is a policy, in dots, under which user authentication is issued. */
  boolean isUserAuthentication(String policy) {
    return policy.equals(policies) || policy.startsWith(policies + ".");
  }

  /** Compares name and signature; the name alone proves nothing. */
  static boolean issued(X509Certificate authority, X509Certificate certificate) {
    if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      // another generation's key, a forger's, or an algorithm unknown here: not this authority's
      return false;
    }
  }

  /** All O of the subject; a name with two of them equals none. */
  private static String organization(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return Stream.of(subject.getRDNs(BCStyle.O))
        .map(r -> r.getFirst().getValue().toString())
        .collect(Collectors.joining("+"));
  }
}
