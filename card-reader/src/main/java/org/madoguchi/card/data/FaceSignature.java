package org.madoguchi.card.data;

import java.security.PublicKey;
import java.util.Arrays;

/** A municipality's signature in a file of the face application, with what it is over. */
final class FaceSignature {
  private final byte[] content;
  private final byte[] signature;

  /** Takes over the signed content, which is personal. */
  FaceSignature(byte[] content, byte[] signature) {
    this.content = content;
    this.signature = signature;
  }

  SignatureCheck check(CvCertificate certificate, PublicKey issuerKey) {
    if (!certificate.issuedBy(issuerKey)) {
      return SignatureCheck.OTHER_ISSUER;
    }
    return CardRsaKey.signed(certificate.publicKey(), content, signature)
        ? SignatureCheck.GENUINE
        : SignatureCheck.NOT_SIGNED;
  }

  void wipe() {
    Arrays.fill(content, (byte) 0);
  }
}
