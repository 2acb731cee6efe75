package org.madoguchi.app.custody;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short number by which people refer to an issuance: a letter and four digits, such as {@code A
 * 0427}. It finds a waiting issuance; only {@link IssuanceId} identifies one. The last digit is a
 * Damm check digit over the other characters, so that a mistyped or transposed digit doesn't open a
 * neighbour's issuance.
 *
 * @param text letter, space, four digits; the check digit is right
 */
public record ReceiptNumber(String text) {
  /** Without I and O, which look like digits. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** How many numbers there are before they start again. */
  public static final int CYCLE = LETTERS.length() * 1000;

  private static final Pattern FORM = Pattern.compile("([A-HJ-NP-Z])[ -]?(\\d{3})(\\d)");

  /** Damm, "Totally anti-symmetric quasigroups for all orders n ≠ 2, 6" (2007), order 10. */
  private static final int[][] QUASIGROUP = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  public ReceiptNumber {
    if (parse(text).isEmpty()) {
      throw new IllegalArgumentException("not a receipt number");
    }
  }

  /** The number at this place of the branch's sequence, 0 and up; starts again after the cycle. */
  public static ReceiptNumber of(int sequence) {
    int place = Math.floorMod(sequence, CYCLE);
    char letter = LETTERS.charAt(place / 1000);
    String digits = String.format(Locale.ROOT, "%03d", place % 1000);
    return new ReceiptNumber(letter + " " + digits + check(letter, digits));
  }

  /** Reads what a person types: any case, full-width or not, with or without a space. */
  public static Optional<ReceiptNumber> read(String typed) {
    return parse(TypedCode.plain(typed)).map(ReceiptNumber::new);
  }

  private static Optional<String> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    char letter = matcher.group(1).charAt(0);
    String digits = matcher.group(2);
    return check(letter, digits) == matcher.group(3).charAt(0) - '0'
        ? Optional.of(letter + " " + digits + matcher.group(3))
        : Optional.empty();
  }

  private static int check(char letter, String digits) {
    int place = LETTERS.indexOf(letter);
    int interim = QUASIGROUP[QUASIGROUP[0][place / 10]][place % 10]; // the letter as two digits
    for (int i = 0; i < digits.length(); i++) {
      interim = QUASIGROUP[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }

  @Override
  public String toString() {
    return text;
  }
}
