package org.madoguchi.municipality;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.madoguchi.municipality.envelope.OfficeKeys;

/** Keys of tests, made anew in each run, and their certificates. They are worth nothing. */
public final class TestKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  // a test's clock stands where it likes
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2099-01-01T00:00:00Z");

  private TestKeys() {}

  /** A key on the curve P-256, for TLS and signatures; its certificate signs itself. */
  public static OfficeKeys.Pair curve(String name) {
    return selfSigned(name, pair("EC", 256), false);
  }

  /** An RSA key, for which packages are sealed; its certificate signs itself. */
  public static OfficeKeys.Pair rsa(String name) {
    return selfSigned(name, pair("RSA", 2048), false);
  }

  /** One that may vouch for others. */
  public static OfficeKeys.Pair authority(String name) {
    return selfSigned(name, pair("EC", 256), true);
  }

  /** One that this authority vouches for. */
  public static OfficeKeys.Pair issued(OfficeKeys.Pair authority, String name) {
    KeyPair pair = pair("EC", 256);
    X500Name issuer =
        X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
    return new OfficeKeys.Pair(
        pair.getPrivate(),
        certificate(new X500Name("CN=" + name), issuer, pair, authority.key(), false));
  }

  /** A further name for a key: a certificate that this authority issues for it. */
  public static OfficeKeys.Pair named(OfficeKeys.Pair authority, OfficeKeys.Pair key, String name) {
    X500Name issuer =
        X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
    KeyPair pair = new KeyPair(key.certificate().getPublicKey(), key.key());
    return new OfficeKeys.Pair(
        key.key(), certificate(new X500Name("CN=" + name), issuer, pair, authority.key(), false));
  }

  private static OfficeKeys.Pair selfSigned(String name, KeyPair pair, boolean authority) {
    X500Name subject = new X500Name("CN=" + name);
    return new OfficeKeys.Pair(
        pair.getPrivate(), certificate(subject, subject, pair, pair.getPrivate(), authority));
  }

  private static KeyPair pair(String kind, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      X500Name subject, X500Name issuer, KeyPair pair, PrivateKey signer, boolean authority) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              new BigInteger(64, RANDOM),
              Date.from(FROM),
              Date.from(UNTIL),
              subject,
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(
              new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1")
              }));
      String algorithm = signer.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer)));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A store in memory with one key. */
  public static KeyStore store(String entry, OfficeKeys.Pair pair, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(entry, pair.key(), password, new Certificate[] {pair.certificate()});
      return store;
    } catch (java.io.IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A store in memory with certificates that are trusted. */
  public static KeyStore trusting(Iterable<X509Certificate> certificates) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int number = 0;
      for (X509Certificate each : certificates) {
        store.setCertificateEntry("trusted-" + number++, each);
      }
      return store;
    } catch (java.io.IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
