package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.PrintedFacts;

/**
 * What is printed on a card, from standard input: on the command line every other user of the
 * machine could read it.
 */
final class PrintedInput {
  private static final int CODE_LENGTH = 4;
  private static final int DATE_LENGTH = 10;

  /** Dates before Meiji 6 have no year of an era, which the rules for a new PIN need. */
  private static final int FIRST_YEAR = 1873;

  private PrintedInput() {}

  /**
   * Two lines: birth date YYYY-MM-DD and security code, four digits. An empty line, but not a
   * missing one: the card doesn't tell (a birth date may be unknown).
   *
   * @return null: a line is neither
   * @throws IOException standard input is broken
   */
  static @Nullable PrintedFacts read(InputStream in) throws IOException {
    byte[] date = SecretInput.bytes(in);
    byte[] code = SecretInput.bytes(in);
    try {
      if (date == null || code == null) {
        return null;
      }
      LocalDate birth = date.length == 0 ? null : date(date);
      boolean wrong = date.length > 0 && birth == null;
      boolean wrongCode =
          code.length > 0 && (code.length != CODE_LENGTH || number(code, 0, CODE_LENGTH) < 0);
      return wrong || wrongCode
          ? null
          : new PrintedFacts(birth, code.length == 0 ? null : code.clone());
    } finally {
      wipe(date);
      wipe(code);
    }
  }

  private static void wipe(byte @Nullable [] line) {
    if (line != null) {
      Arrays.fill(line, (byte) 0);
    }
  }

  private static @Nullable LocalDate date(byte[] text) {
    if (text.length != DATE_LENGTH
        || text[4] != '-'
        || text[7] != '-'
        || number(text, 0, 4) < FIRST_YEAR) {
      return null;
    }
    try {
      return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    } catch (DateTimeException e) {
      return null; // no day of the calendar, or a sign that is no digit
    }
  }

  /** Negative: not of digits. */
  private static int number(byte[] text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return Integer.MIN_VALUE;
      }
      number = 10 * number + text[i] - '0';
    }
    return number;
  }
}
