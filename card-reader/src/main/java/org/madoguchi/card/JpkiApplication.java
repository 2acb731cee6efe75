package org.madoguchi.card;

import java.security.cert.X509Certificate;
import org.madoguchi.card.data.CertificateAvailability;
import org.madoguchi.card.data.CertificateFile;
import org.madoguchi.card.data.TokenInfo;

/**
 * The JPKI application (公的個人認証AP; card.md 2.1 and 4): two key pairs with their electronic
 * certificates. Every file and key is named by its short EF id, so that no command is spent on
 * selecting one.
 *
 * <p>Thread rule: the thread of the {@link CardWork}.
 */
public final class JpkiApplication extends CardApplication {
  private static final int TOKEN_INFO = 0x06;
  private static final int AVAILABILITY = 0x08;

  JpkiApplication(CardDialogue dialogue) {
    super(dialogue, ApplicationId.JPKI);
  }

  /**
   * The holder's electronic certificate, unchecked. That of the signature key is denied before its
   * password: it holds name, address, birth date and sex.
   */
  public Reading<X509Certificate> certificate(JpkiKey key) throws CardLost {
    return dialogue()
        .files()
        .object(key.certificateFile(), CertificateFile.USUAL_SIZE)
        .then(Parsing.of(CertificateFile::parse));
  }

  /** The authority's own electronic certificate: from the same card, so no trust anchor (7.1). */
  public Reading<X509Certificate> authorityCertificate(JpkiKey key) throws CardLost {
    return dialogue()
        .files()
        .object(key.authorityFile(), CertificateFile.USUAL_SIZE)
        .then(Parsing.of(CertificateFile::parse));
  }

  /** Which kind of token this is. */
  public Reading<TokenInfo> tokenInfo() throws CardLost {
    return dialogue().files().bytes(TOKEN_INFO, TokenInfo.SIZE).then(Parsing.of(TokenInfo::parse));
  }

  /** Which electronic certificates are there. */
  public Reading<CertificateAvailability> availability() throws CardLost {
    return dialogue()
        .files()
        .bytes(AVAILABILITY, CertificateAvailability.SIZE)
        .then(Parsing.of(CertificateAvailability::parse));
  }

  /**
   * Signs. The key's PIN was right before, since this application was selected; several signatures
   * may follow one PIN (card.md 4.5).
   *
   * @param digest of the algorithm's length
   */
  public CardSignature sign(JpkiKey key, SignatureAlgorithm algorithm, byte[] digest)
      throws CardLost {
    if (digest.length != algorithm.digestLength()) {
      throw new IllegalArgumentException(
          "not a digest of " + algorithm.digestAlgorithm() + ": " + digest.length + " bytes");
    }
    return SignCommand.send(
        dialogue(), algorithm.p1(), 0x80 | key.keyFile(), algorithm.input(digest));
  }
}
