package org.madoguchi.app.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Certificates out of a PEM file (RFC 7468). */
public final class PemFile {
  private PemFile() {}

  /**
   * All authorities of the file, at least one; each must be allowed to sign certificates.
   *
   * @param entry name of the setting, for the message
   */
  public static Set<X509Certificate> authorities(String entry, Path file)
      throws KeyMaterialException {
    Set<X509Certificate> authorities = certificates(entry, file);
    for (X509Certificate authority : authorities) {
      if (!mayIssue(authority)) {
        throw new KeyMaterialException(
            entry + ": " + file + ": no authority: " + authority.getSubjectX500Principal());
      }
      sound(entry, file, authority);
    }
    return authorities;
  }

  /**
   * All certificates of the file, at least one, whatever they may be used for.
   *
   * @param entry name of the setting, for the message
   */
  public static Set<X509Certificate> certificates(String entry, Path file)
      throws KeyMaterialException {
    Set<X509Certificate> certificates = new LinkedHashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        certificates.add((X509Certificate) certificate);
      }
    } catch (IOException e) {
      throw new KeyMaterialException(entry + ": can't read " + file, e);
    } catch (CertificateException e) {
      throw new KeyMaterialException(entry + ": " + file + " holds no PEM certificates", e);
    }
    if (certificates.isEmpty()) {
      throw new KeyMaterialException(entry + ": " + file + " is empty");
    }
    return certificates;
  }

  /**
   * Refuses a certificate whose algorithms aren't allowed ({@link AllowedAlgorithms}).
   *
   * @param entry name of the setting, or of the key store's entry, for the message
   */
  public static void sound(String entry, Path file, X509Certificate certificate)
      throws KeyMaterialException {
    if (!AllowedAlgorithms.certificate(certificate)) {
      throw new KeyMaterialException(
          "%s: %s: %s with a key of %s isn't allowed any more: have it issued anew with RSA of 2048 bits or more, or P-256, P-384 or P-521, and SHA-256 or longer: %s"
              .formatted(
                  entry,
                  file,
                  certificate.getSigAlgName(),
                  certificate.getPublicKey().getAlgorithm(),
                  certificate.getSubjectX500Principal()));
    }
  }

  /** BasicConstraints cA and KeyUsage keyCertSign (RFC 5280 4.2.1.9, 4.2.1.3). */
  public static boolean mayIssue(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return certificate.getBasicConstraints() >= 0 && usage != null && usage[5];
  }
}
