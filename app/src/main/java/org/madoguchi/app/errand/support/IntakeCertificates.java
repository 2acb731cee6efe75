package org.madoguchi.app.errand.support;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.PemFile;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.SupportConfig;

/**
 * For whom what residents tell is enciphered: the certificate of each municipality's intake key.
 * Immutable.
 *
 * @param byMunicipality by five-digit code
 */
public record IntakeCertificates(Map<String, X509Certificate> byMunicipality) {
  /** Of a branch to which nobody has entrusted applications. */
  public static final IntakeCertificates NONE = new IntakeCertificates(Map.of());

  public IntakeCertificates {
    byMunicipality = Map.copyOf(byMunicipality);
  }

  /**
   * Reads those of all municipalities that entrust applications.
   *
   * @throws KeyMaterialException if a file is missing, holds no certificate or more than one, or
   *     nothing can be enciphered for it
   */
  public static IntakeCertificates load(List<Municipality> municipalities)
      throws KeyMaterialException {
    Map<String, X509Certificate> all = new HashMap<>();
    for (Municipality municipality : municipalities) {
      Optional<SupportConfig> entrusted = municipality.errand(SupportConfig.class);
      if (entrusted.isPresent()) {
        all.put(
            municipality.code(),
            load(
                "errand.support.intake_certificate of " + municipality.code(),
                entrusted.get().intakeCertificate()));
      }
    }
    return new IntakeCertificates(all);
  }

  /**
   * The one certificate of a file.
   *
   * @param entry name of the setting, for the message
   * @throws KeyMaterialException if it is missing, or there are more, or its algorithm isn't
   *     allowed
   */
  public static X509Certificate one(String entry, Path file) throws KeyMaterialException {
    Set<X509Certificate> certificates = PemFile.certificates(entry, file);
    if (certificates.size() != 1) {
      throw new KeyMaterialException(
          "%s: %s holds %d certificates; it must hold one"
              .formatted(entry, file, certificates.size()));
    }
    X509Certificate one = certificates.iterator().next();
    PemFile.sound(entry, file, one);
    return one;
  }

  /**
   * The one certificate of a file, for whose key something can be enciphered.
   *
   * @param entry name of the setting, for the message
   * @throws KeyMaterialException if it is missing, or there are more, or it won't do
   */
  public static X509Certificate load(String entry, Path file) throws KeyMaterialException {
    X509Certificate intake = one(entry, file);
    if (!(intake.getPublicKey() instanceof RSAPublicKey)) {
      throw new KeyMaterialException(
          "%s: %s: the intake key must be an RSA key".formatted(entry, file));
    }
    try {
      IntakeEnvelope.seal(new byte[1], intake); // before a resident waits for it
    } catch (IllegalArgumentException e) {
      throw new KeyMaterialException(
          "%s: %s: nothing can be enciphered for it".formatted(entry, file), e);
    }
    return intake;
  }

  /** That of a municipality; empty if it doesn't entrust applications (any more). */
  public Optional<X509Certificate> of(String municipality) {
    return Optional.ofNullable(byMunicipality.get(municipality));
  }
}
