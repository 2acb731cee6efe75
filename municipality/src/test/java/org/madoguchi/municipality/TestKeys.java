package org.madoguchi.municipality;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.madoguchi.municipality.envelope.OfficeKeys;

/** Keys of tests, made anew in each run; each with a certificate that signs itself. */
public final class TestKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  // a test's clock stands where it likes
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2099-01-01T00:00:00Z");

  private TestKeys() {}

  /** A key on the curve P-256, for TLS and signatures. */
  public static OfficeKeys.Pair curve(String name) {
    return pair(name, "EC", 256, "SHA256withECDSA");
  }

  /** An RSA key, for which packages are sealed. */
  public static OfficeKeys.Pair rsa(String name) {
    return pair(name, "RSA", 2048, "SHA256withRSA");
  }

  private static OfficeKeys.Pair pair(String name, String kind, int bits, String signature) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      generator.initialize(bits);
      KeyPair pair = generator.generateKeyPair();
      X500Name subject = new X500Name("CN=" + name);
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              subject,
              new BigInteger(64, RANDOM),
              Date.from(FROM),
              Date.from(UNTIL),
              subject,
              pair.getPublic());
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
      return new OfficeKeys.Pair(pair.getPrivate(), certificate);
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The keys of an officers' program. */
  public static OfficeKeys office() {
    char[] password = "tests".toCharArray();
    byte[] audit = new byte[32];
    RANDOM.nextBytes(audit);
    return new OfficeKeys(
        store("tls", curve("officers"), password),
        password,
        rsa("intake"),
        curve("decision"),
        new SecretKeySpec(audit, "HmacSHA256"));
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
