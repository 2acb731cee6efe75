package org.madoguchi.municipality;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys and certificates that are worth nothing. */
record TestPair(KeyPair pair, X509Certificate certificate) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static TestPair rsa(String name) {
    return selfSigned(name, pair("RSA", 2048), false);
  }

  static TestPair ec(String name) {
    return selfSigned(name, pair("EC", 256), false);
  }

  static TestPair authority(String name) {
    return selfSigned(name, pair("EC", 256), true);
  }

  /** One that this authority vouches for. */
  TestPair issues(String name) {
    KeyPair pair = pair("EC", 256);
    return new TestPair(pair, certificate(name, pair, this, false));
  }

  private static KeyPair pair(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestPair selfSigned(String name, KeyPair pair, boolean authority) {
    X500Name subject = new X500Name("CN=" + name);
    return new TestPair(pair, certificate(subject, subject, pair, pair, authority));
  }

  private static X509Certificate certificate(
      String name, KeyPair pair, TestPair issuer, boolean authority) {
    return certificate(
        new X500Name("CN=" + name),
        X500Name.getInstance(issuer.certificate.getSubjectX500Principal().getEncoded()),
        pair,
        issuer.pair,
        authority);
  }

  private static X509Certificate certificate(
      X500Name subject, X500Name issuer, KeyPair pair, KeyPair signer, boolean authority) {
    Instant now = Instant.now();
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(100, RANDOM),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(30))),
            subject,
            pair.getPublic());
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(
              new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1")
              }));
      String algorithm =
          signer.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
