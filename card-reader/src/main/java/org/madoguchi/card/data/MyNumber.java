package org.madoguchi.card.data;

import java.util.Arrays;

/**
 * 個人番号, the my number: EF 0001 of the text application (card.md 3.2). Collecting it is restricted
 * by law; it is in no log and wiped by {@link #close()}.
 */
public final class MyNumber implements AutoCloseable {
  /** Bytes of the file, filler included: the signed digest is over all of them. */
  public static final int FILE_SIZE = 17;

  static final int DIGITS = 12;

  private final PersonalText digits;
  private final byte[] fileDigest;

  private MyNumber(PersonalText digits, byte[] fileDigest) {
    this.digits = digits;
    this.fileDigest = fileDigest;
  }

  /** Takes the file over and wipes it. */
  public static MyNumber parse(byte[] file) throws MalformedData {
    try {
      byte[] number = Tlv.first(file, 0xFF10).value(DIGITS);
      if (!valid(number)) {
        throw new MalformedData("my number with a wrong check digit");
      }
      return new MyNumber(PersonalText.of(number), Sha256.of(file));
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  /** Twelve ASCII digits of which the last is the check digit (総務省令第85号 2014, article 5). */
  public static boolean valid(byte[] digits) {
    if (digits.length != DIGITS) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = digits[i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int place = DIGITS - 1 - i; // 1 to 11 from the right, without the check digit
      if (place > 0) {
        sum += digit * (place <= 6 ? place + 1 : place - 5);
      }
    }
    int remainder = sum % 11;
    int check = remainder <= 1 ? 0 : 11 - remainder;
    return digits[DIGITS - 1] - '0' == check;
  }

  /** The twelve digits. */
  public PersonalText digits() {
    return digits;
  }

  /** What DF31 of the signed digests must be: SHA-256 of the whole file. */
  public byte[] fileDigest() {
    return fileDigest.clone();
  }

  @Override
  public void close() {
    digits.close();
    Arrays.fill(fileDigest, (byte) 0);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "MyNumber[****]";
  }
}
