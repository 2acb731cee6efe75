package org.madoguchi.figures;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose signature under figures is believed: offices' own certificates, or authorities that issue
 * them. Immutable; any thread.
 */
public final class FiguresTrust {
  private final List<X509Certificate> certificates;

  public FiguresTrust(List<X509Certificate> certificates) {
    this.certificates = List.copyOf(certificates);
  }

  /**
   * The certificates of a PEM file.
   *
   * @throws IllegalArgumentException if it holds none
   */
  public static FiguresTrust pem(byte[] file) {
    try {
      List<X509Certificate> read = new ArrayList<>();
      for (Certificate each :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(file))) {
        read.add((X509Certificate) each);
      }
      if (read.isEmpty()) {
        throw new IllegalArgumentException("no certificate (PEM)");
      }
      return new FiguresTrust(read);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no certificate (PEM)", e);
    }
  }

  /**
   * Whether that signer is believed.
   *
   * @param at when it signed: a file is looked at even years after the certificate has expired
   */
  boolean believes(X509Certificate signer, Instant at) {
    Date then = Date.from(at);
    try {
      if (certificates.contains(signer)) {
        signer.checkValidity(then);
        return true;
      }
      Set<TrustAnchor> authorities =
          certificates.stream()
              .filter(c -> c.getBasicConstraints() >= 0 && StrictSignature.allowed(c))
              .map(c -> new TrustAnchor(c, null))
              .collect(Collectors.toUnmodifiableSet());
      if (authorities.isEmpty()) {
        return false;
      }
      PKIXParameters parameters = new PKIXParameters(authorities);
      parameters.setRevocationEnabled(false); // an office that is no more isn't in the registry
      parameters.setDate(then);
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(List.of(signer)),
              parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
