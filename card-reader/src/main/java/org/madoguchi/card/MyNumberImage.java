package org.madoguchi.card;

import java.security.PublicKey;
import java.util.Arrays;

/** The my number as printed: EF 0005 of the face application (card.md 3.3). */
public final class MyNumberImage implements AutoCloseable {
  static final int USUAL_SIZE = 1024;

  private final PersonalImage image;
  private final PublicKey cardKey;
  private final byte[] signedContent;
  private final byte[] signature;

  private MyNumberImage(
      PersonalImage image, PublicKey cardKey, byte[] signedContent, byte[] signature) {
    this.image = image;
    this.cardKey = cardKey;
    this.signedContent = signedContent;
    this.signature = signature;
  }

  /** Takes the file over and wipes it. */
  static MyNumberImage parse(byte[] file) throws MalformedData {
    try {
      Tlv all = Tlv.first(file, 0xFF40);
      Tlv picture = all.child(0xDF41);
      Tlv signature = all.child(0xDF43);
      return new MyNumberImage(
          PersonalImage.of(picture.value()),
          CardRsaKey.in(all.child(0xDF42)),
          picture.upTo(signature),
          signature.value());
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  /** The twelve digits, a PNG. */
  public PersonalImage image() {
    return image;
  }

  /** The card's own key, by which it proves that it isn't a copy. */
  public PublicKey cardKey() {
    return cardKey;
  }

  /** Whether the municipality signed it. */
  public SignatureCheck check(CvCertificate certificate, PublicKey issuerKey) {
    return FaceSignature.check(signedContent, signature, certificate, issuerKey);
  }

  @Override
  public void close() {
    image.close();
    Arrays.fill(signedContent, (byte) 0);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "MyNumberImage[****]";
  }
}
