package org.madoguchi.card.cms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.SignatureAlgorithm;

/**
 * Makes CMS SignedData (RFC 5652) with a key of the card: signed attributes with content type,
 * digest, signing time and the signing certificate's digest (RFC 5035), and the electronic
 * certificate beside. The time is this machine's word.
 *
 * <p>Thread rule: the thread of the {@link org.madoguchi.card.CardWork}.
 */
public final class CmsSigner {
  private final InstantSource clock;

  /**
   * A signer.
   *
   * @param clock for the signing time
   */
  public CmsSigner(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Signs a content. The key's PIN was right before, since the application was selected.
   *
   * @param certificate electronic certificate of the key, from the same card
   * @param detached the content itself stays out of the message
   */
  public CmsSigning sign(
      JpkiApplication jpki,
      JpkiKey key,
      X509Certificate certificate,
      SignatureAlgorithm algorithm,
      byte[] content,
      boolean detached)
      throws CardLost {
    if (!algorithm.fits(certificate.getPublicKey())) {
      return new CmsSigning.OtherKey();
    }
    var signer = new CardSigner(jpki, key, algorithm);
    try {
      byte[] encoded = certificate.getEncoded();
      var holder = new X509CertificateHolder(encoded);
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(signedAttributes(encoded)))
              .build(signer, holder));
      generator.addCertificate(holder);
      byte[] der =
          generator.generate(new CMSProcessableByteArray(content), !detached).getEncoded("DER");
      return signer.fits(certificate) ? new CmsSigning.Signed(der) : new CmsSigning.BadSignature();
    } catch (NoSignature none) {
      if (none.lost != null) {
        throw none.lost;
      }
      return new CmsSigning.NotSigned(none.answer);
    } catch (CertificateEncodingException
        | IOException
        | OperatorCreationException
        | CMSException bug) {
      throw new IllegalStateException("a parsed certificate can't be put into a message", bug);
    }
  }

  private AttributeTable signedAttributes(byte[] certificate) {
    var attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(clock.instant())))));
    byte[] digest = SignatureAlgorithm.RSA_SHA256.digest(certificate);
    var signingCertificate = new SigningCertificateV2(new ESSCertIDv2(digest));
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(signingCertificate)));
    return new AttributeTable(attributes);
  }

  /** BouncyCastle's way to a signature, by the card. */
  private static final class CardSigner implements ContentSigner {
    private final JpkiApplication jpki;
    private final JpkiKey key;
    private final SignatureAlgorithm algorithm;
    private final ByteArrayOutputStream toSign = new ByteArrayOutputStream();
    private byte[] signature = new byte[0];

    CardSigner(JpkiApplication jpki, JpkiKey key, SignatureAlgorithm algorithm) {
      this.jpki = jpki;
      this.key = key;
      this.algorithm = algorithm;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      String name =
          switch (algorithm) {
            case RSA_SHA256, RSA_SHA384, RSA_SHA512 -> algorithm.signatureName();
            case RSA_PSS_SHA256 -> "SHA256withRSAandMGF1";
          };
      return new DefaultSignatureAlgorithmIdentifierFinder().find(name);
    }

    @Override
    public OutputStream getOutputStream() {
      return toSign;
    }

    @Override
    public byte[] getSignature() {
      try {
        CardSignature answer = jpki.sign(key, algorithm, algorithm.digest(toSign.toByteArray()));
        if (answer instanceof CardSignature.Signed(byte[] signed)) {
          signature = signed;
          return signed;
        }
        throw new NoSignature(null, answer);
      } catch (CardLost lost) {
        throw new NoSignature(lost, new CardSignature.Denied());
      }
    }

    /** A message with a signature that nobody can verify must not leave. */
    boolean fits(X509Certificate certificate) {
      return algorithm.verifies(certificate.getPublicKey(), toSign.toByteArray(), signature);
    }
  }

  /** Carries what the card said through BouncyCastle, whose interface knows no such answer. */
  private static final class NoSignature extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable CardLost lost;
    private final transient CardSignature answer;

    NoSignature(@Nullable CardLost lost, CardSignature answer) {
      super("no signature", null, false, false);
      this.lost = lost;
      this.answer = answer;
    }
  }
}
