package org.madoguchi.app.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Authorities out of a PEM file (RFC 7468). */
final class PemAuthorities {
  private PemAuthorities() {}

  /**
   * All authorities of the file, at least one; each must be allowed to sign certificates.
   *
   * @param entry name of the setting, for the message
   */
  static Set<X509Certificate> read(String entry, Path file) throws KeyMaterialException {
    Set<X509Certificate> authorities = new LinkedHashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        authorities.add((X509Certificate) certificate);
      }
    } catch (IOException e) {
      throw new KeyMaterialException(entry + ": can't read " + file, e);
    } catch (CertificateException e) {
      throw new KeyMaterialException(entry + ": " + file + " holds no PEM certificates", e);
    }
    if (authorities.isEmpty()) {
      throw new KeyMaterialException(entry + ": " + file + " is empty");
    }
    for (X509Certificate authority : authorities) {
      if (!mayIssue(authority)) {
        throw new KeyMaterialException(
            entry + ": " + file + ": no authority: " + authority.getSubjectX500Principal());
      }
    }
    return authorities;
  }

  /** BasicConstraints cA and KeyUsage keyCertSign (RFC 5280 4.2.1.9, 4.2.1.3). */
  static boolean mayIssue(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return certificate.getBasicConstraints() >= 0 && usage != null && usage[5];
  }
}
