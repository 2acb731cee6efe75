package org.madoguchi.app.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys and certificates of any kind, good and bad. */
public final class Issued {
  /** Knows what the platform has given up. */
  public static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private Issued() {}

  /** A fresh pair. */
  public static KeyPair pair(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** An authority of that name, by its own signature. */
  public static X509Certificate authority(String name, KeyPair keys, String algorithm) {
    return certificate(
        name,
        keys,
        name,
        keys,
        algorithm,
        KeyUsage.keyCertSign | KeyUsage.cRLSign,
        new BasicConstraints(0));
  }

  /** A seal of a municipality. */
  public static X509Certificate seal(
      String code, KeyPair keys, String authority, KeyPair authorityKeys, String algorithm) {
    return certificate(
        "C=JP,SERIALNUMBER=" + code,
        keys,
        authority,
        authorityKeys,
        algorithm,
        KeyUsage.nonRepudiation,
        null);
  }

  /** A TLS server on this machine that vouches for itself. */
  public static X509Certificate server(KeyPair keys) {
    try {
      X500Name name = new X500Name("CN=localhost");
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.valueOf(7),
              Date.from(Instant.parse("2020-01-01T00:00:00Z")),
              Date.from(Instant.parse("2100-01-01T00:00:00Z")),
              name,
              keys.getPublic());
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new AssertionError(e);
    }
  }

  private static X509Certificate certificate(
      String subject,
      KeyPair keys,
      String issuer,
      KeyPair issuerKeys,
      String algorithm,
      int usage,
      @org.jspecify.annotations.Nullable BasicConstraints constraints) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(issuer),
              BigInteger.valueOf(7),
              Date.from(Instant.parse("2020-01-01T00:00:00Z")),
              Date.from(Instant.parse("2100-01-01T00:00:00Z")),
              new X500Name(subject),
              keys.getPublic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      if (constraints != null) {
        builder.addExtension(Extension.basicConstraints, true, constraints);
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder(algorithm)
                      .setProvider(PROVIDER)
                      .build(issuerKeys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new AssertionError(e);
    }
  }
}
