package org.madoguchi.card.data;

import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The record for checking an age: EF 0001 of the face application (card.md 3.3). */
public final class BirthRecord implements AutoCloseable {
  public static final int USUAL_SIZE = 560;

  private final PersonalText birthDate;
  private final PublicKey cardKey;
  private final FaceSignature signature;

  private BirthRecord(PersonalText birthDate, PublicKey cardKey, FaceSignature signature) {
    this.birthDate = birthDate;
    this.cardKey = cardKey;
    this.signature = signature;
  }

  /** Takes the file over and wipes it. */
  public static BirthRecord parse(byte[] file) throws MalformedData {
    try {
      Tlv all = Tlv.first(file, 0xFF10);
      Tlv birth = all.child(0xDF11);
      Tlv signature = all.child(0xDF13);
      return new BirthRecord(
          BirthDate.parse(birth.value(BirthDate.LENGTH)),
          CardRsaKey.in(all.child(0xDF12)),
          new FaceSignature(birth.upTo(signature), signature.value()));
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  /** 生年月日: eight digits YYYYMMDD, Gregorian; what isn't known is 0. */
  public PersonalText birthDate() {
    return birthDate;
  }

  /** The date; empty if a part is unknown. */
  public Optional<LocalDate> dateOfBirth() {
    return BirthDate.date(birthDate);
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
    birthDate.close();
    signature.wipe();
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "BirthRecord[****]";
  }
}
