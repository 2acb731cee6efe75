package org.madoguchi.card.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The four attributes (基本4情報) as text: EF 0002 of the text application (card.md 3.2). Closing it
 * wipes them all.
 */
public final class Attributes implements AutoCloseable {
  /** More than name and address usually take; long ones cost another answer. */
  public static final int USUAL_SIZE = 251;

  private final PersonalText name;
  private final PersonalText address;
  private final PersonalText birthDate;
  private final Sex sex;
  private final byte[] digest;

  private Attributes(
      PersonalText name, PersonalText address, PersonalText birthDate, Sex sex, byte[] digest) {
    this.name = name;
    this.address = address;
    this.birthDate = birthDate;
    this.sex = sex;
    this.digest = digest;
  }

  /** Takes the file over and wipes it. */
  public static Attributes parse(byte[] file) throws MalformedData {
    try {
      Tlv all = Tlv.first(file, 0xFF20);
      Tlv offsets = all.child(0xDF21);
      // The signed digest begins after the offset table and ends with the value: no filler.
      byte[] signed = Arrays.copyOfRange(file, offsets.end(), all.end());
      byte[] digest = Sha256.of(signed);
      Arrays.fill(signed, (byte) 0);
      return new Attributes(
          PersonalText.of(all.child(0xDF22).value()),
          PersonalText.of(all.child(0xDF23).value()),
          BirthDate.parse(all.child(0xDF24).value(BirthDate.LENGTH)),
          Sex.of(all.child(0xDF25).value()),
          digest);
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  /** 氏名: family name, U+3000, given name. */
  public PersonalText name() {
    return name;
  }

  /** 住所, with full-width digits. */
  public PersonalText address() {
    return address;
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

  /** What DF32 of the signed digests must be. */
  public byte[] digest() {
    return digest.clone();
  }

  @Override
  public void close() {
    name.close();
    address.close();
    birthDate.close();
    Arrays.fill(digest, (byte) 0);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "Attributes[****]";
  }
}
