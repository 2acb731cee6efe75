package org.madoguchi.card;

import java.security.PublicKey;

/** Signatures in the files of the face application. */
final class FaceSignature {
  private FaceSignature() {}

  static SignatureCheck check(
      byte[] content, byte[] signature, CvCertificate certificate, PublicKey issuerKey) {
    if (!certificate.issuedBy(issuerKey)) {
      return SignatureCheck.OTHER_ISSUER;
    }
    return CardRsaKey.signed(certificate.publicKey(), content, signature)
        ? SignatureCheck.GENUINE
        : SignatureCheck.NOT_SIGNED;
  }
}
