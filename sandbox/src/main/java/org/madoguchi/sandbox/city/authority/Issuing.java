package org.madoguchi.sandbox.city.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Puts certificates together and signs them, in one way only: the same input, the same bytes. */
public final class Issuing {
  private Issuing() {}

  /**
   * What is to be certified.
   *
   * @param extensions in the order of the certificate
   */
  public record Request(
      BigInteger serial,
      Instant from,
      Instant until,
      X500Name subject,
      PublicKey key,
      List<Extension> extensions) {
    public Request {
      extensions = List.copyOf(extensions);
    }
  }

  /** A certificate of that issuer. */
  public static X509Certificate issue(X500Name issuer, PrivateKey issuerKey, Request request) {
    var builder =
        new X509v3CertificateBuilder(
            issuer,
            request.serial(),
            Date.from(request.from()),
            Date.from(request.until()),
            request.subject(),
            SubjectPublicKeyInfo.getInstance(request.key().getEncoded()));
    try {
      for (Extension extension : request.extensions()) {
        builder.addExtension(extension);
      }
      byte[] der = builder.build(signer(issuerKey)).getEncoded();
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (IOException | CertificateException e) {
      throw new IllegalStateException("a fresh certificate can be read", e);
    }
  }

  /** The name of a certificate as an issuer writes it. */
  public static X500Name name(X509Certificate certificate) {
    return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
  }

  /** An extension. */
  public static Extension extension(
      ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
    try {
      return Extension.create(type, critical, value);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }

  /** sha256WithRSA, or ecdsa-with-SHA256 without a random part (RFC 6979). */
  static ContentSigner signer(PrivateKey key) {
    try {
      return switch (key.getAlgorithm()) {
        case "RSA" -> new JcaContentSignerBuilder("SHA256withRSA").build(key);
        case "EC" -> new DeterministicEcdsa().build(PrivateKeyFactory.createKey(key.getEncoded()));
        default -> throw new IllegalArgumentException(key.getAlgorithm());
      };
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException("every Java platform has SHA256withRSA", e);
    }
  }

  private static final class DeterministicEcdsa extends BcContentSignerBuilder {
    DeterministicEcdsa() {
      super(
          new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA"),
          new DefaultDigestAlgorithmIdentifierFinder().find("SHA-256"));
    }

    @Override
    protected Signer createSigner(AlgorithmIdentifier signature, AlgorithmIdentifier digest) {
      return new DSADigestSigner(
          new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest());
    }
  }
}
