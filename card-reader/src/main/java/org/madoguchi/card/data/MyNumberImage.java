package org.madoguchi.card.data;

import java.security.PublicKey;
import java.util.Arrays;

/** The my number as printed: EF 0005 of the face application (card.md 3.3). */
public final class MyNumberImage implements AutoCloseable {
  public static final int USUAL_SIZE = 1024;

  private final PersonalImage image;
  private final PublicKey cardKey;
  private final FaceSignature signature;

  private MyNumberImage(PersonalImage image, PublicKey cardKey, FaceSignature signature) {
    this.image = image;
    this.cardKey = cardKey;
    this.signature = signature;
  }

  /** Takes the file over and wipes it. */
  public static MyNumberImage parse(byte[] file) throws MalformedData {
    try {
      Tlv all = Tlv.first(file, 0xFF40);
      Tlv picture = all.child(0xDF41);
      Tlv signature = all.child(0xDF43);
      return new MyNumberImage(
          PersonalImage.of(picture.value()),
          CardRsaKey.in(all.child(0xDF42)),
          new FaceSignature(picture.upTo(signature), signature.value()));
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
    return signature.check(certificate, issuerKey);
  }

  @Override
  public void close() {
    image.close();
    signature.wipe();
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "MyNumberImage[****]";
  }
}
