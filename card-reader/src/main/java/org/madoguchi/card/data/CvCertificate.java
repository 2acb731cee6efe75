package org.madoguchi.card.data;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;

/**
 * The card-verifiable certificate of the key that signed a card's attributes or face: that of the
 * issuing municipality (EF 0004 of both applications; card.md 3.2). It is worth what its issuer's
 * key is worth, and that key must come from elsewhere than the card.
 */
public final class CvCertificate {
  /** Most that is read before the header tells: 568 bytes in all cards seen. */
  public static final int USUAL_SIZE = 568;

  private static final int CERTIFICATE = 0x7F21;
  private static final int BODY = 0x5F4E;
  private static final int SIGNATURE = 0x5F37;
  private static final int KEY_ID = 16;

  private final byte[] issuer;
  private final byte[] subject;
  private final PublicKey key;
  private final byte[] signedContent;
  private final byte[] signature;

  private CvCertificate(
      byte[] issuer, byte[] subject, PublicKey key, byte[] signedContent, byte[] signature) {
    this.issuer = issuer;
    this.subject = subject;
    this.key = key;
    this.signedContent = signedContent;
    this.signature = signature;
  }

  public static CvCertificate parse(byte[] file) throws MalformedData {
    Tlv certificate = Tlv.first(file, CERTIFICATE);
    Tlv body = certificate.child(BODY);
    byte[] content = body.value();
    if (content.length <= 2 * KEY_ID) {
      throw new MalformedData("CV certificate without key");
    }
    Tlv publicKey =
        new Tlv(body.source(), BODY, body.start(), body.valueStart() + 2 * KEY_ID, body.end());
    return new CvCertificate(
        Arrays.copyOf(content, KEY_ID),
        Arrays.copyOfRange(content, KEY_ID, 2 * KEY_ID),
        CardRsaKey.in(publicKey),
        content,
        certificate.child(SIGNATURE).value());
  }

  /** Identifier of the key that signed this one, 16 bytes: says which issuer key to take. */
  public byte[] issuerKeyId() {
    return issuer.clone();
  }

  /** Identifier of the key in this one, 16 bytes. */
  public byte[] subjectKeyId() {
    return subject.clone();
  }

  /**
   * The issuer's seven digits; the first is 5 in production and 6 on test cards (card.md 3.3). Not
   * ASCII digits: empty.
   */
  public String issuerDigits() {
    String digits = new String(issuer, 0, 7, StandardCharsets.ISO_8859_1);
    return digits.matches("[0-9]{7}") ? digits : "";
  }

  /** The key in it; trustworthy only after {@link #issuedBy}. */
  public PublicKey publicKey() {
    return key;
  }

  /** Whether the key of an issuer signed it. */
  public boolean issuedBy(PublicKey issuerKey) {
    return CardRsaKey.signed(issuerKey, signedContent, signature);
  }
}
