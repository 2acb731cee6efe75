package org.madoguchi.card.data;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The record of the common application (card.md 3.4).
 *
 * @param cardNumber 15 digits that name this one card, so it is personal
 * @param municipalityCode of the issuing municipality, 5 digits (全国地方公共団体コード)
 * @param expiry last day of the card
 */
public record CardRecord(PersonalText cardNumber, String municipalityCode, LocalDate expiry)
    implements AutoCloseable {
  private static final int TAG = 0x01;
  private static final int LENGTH = 28;

  /** Simple-TLV: tag 01, length 1C, 28 ASCII digits. Wipes what it is given. */
  public static CardRecord parse(byte[] record) throws MalformedData {
    try {
      if (record.length < 2 + LENGTH || record[0] != TAG || record[1] != LENGTH) {
        throw new MalformedData("no card record");
      }
      AsciiDigits.check(record, 2, LENGTH);
      return new CardRecord(
          PersonalText.of(Arrays.copyOfRange(record, 2, 17)),
          AsciiDigits.text(Arrays.copyOfRange(record, 17, 22)),
          AsciiDigits.date(Arrays.copyOfRange(record, 22, 30)));
    } finally {
      Arrays.fill(record, (byte) 0);
    }
  }

  /**
   * A name of this card that tells no number: HMAC-SHA-256 by a public salt over the 28 digits.
   * Under it an authority finds an open order (decision 48).
   */
  public byte[] commitment(byte[] salt) {
    byte[] number = cardNumber.bytes();
    String rest = municipalityCode + expiry.format(DateTimeFormatter.BASIC_ISO_DATE);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      mac.update(number);
      return mac.doFinal(rest.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    } finally {
      Arrays.fill(number, (byte) 0);
    }
  }

  @Override
  public void close() {
    cardNumber.close();
  }
}
