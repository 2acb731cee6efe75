package org.madoguchi.app.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Selector;
import org.madoguchi.app.keys.AllowedAlgorithms;

/**
 * The one form of CMS SignedData (RFC 5652 5) that is written and read here: the content inside,
 * one signer, signed attributes with the signing time, and the signer's certificate. Pure; any
 * thread.
 */
public final class CmsSignatures {
  private CmsSignatures() {}

  /**
   * What was signed, and by whom. The signature is valid; whether the signer is authorised isn't
   * checked yet.
   *
   * @param at signing time (RFC 5652 11.3), as the signer says; {@link Instant#MIN} without one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Signed(byte[] content, X509Certificate signer, Instant at) {
    @Override
    public String toString() {
      return "Signed[" + at + "]";
    }
  }

  /**
   * Signs with SHA-256, by ECDSA or RSASSA-PKCS1-v1_5 as the key is.
   *
   * @param at signing time
   */
  public static byte[] sign(
      byte[] content, PrivateKey key, X509Certificate certificate, Instant at) {
    String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
              .build(new JcaContentSignerBuilder(algorithm).build(key), certificate));
      generator.addCertificates(new JcaCertStore(List.of(certificate)));
      return generator.generate(new CMSProcessableByteArray(content), true).getEncoded();
    } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("a key that was loaded signs", e);
    }
  }

  /**
   * Opens signed data; empty unless it has that form, its algorithms are allowed and the signature
   * is valid. Nothing outside the signature is tolerated: bytes after the end, unsigned attributes,
   * a second signer, another type of content (RFC 5652 5.3, 11.1, 11.2).
   *
   * @throws CMSException if the bytes aren't CMS. The library has unchecked exceptions for that as
   *     well, some only when a part is first looked at: callers catch both
   */
  public static Optional<Signed> open(byte[] cms) throws CMSException {
    CMSSignedData signed = new CMSSignedData(whole(cms));
    Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
    if (signers.size() != 1
        || !CMSObjectIdentifiers.data.getId().equals(signed.getSignedContentTypeOID())
        || !(signed.getSignedContent() instanceof CMSProcessableByteArray content)) {
      return Optional.empty();
    }
    SignerInformation signer = signers.iterator().next();
    @SuppressWarnings("unchecked") // a signer id selects certificates; the library leaves that open
    Selector<X509CertificateHolder> id = (Selector<X509CertificateHolder>) signer.getSID();
    Collection<X509CertificateHolder> matches = signed.getCertificates().getMatches(id);
    if (matches.size() != 1 || !boundByAttributes(signer)) {
      return Optional.empty();
    }
    X509CertificateHolder holder = matches.iterator().next();
    try {
      X509Certificate certificate = parse(holder);
      return allowed(signer, certificate)
              && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder))
          ? Optional.of(new Signed((byte[]) content.getContent(), certificate, time(signer)))
          : Optional.empty();
    } catch (CertificateException
        | OperatorCreationException
        | CMSVerifierCertificateNotValidException e) {
      // an unusable certificate or algorithm means no valid signature
      return Optional.empty();
    }
  }

  private static ContentInfo whole(byte[] cms) throws CMSException {
    try {
      return ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms)); // refuses bytes after it
    } catch (IOException | ClassCastException | IllegalArgumentException e) {
      throw new CMSException("no CMS", e);
    }
  }

  /**
   * Signed attributes must bind type and digest of the content, each exactly once. Without them a
   * signature over attributes could be presented as one over content (RFC 5652 5.4 signs either).
   */
  private static boolean boundByAttributes(SignerInformation signer) {
    AttributeTable attributes = signer.getSignedAttributes();
    if (attributes == null || signer.getUnsignedAttributes() != null) {
      return false;
    }
    boolean once = true;
    for (Attribute attribute : attributes.toASN1Structure().getAttributes()) {
      once &= attributes.getAll(attribute.getAttrType()).size() == 1;
      once &= attribute.getAttrValues().size() == 1;
    }
    return once
        && attributes.get(CMSAttributes.contentType) != null
        && attributes.get(CMSAttributes.messageDigest) != null;
  }

  private static boolean allowed(SignerInformation signer, X509Certificate certificate) {
    SignerInfo info = signer.toASN1Structure();
    return AllowedAlgorithms.certificate(certificate)
        && AllowedAlgorithms.signature(
            certificate.getPublicKey(),
            info.getDigestEncryptionAlgorithm(),
            info.getDigestAlgorithm());
  }

  private static Instant time(SignerInformation signer) {
    Attribute time = signer.getSignedAttributes().get(CMSAttributes.signingTime);
    return time == null
        ? Instant.MIN
        : Time.getInstance(time.getAttrValues().getObjectAt(0)).getDate().toInstant();
  }

  private static X509Certificate parse(X509CertificateHolder holder) throws CertificateException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    } catch (IOException e) {
      throw new CertificateException("no encoding", e);
    }
  }

  /** The values of one kind in a certificate's subject (X.520), such as CN. */
  static List<String> inSubject(X509Certificate certificate, ASN1ObjectIdentifier kind) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return Stream.of(subject.getRDNs(kind)).map(r -> r.getFirst().getValue().toString()).toList();
  }
}
