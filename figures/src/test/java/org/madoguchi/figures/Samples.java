package org.madoguchi.figures;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A month of an office, and keys that are worth nothing. */
final class Samples {
  static final Instant SIGNED = Instant.parse("2026-12-01T00:05:00Z");

  private Samples() {}

  /** A month with some figures. */
  static MonthFigures month(Figure... figures) {
    return new MonthFigures(
        "hinata",
        YearMonth.of(2026, 11),
        ZoneId.of("Asia/Tokyo"),
        new JournalSpan(12, "a".repeat(64), 340, "b".repeat(64)),
        "0.1.0",
        List.of(figures).stream().sorted().toList());
  }

  static MonthFigures november() {
    return month(
        new Figure(Measure.CERTIFICATES_HANDED_OVER, "99201", "juminhyo", 7),
        new Figure(Measure.CERTIFICATES_HANDED_OVER, "99201", "inkan", 2),
        new Figure(Measure.FEES_TAKEN, "99201", "juminhyo", 2100),
        new Figure(Measure.SLIP_TO_HAND_OVER, "", "le-300", 9));
  }

  /** A key and its certificate. */
  record Signer(PrivateKey key, X509Certificate certificate) {}

  static Signer signer(String name) {
    return certified(name, curve(), null, false);
  }

  static Signer authority(String name) {
    return certified(name, curve(), null, true);
  }

  static Signer issued(Signer by, String name) {
    return certified(name, curve(), by, false);
  }

  static KeyPair curve() {
    return pair("EC", 256);
  }

  static KeyPair pair(String kind, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Signer certified(String name, KeyPair pair, @Nullable Signer by, boolean authority) {
    X500Name subject = new X500Name("CN=" + name);
    X500Name issuer =
        by == null
            ? subject
            : X500Name.getInstance(by.certificate().getSubjectX500Principal().getEncoded());
    PrivateKey signing = by == null ? pair.getPrivate() : by.key();
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(subject.hashCode() & 0xffff),
              Date.from(Instant.parse("2026-01-01T00:00:00Z")),
              Date.from(Instant.parse("2027-01-01T00:00:00Z")),
              subject,
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      String algorithm = signing.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
      return new Signer(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder(algorithm).build(signing))));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }
}
