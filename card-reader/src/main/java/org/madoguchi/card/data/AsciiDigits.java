package org.madoguchi.card.data;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers and dates that the card has as ASCII digits. */
public final class AsciiDigits {
  private AsciiDigits() {}

  public static void check(byte[] bytes, int from, int length) throws MalformedData {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        throw new MalformedData("other than digits");
      }
    }
  }

  public static String text(byte[] digits) throws MalformedData {
    check(digits, 0, digits.length);
    return new String(digits, StandardCharsets.US_ASCII);
  }

  /** YYYYMMDD. */
  public static LocalDate date(byte[] digits) throws MalformedData {
    String text = text(digits);
    if (text.length() != 8) {
      throw new MalformedData("date not of eight digits");
    }
    try {
      return LocalDate.of(
          Integer.parseInt(text, 0, 4, 10),
          Integer.parseInt(text, 4, 6, 10),
          Integer.parseInt(text, 6, 8, 10));
    } catch (DateTimeException e) {
      throw new MalformedData("no such day");
    }
  }
}
