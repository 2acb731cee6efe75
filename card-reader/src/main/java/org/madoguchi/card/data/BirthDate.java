package org.madoguchi.card.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A birth date in the card's form: Gregorian YYYYMMDD in ASCII, unknown parts 0 (card.md 3.2). */
final class BirthDate {
  static final int LENGTH = 8;

  private BirthDate() {}

  public static PersonalText parse(byte[] value) throws MalformedData {
    for (byte digit : value) {
      if (digit < '0' || digit > '9') {
        throw new MalformedData("birth date is not of digits");
      }
    }
    return PersonalText.of(value);
  }

  /** Empty: a part is unknown, or it was wiped. */
  static Optional<LocalDate> date(PersonalText text) {
    String digits = text.reveal();
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(digits, 0, 4, 10),
              Integer.parseInt(digits, 4, 6, 10),
              Integer.parseInt(digits, 6, 8, 10)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
