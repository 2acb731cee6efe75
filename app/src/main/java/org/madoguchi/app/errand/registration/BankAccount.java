package org.madoguchi.app.errand.registration;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account as banks name it among each other. Personal: its {@code toString} shows nothing.
 *
 * @param bank four-digit bank code
 * @param branch three-digit branch code
 * @param number seven digits
 */
public record BankAccount(String bank, String branch, String number) {
  /** ゆうちょ銀行. */
  public static final String POST_BANK = "9900";

  private static final Pattern BANK = Pattern.compile("[0-9]{4}");
  private static final Pattern BRANCH = Pattern.compile("[0-9]{3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{7}");
  private static final Pattern SYMBOL = Pattern.compile("[01][0-9]{3}0");
  private static final Pattern SERIAL = Pattern.compile("[0-9]{2,8}");

  public BankAccount {
    if (!BANK.matcher(bank).matches()
        || !BRANCH.matcher(branch).matches()
        || !NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("not an account");
    }
  }

  /**
   * From what stands on a passbook of ゆうちょ銀行 (errands.md 6.1): the branch is the symbol's second
   * and third digit with an 8 behind them (0 in front: a 9), the number is the serial without its
   * last digit, with zeros in front up to seven.
   *
   * @param symbol 記号, five digits, as printed: begins with 1 or 0 and ends with 0
   * @param serial 番号, two to eight digits that end with 1
   * @return empty if it can't be one
   */
  public static Optional<BankAccount> ofPassbook(String symbol, String serial) {
    if (!SYMBOL.matcher(symbol).matches() || !SERIAL.matcher(serial).matches()) {
      return Optional.empty();
    }
    boolean transfer = symbol.charAt(0) == '0';
    String bare = transfer ? serial : serial.substring(0, serial.length() - 1);
    if (bare.length() > 7 || (!transfer && !serial.endsWith("1"))) {
      return Optional.empty();
    }
    return Optional.of(
        new BankAccount(
            POST_BANK,
            symbol.substring(1, 3) + (transfer ? '9' : '8'),
            "0".repeat(7 - bare.length()) + bare));
  }

  @Override
  public String toString() {
    return "BankAccount[****]";
  }
}
