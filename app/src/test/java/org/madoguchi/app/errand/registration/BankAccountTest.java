package org.madoguchi.app.errand.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From 記号 and 番号 of a passbook to the account as banks name it (errands.md 6.1). */
class BankAccountTest {
  @ParameterizedTest
  @CsvSource({
    "10530, 12345671, 058, 1234567",
    "10000, 11, 008, 0000001",
    "19990, 99999991, 998, 9999999",
    "10120, 00000011, 018, 0000001",
    "10120, 321, 018, 0000032",
    "01230, 1234567, 129, 1234567",
    "00100, 12, 019, 0000012",
    "00100, 10, 019, 0000010"
  })
  void aPassbookNamesAnAccount(String symbol, String serial, String branch, String number) {
    assertEquals(
        Optional.of(new BankAccount(BankAccount.POST_BANK, branch, number)),
        BankAccount.ofPassbook(symbol, serial));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 12345671, no symbol",
    "1053, 12345671, too short",
    "105300, 12345671, too long",
    "20530, 12345671, begins with neither 0 nor 1",
    "10531, 12345671, doesn't end with 0",
    "１０５３０, 12345671, full-width digits",
    "1053O, 12345671, a letter",
    "' 10530', 12345671, a blank",
    "10530-1, 12345671, the symbol's second part",
    "10530, '', no serial",
    "10530, 1, only the digit that ends every serial",
    "10530, 12345678, doesn't end with 1",
    "10530, 123456711, nine digits",
    "10530, 1234567-1, a hyphen",
    "10530, １２３４５６７１, full-width digits",
    "01230, 12345671, eight digits of a transfer account",
    "00100, 1, one digit"
  })
  void whatCanBeNoneIsNone(String symbol, String serial, String why) {
    assertEquals(Optional.empty(), BankAccount.ofPassbook(symbol, serial), why);
  }

  @ParameterizedTest
  @CsvSource({
    "990, 058, 1234567",
    "99000, 058, 1234567",
    "9900, 58, 1234567",
    "9900, 0588, 1234567",
    "9900, 058, 123456",
    "9900, 058, 12345678",
    "990a, 058, 1234567",
    "9900, 058, 123456٣"
  })
  void numbersOfBanksHaveTheirLength(String bank, String branch, String number) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new BankAccount(bank, branch, number));
    assertEquals("not an account", e.getMessage(), "and the message tells no number");
  }

  @Test
  void itTellsNoNumber() {
    assertEquals("BankAccount[****]", new BankAccount("9900", "058", "1234567").toString());
  }
}
