package org.madoguchi.card.data;

import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The card's face: EF 0002 of the face application (card.md 3.3). Name and address are pictures, as
 * they are printed. Closing it wipes them all.
 */
public final class CardFace implements AutoCloseable {
  /** A photo makes several kilobytes; the header tells how many. */
  public static final int USUAL_SIZE = 4096;

  private final PersonalText birthDate;
  private final Sex sex;
  private final PublicKey cardKey;
  private final PersonalImage name;
  private final PersonalImage address;
  private final PersonalImage photo;
  private final LocalDate expiry;
  private final PersonalImage securityCode;
  private final FaceSignature signature;

  private CardFace(Tlv all) throws MalformedData {
    Tlv birth = all.child(0xDF22);
    Tlv sexObject = all.child(0xDF23);
    Tlv key = all.child(0xDF24);
    Tlv nameObject = all.child(0xDF25);
    Tlv addressObject = all.child(0xDF26);
    Tlv photoObject = all.child(0xDF27);
    byte[] content =
        concat(
            Sha256.of(birth.object(), sexObject.object(), key.object()),
            Sha256.of(nameObject.object(), addressObject.object()),
            Sha256.of(photoObject.object()));
    this.cardKey = CardRsaKey.in(key);
    this.sex = Sex.of(sexObject.value());
    this.expiry = AsciiDigits.date(all.child(0xDF29).value());
    this.signature = new FaceSignature(content, all.child(0xDF28).value());
    this.securityCode = PersonalImage.of(all.child(0xDF2A).value());
    this.birthDate = BirthDate.parse(birth.value(BirthDate.LENGTH));
    this.name = PersonalImage.of(nameObject.value());
    this.address = PersonalImage.of(addressObject.value());
    this.photo = PersonalImage.of(photoObject.value());
  }

  /** Takes the file over and wipes it. */
  public static CardFace parse(byte[] file) throws MalformedData {
    try {
      return new CardFace(Tlv.first(file, 0xFF20));
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  private static byte[] concat(byte[]... digests) {
    byte[] all = new byte[digests.length * 32];
    for (int i = 0; i < digests.length; i++) {
      System.arraycopy(digests[i], 0, all, i * 32, 32);
    }
    return all;
  }

  /** 生年月日: eight digits YYYYMMDD, Gregorian; what isn't known is 0. */
  public PersonalText birthDate() {
    return birthDate;
  }

  /** The date; empty if a part is unknown. */
  public Optional<LocalDate> dateOfBirth() {
    return BirthDate.date(birthDate);
  }

  /** 性別. */
  public Sex sex() {
    return sex;
  }

  /** The card's own key, by which it proves that it isn't a copy. */
  public PublicKey cardKey() {
    return cardKey;
  }

  /** 氏名, a PNG. */
  public PersonalImage name() {
    return name;
  }

  /** 住所, a PNG. */
  public PersonalImage address() {
    return address;
  }

  /** 顔写真, a JPEG 2000. */
  public PersonalImage photo() {
    return photo;
  }

  /** Last day of the card. Not signed: a clone may have any. */
  public LocalDate expiry() {
    return expiry;
  }

  /** Security code under the photo, a PNG. Not signed either. */
  public PersonalImage securityCode() {
    return securityCode;
  }

  /** Whether the municipality signed it, except expiry and security code. */
  public SignatureCheck check(CvCertificate certificate, PublicKey issuerKey) {
    return signature.check(certificate, issuerKey);
  }

  @Override
  public void close() {
    birthDate.close();
    name.close();
    address.close();
    photo.close();
    securityCode.close();
    signature.wipe();
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "CardFace[****]";
  }
}
