package org.madoguchi.app.errand.support.lobby;

import java.util.Locale;
import java.util.Optional;
import org.madoguchi.app.custody.ReceiptNumber;

/** The number of a slip while it is typed: a letter, then digits. Pure. */
public final class SlipNumber {
  /** A letter and four digits. */
  public static final int LENGTH = 5;

  /** Stands where nothing is typed yet. */
  public static final char FREE = '・';

  private SlipNumber() {}

  /**
   * With one more character, if it can stand there.
   *
   * @param length of all that is typed, {@value #LENGTH} at least: digits may follow the number
   */
  public static Optional<String> with(String text, String typed, int length) {
    String character = typed.toUpperCase(Locale.ROOT);
    return text.length() < length && character.matches(text.isEmpty() ? "[A-Z]" : "[0-9]")
        ? Optional.of(text + character)
        : Optional.empty();
  }

  /** The number at the beginning; empty as long as it isn't one. */
  public static Optional<ReceiptNumber> of(String text) {
    return text.length() < LENGTH
        ? Optional.empty()
        : ReceiptNumber.read(text.substring(0, LENGTH));
  }

  /** The line on the screen, such as {@code A 04・・}. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      line.append(at(text, i)).append(i == 0 ? "\u00a0" : "");
    }
    return line.toString();
  }

  /** One character of it. */
  public static char at(String text, int place) {
    return place < text.length() ? text.charAt(place) : FREE;
  }
}
