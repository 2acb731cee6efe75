package org.madoguchi.card;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.data.MyNumber;

/**
 * The numbers that open files for whoever holds the card in hand, made from what is printed on it
 * (card.md 5). None is a secret, all are personal.
 */
public final class PrintedNumbers {
  private static final int SECURITY_CODE = 4;

  private PrintedNumbers() {}

  /**
   * 照合番号A, the my number.
   *
   * @param myNumber 12 ASCII digits, check digit included; neither changed nor kept
   * @return null: these are not 12 digits with the right check digit, and the card must not count
   *     them as a try
   */
  public static @Nullable Pin a(byte[] myNumber) {
    return MyNumber.valid(myNumber) ? Pin.copyOf(myNumber) : null;
  }

  /**
   * 照合番号B: birth date with the year of its era, Gregorian year of the card's expiry, security code.
   *
   * @param birthDate as printed
   * @param expiry the card's expiry (not that of an electronic certificate)
   * @param securityCode four ASCII digits under the photo; neither changed nor kept
   * @return null: the security code isn't four digits
   */
  public static @Nullable Pin b(LocalDate birthDate, LocalDate expiry, byte[] securityCode) {
    if (securityCode.length != SECURITY_CODE) {
      return null;
    }
    Pin pin = new Pin(14);
    append(pin, eraDate(birthDate));
    append(pin, "%04d".formatted(expiry.getYear()));
    for (byte digit : securityCode) {
      if (digit < '0' || digit > '9') {
        pin.close();
        return null;
      }
      pin.append(digit - '0');
    }
    return pin;
  }

  /** What opens the birth-date record of the face application: year of the era, month, day. */
  public static Pin birthDate(LocalDate birthDate) {
    Pin pin = new Pin(6);
    append(pin, eraDate(birthDate));
    return pin;
  }

  /** Year of the Japanese era: 1980 is 55 (昭和55年). Dates before 1873 have none. */
  static int eraYear(LocalDate date) {
    return JapaneseDate.from(date).get(ChronoField.YEAR_OF_ERA);
  }

  private static String eraDate(LocalDate date) {
    return "%02d%02d%02d".formatted(eraYear(date), date.getMonthValue(), date.getDayOfMonth());
  }

  private static void append(Pin pin, String digits) {
    digits.chars().forEach(digit -> pin.append(digit - '0'));
  }
}
