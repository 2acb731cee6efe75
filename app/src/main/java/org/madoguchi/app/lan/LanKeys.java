package org.madoguchi.app.lan;

import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.KeyStoreFile;
import org.madoguchi.app.keys.PemFile;

/**
 * One end's key on the branch LAN and the certificates of the other ends. There are so few of them
 * that each is named itself: no authority is believed. Immutable.
 *
 * @param tls this end's
 * @param others certificates of the other ends
 */
public record LanKeys(SSLContext tls, Set<X509Certificate> others) {
  private static final String ENTRY = "lan";

  public LanKeys {
    others = Set.copyOf(others);
  }

  /**
   * Reads the entry {@code lan} of a key store, and a PEM file.
   *
   * @param setting names the PEM file in messages
   * @throws KeyMaterialException if a file or the entry is missing, damaged or of the wrong kind
   */
  public static LanKeys load(Path keyStore, Path passwordFile, String setting, Path others)
      throws KeyMaterialException {
    Set<X509Certificate> known = PemFile.certificates(setting, others);
    for (X509Certificate other : known) {
      PemFile.sound(setting, others, other);
    }
    try (KeyStoreFile store = KeyStoreFile.open(keyStore, passwordFile)) {
      return new LanKeys(store.tlsAmong(ENTRY, known), known);
    }
  }

  /** TLS 1.3 only (RFC 8446), certificates on both sides. */
  static SSLParameters parameters() {
    SSLParameters parameters = new SSLParameters(null, new String[] {"TLSv1.3"});
    parameters.setNeedClientAuth(true);
    return parameters;
  }

  /** Whether that is one of the others, itself, and holds now. */
  boolean knows(Certificate shown, InstantSource clock) {
    if (!(shown instanceof X509Certificate certificate) || !others.contains(certificate)) {
      return false;
    }
    try {
      certificate.checkValidity(Date.from(clock.instant()));
      return true;
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      return false;
    }
  }

  /** What a terminal is called: the CN of its certificate, or all of its subject. */
  static String name(Certificate shown) {
    X500Name subject =
        X500Name.getInstance(((X509Certificate) shown).getSubjectX500Principal().getEncoded());
    RDN[] names = subject.getRDNs(BCStyle.CN);
    return names.length == 1 ? names[0].getFirst().getValue().toString() : subject.toString();
  }

  @Override
  public String toString() {
    return "LanKeys[]";
  }
}
