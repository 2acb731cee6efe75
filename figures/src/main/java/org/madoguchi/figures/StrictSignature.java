package org.madoguchi.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

/**
 * Opens signed data by the rules that hold for a branch's journal heads: one signer, the content
 * inside, attributes that bind its type and digest and give a time, nothing outside the signature;
 * SHA-2, RSA from 2048 bits, the NIST curves. The branch's program has the same rules for whatever
 * it is told; its tests hold the two together. Pure; any thread.
 */
final class StrictSignature {
  private static final int MIN_RSA_BITS = 2048;

  /** More costs time and proves nothing more. */
  private static final int MAX_RSA_BITS = 8192;

  private static final Set<String> DIGESTS =
      Set.of("2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3");

  /** Signature algorithms (RFC 4055 5, RFC 5758 3.2), by object identifier, with their digest. */
  private static final Map<String, String> RSA =
      Map.of(
          "1.2.840.113549.1.1.11", "2.16.840.1.101.3.4.2.1",
          "1.2.840.113549.1.1.12", "2.16.840.1.101.3.4.2.2",
          "1.2.840.113549.1.1.13", "2.16.840.1.101.3.4.2.3");

  private static final Map<String, String> ECDSA =
      Map.of(
          "1.2.840.10045.4.3.2", "2.16.840.1.101.3.4.2.1",
          "1.2.840.10045.4.3.3", "2.16.840.1.101.3.4.2.2",
          "1.2.840.10045.4.3.4", "2.16.840.1.101.3.4.2.3");

  /** The key's algorithm alone, which RFC 3370 3.2 allows: the digest is named beside it. */
  private static final String RSA_ENCRYPTION = "1.2.840.113549.1.1.1";

  private static final Set<String> CURVES = Set.of("secp256r1", "secp384r1", "secp521r1");

  private StrictSignature() {}

  /** What was signed, by whom and when, as the signer says; the signer isn't looked at yet. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Opened(byte[] content, X509Certificate signer, Instant at) {}

  /** Empty unless the bytes are such signed data and the signature is valid. */
  static Optional<Opened> open(byte[] cms) {
    try {
      CMSSignedData data =
          new CMSSignedData(ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms)));
      Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
      if (signers.size() != 1
          || !CMSObjectIdentifiers.data.getId().equals(data.getSignedContentTypeOID())
          || !(data.getSignedContent() instanceof CMSProcessableByteArray content)) {
        return Optional.empty();
      }
      SignerInformation signer = signers.iterator().next();
      @SuppressWarnings("unchecked") // a signer id selects certificates; the library leaves it open
      Selector<X509CertificateHolder> id = (Selector<X509CertificateHolder>) signer.getSID();
      Collection<X509CertificateHolder> holders = data.getCertificates().getMatches(id);
      Optional<Instant> at = bound(signer);
      if (holders.size() != 1 || at.isEmpty()) {
        return Optional.empty();
      }
      X509CertificateHolder holder = holders.iterator().next();
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
      return allowed(certificate)
              && allowed(certificate.getPublicKey(), signer)
              && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder))
          ? Optional.of(new Opened((byte[]) content.getContent(), certificate, at.get()))
          : Optional.empty();
    } catch (CMSException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException e) {
      // the library tells malformed and changed bytes by exceptions of many kinds
      return Optional.empty();
    }
  }

  /** The signing time, if the attributes bind type, digest and time, each exactly once. */
  private static Optional<Instant> bound(SignerInformation signer) {
    AttributeTable attributes = signer.getSignedAttributes();
    if (attributes == null || signer.getUnsignedAttributes() != null) {
      return Optional.empty();
    }
    for (Attribute attribute : attributes.toASN1Structure().getAttributes()) {
      if (attributes.getAll(attribute.getAttrType()).size() != 1
          || attribute.getAttrValues().size() != 1) {
        return Optional.empty();
      }
    }
    Attribute time = attributes.get(CMSAttributes.signingTime);
    return time == null
            || attributes.get(CMSAttributes.contentType) == null
            || attributes.get(CMSAttributes.messageDigest) == null
        ? Optional.empty()
        : Optional.of(Time.getInstance(time.getAttrValues().getObjectAt(0)).getDate().toInstant());
  }

  private static boolean allowed(PublicKey key, SignerInformation signer) {
    String digest = signer.getDigestAlgOID();
    String algorithm = signer.getEncryptionAlgOID();
    boolean rsa = key instanceof RSAPublicKey;
    return DIGESTS.contains(digest)
        && (digest.equals((rsa ? RSA : ECDSA).get(algorithm))
            || (rsa && algorithm.equals(RSA_ENCRYPTION)));
  }

  /** Whether a certificate's key and its issuer's signature may be believed at all. */
  static boolean allowed(X509Certificate certificate) {
    String signature = certificate.getSigAlgOID();
    return (RSA.containsKey(signature) || ECDSA.containsKey(signature))
        && allowed(certificate.getPublicKey());
  }

  /** Whether what that key signs may be believed. */
  static boolean allowed(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa ->
          rsa.getModulus().bitLength() >= MIN_RSA_BITS
              && rsa.getModulus().bitLength() <= MAX_RSA_BITS
              && rsa.getPublicExponent().bitLength() > 16
              && rsa.getPublicExponent().bitLength() <= 256
              && rsa.getPublicExponent().testBit(0);
      case ECPublicKey ec -> CURVES.stream().anyMatch(name -> isOn(name, ec.getParams()));
      default -> false; // what isn't known isn't believed
    };
  }

  /** By its numbers: a curve can be written out under no name, with a generator of one's own. */
  private static boolean isOn(String name, ECParameterSpec curve) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(name));
      ECParameterSpec known = parameters.getParameterSpec(ECParameterSpec.class);
      return known.getCurve().equals(curve.getCurve())
          && known.getGenerator().equals(curve.getGenerator())
          && known.getOrder().equals(curve.getOrder())
          && known.getCofactor() == curve.getCofactor();
    } catch (GeneralSecurityException e) {
      return false; // a platform without the curve can't check its signatures either
    }
  }

  /** The values of a subject's CN; one in an office's certificate. */
  static List<String> names(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return Stream.of(subject.getRDNs(BCStyle.CN))
        .map(r -> r.getFirst().getValue().toString())
        .toList();
  }
}
