package org.madoguchi.sandbox.city.card;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What the municipality writes on a card besides the electronic certificates (card.md 3.2 to 3.4).
 *
 * @param holder the four attributes
 * @param pictures the card's face
 * @param document what the card is
 * @param keys the card's own keys
 * @param issuer who signs it all
 */
public record Personalization(
    Holder holder, Pictures pictures, Document document, Keys keys, CardIssuer issuer) {
  /**
   * The four attributes.
   *
   * @param name family name, U+3000, given name
   * @param address with full-width digits
   * @param sex 1 male, 2 female, 9 not applicable (JIS X 0303)
   */
  public record Holder(String name, String address, LocalDate birth, int sex) {
    /** Tells nothing. */
    @Override
    public String toString() {
      return "Holder[****]";
    }
  }

  /**
   * What is printed on the card, as pictures.
   *
   * @param name PNG, grey, one bit
   * @param address PNG, grey, one bit
   * @param portrait JPEG 2000, grey
   * @param securityCode PNG, 24 x 12
   * @param myNumber PNG, 72 x 12
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Pictures(
      byte[] name, byte[] address, byte[] portrait, byte[] securityCode, byte[] myNumber) {}

  /**
   * The card as a document.
   *
   * @param serial 15 digits
   * @param municipality code of the issuing municipality, 5 digits
   * @param expiry the card's own, not that of its electronic certificates
   */
  public record Document(String serial, String municipality, LocalDate expiry) {
    public Document {
      if (!serial.matches("[0-9]{15}") || !municipality.matches("[0-9]{5}")) {
        throw new IllegalArgumentException("serial and municipality have 15 and 5 digits");
      }
    }

    /** What the common application tells, 28 digits (card.md 3.4). */
    public byte[] record() {
      String text = serial + municipality + expiry.format(DateTimeFormatter.BASIC_ISO_DATE);
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }

  /**
   * Keys that the card has besides those of the electronic certificates.
   *
   * @param text signs challenges in the application of text attributes, EF 0013
   * @param session takes session keys there, EF 0006
   * @param face signs challenges in the application of the face, EF 001A
   * @param common answers INTERNAL AUTHENTICATE, EF 0019
   */
  public record Keys(RsaKeys text, RsaKeys session, RsaKeys face, RsaKeys common) {}
}
