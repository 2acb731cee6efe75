package org.madoguchi.card;

import java.time.LocalDate;
import java.util.Arrays;

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
  static CardRecord parse(byte[] record) throws MalformedData {
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

  @Override
  public void close() {
    cardNumber.close();
  }
}
