package org.madoguchi.app.branch;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.SignedRequest;

/** Somebody with a card that signs. The key is short, so that it costs little. */
final class CardHolder {
  private static final int KEY_BITS = 1024;

  final X509Certificate certificate;
  private final KeyPair keys;

  CardHolder(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      keys = generator.generateKeyPair();
      X500Name subject = new X500Name("CN=" + name);
      certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          subject,
                          BigInteger.ONE,
                          Date.from(Instant.EPOCH),
                          Date.from(Instant.parse("2100-01-01T00:00:00Z")),
                          subject,
                          keys.getPublic())
                      .build(
                          new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  SignedRequest sign(CertificateRequest request) {
    return new SignedRequest(request, signature(request), certificate);
  }

  byte[] signature(CertificateRequest request) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(CanonicalRequest.encode(request));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** What a card tells of its holder. */
  static HolderText named(String name) {
    return HolderText.decode(("19800401" + name).getBytes(StandardCharsets.UTF_8));
  }
}
