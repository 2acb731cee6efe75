package org.madoguchi.app.gateway;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalStatement;
import org.madoguchi.app.custody.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies and opens a municipality's answer.
 *
 * <p>The statement is a CMS SignedData (RFC 5652 5) with its content inside, one signer, signed
 * attributes, and the signer's certificate, which must
 *
 * <ul>
 *   <li>be issued directly by one of the configured authorities and be valid now,
 *   <li>have the critical key usage contentCommitment (nonRepudiation), as electronic seals have,
 *   <li>carry the five-digit code of the municipality as {@code serialNumber} (X.520 6.2.9) in its
 *       subject, the same that the statement names.
 * </ul>
 *
 * <p>The document is a CMS EnvelopedData (RFC 5652 6) for the desk's key: RSAES-OAEP with SHA-256
 * and MGF1 with SHA-256 (RFC 4055 4.1), AES-256 in CBC mode. CBC doesn't protect the content's
 * integrity; the digests in the statement do, which {@code custody.Chain} compares.
 *
 * <p>Immutable; any thread.
 */
public final class AnswerVerifier implements AnswerOpener {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerVerifier.class);

  private final SigningAuthorities authorities;
  private final PrivateKey deskKey;
  private final X509Certificate deskCertificate;
  private final InstantSource clock;

  /**
   * @param authorities who may vouch for a seal
   * @param deskKey RSA
   */
  public AnswerVerifier(
      Set<X509Certificate> authorities,
      PrivateKey deskKey,
      X509Certificate deskCertificate,
      InstantSource clock) {
    this.authorities = new SigningAuthorities(authorities);
    this.deskKey = deskKey;
    this.deskCertificate = deskCertificate;
    this.clock = clock;
  }

  /** With the keys of the branch. */
  public static AnswerVerifier of(BranchKeys keys, InstantSource clock) {
    return new AnswerVerifier(
        keys.sealAuthorities(), keys.deskKey(), keys.deskCertificate(), clock);
  }

  /** The result of opening an answer. */
  public sealed interface Opening {
    /**
     * Opened. Whether it answers the request isn't checked yet.
     *
     * @param statement validly signed by the municipality that it names
     * @param pages one-page PDFs, at least one
     * @param document the DER of which the pages are parts
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Opened(Statement statement, List<byte[]> pages, byte[] document) implements Opening {
      @Override
      public String toString() {
        return "Opened[" + statement + "]";
      }
    }

    /** Not opened. */
    record Failed(FailureCode why) implements Opening {}
  }

  /**
   * Opens an answer made by the desk itself, under no valid signature, so that classes and ciphers
   * are loaded before the first resident's answer.
   *
   * @return whether the desk's key opens what is enciphered for the desk's certificate
   */
  public boolean warmUp() {
    Gateway.IssueAnswer.Issued exercise = AnswerWarmUp.answer(deskKey, deskCertificate);
    var _ = open(exercise); // refused: no authority vouches for it
    try {
      CMSEnvelopedData envelope = new CMSEnvelopedData(exercise.document());
      return envelope
              .getRecipientInfos()
              .get(new JceKeyTransRecipientId(deskCertificate))
              .getContent(new JceKeyTransEnvelopedRecipient(deskKey))
              .length
          > 0;
    } catch (CMSException e) {
      LOG.error("the desk's key doesn't open what is enciphered for its certificate");
      return false;
    }
  }

  @Override
  public Opening open(Gateway.IssueAnswer.Issued answer) {
    try {
      Optional<CmsSignatures.Signed> seal =
          CmsSignatures.open(answer.statement())
              .filter(s -> authorities.maySeal(s.signer(), clock.instant()));
      if (seal.isEmpty()) {
        return new Opening.Failed(FailureCode.SEAL_INVALID);
      }
      Statement statement = CanonicalStatement.decode(seal.get().content());
      if (!SigningAuthorities.municipalities(seal.get().signer())
          .equals(List.of(statement.municipality()))) {
        return new Opening.Failed(FailureCode.SEAL_INVALID);
      }
      return openDocument(statement, new CMSEnvelopedData(answer.document()));
    } catch (CMSException | RuntimeException e) {
      // The CMS library reports malformed bytes by unchecked exceptions of many kinds, some only
      // when a part is first looked at. Their messages may hold content: the kind must do.
      LOG.warn("unreadable answer: {}", e.getClass().getName());
      return new Opening.Failed(FailureCode.GATEWAY_ANSWER_UNREADABLE);
    }
  }

  private Opening openDocument(Statement statement, CMSEnvelopedData envelope) {
    RecipientInformation recipient =
        envelope.getRecipientInfos().get(new JceKeyTransRecipientId(deskCertificate));
    if (recipient == null) {
      return new Opening.Failed(FailureCode.DOCUMENT_NOT_FOR_THIS_DESK);
    }
    if (!isOaepSha256(recipient.getKeyEncryptionAlgorithm())
        || !NISTObjectIdentifiers.id_aes256_CBC.equals(
            envelope.getContentEncryptionAlgorithm().getAlgorithm())) {
      return new Opening.Failed(FailureCode.GATEWAY_ANSWER_UNREADABLE);
    }
    byte[] document;
    try {
      document = recipient.getContent(new JceKeyTransEnvelopedRecipient(deskKey));
    } catch (CMSException e) {
      // wrong key or broken padding: to tell them apart would help nobody but an attacker
      return new Opening.Failed(FailureCode.DOCUMENT_NOT_FOR_THIS_DESK);
    }
    return DocumentPages.decode(document)
        .<Opening>map(pages -> new Opening.Opened(statement, pages, document))
        .orElse(new Opening.Failed(FailureCode.GATEWAY_ANSWER_UNREADABLE));
  }

  private static boolean isOaepSha256(AlgorithmIdentifier algorithm) {
    if (!PKCSObjectIdentifiers.id_RSAES_OAEP.equals(algorithm.getAlgorithm())) {
      return false;
    }
    RSAESOAEPparams oaep = RSAESOAEPparams.getInstance(algorithm.getParameters());
    AlgorithmIdentifier mask = oaep.getMaskGenAlgorithm();
    return oaep.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
        && mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
        && AlgorithmIdentifier.getInstance(mask.getParameters())
            .getAlgorithm()
            .equals(NISTObjectIdentifiers.id_sha256);
  }
}
