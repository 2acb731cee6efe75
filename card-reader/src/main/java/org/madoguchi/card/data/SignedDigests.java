package org.madoguchi.card.data;

import java.security.MessageDigest;
import java.security.PublicKey;

/**
 * What the issuing municipality signed of a card's texts: EF 0003 of the text application (card.md
 * 3.2). Whoever has all three, the text, this and the CV certificate, knows that no chip invented
 * the text.
 */
public final class SignedDigests {
  /** The file's bytes on all cards seen. */
  public static final int USUAL_SIZE = 336;

  private static final int DIGEST = 32;

  private final byte[] ofMyNumber;
  private final byte[] ofAttributes;
  private final byte[] signedContent;
  private final byte[] signature;

  private SignedDigests(
      byte[] ofMyNumber, byte[] ofAttributes, byte[] signedContent, byte[] signature) {
    this.ofMyNumber = ofMyNumber;
    this.ofAttributes = ofAttributes;
    this.signedContent = signedContent;
    this.signature = signature;
  }

  public static SignedDigests parse(byte[] file) throws MalformedData {
    Tlv all = Tlv.first(file, 0xFF30);
    Tlv myNumber = all.child(0xDF31);
    Tlv signature = all.child(0xDF33);
    return new SignedDigests(
        myNumber.value(DIGEST),
        all.child(0xDF32).value(DIGEST),
        first(all).upTo(signature),
        signature.value());
  }

  private static Tlv first(Tlv all) throws MalformedData {
    return all.children().getFirst();
  }

  /** Whether this my number is the signed one. */
  public SignatureCheck check(MyNumber number, CvCertificate certificate, PublicKey issuerKey) {
    return check(number.fileDigest(), ofMyNumber, certificate, issuerKey);
  }

  /** Whether these attributes are the signed ones. */
  public SignatureCheck check(
      Attributes attributes, CvCertificate certificate, PublicKey issuerKey) {
    return check(attributes.digest(), ofAttributes, certificate, issuerKey);
  }

  private SignatureCheck check(
      byte[] content, byte[] digest, CvCertificate certificate, PublicKey issuerKey) {
    if (!certificate.issuedBy(issuerKey)) {
      return SignatureCheck.OTHER_ISSUER;
    }
    if (!CardRsaKey.signed(certificate.publicKey(), signedContent, signature)) {
      return SignatureCheck.NOT_SIGNED;
    }
    return MessageDigest.isEqual(content, digest)
        ? SignatureCheck.GENUINE
        : SignatureCheck.OTHER_CONTENT;
  }
}
