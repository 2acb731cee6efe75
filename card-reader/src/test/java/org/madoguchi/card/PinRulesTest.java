package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {
  private static final PrintedFacts PRINTED =
      new PrintedFacts(LocalDate.of(1980, 2, 17), Bytes.ascii("2285"));

  @ParameterizedTest
  @CsvSource({
    "USER_AUTHENTICATION,0217,BIRTH_DATE",
    "USER_AUTHENTICATION,1980,BIRTH_DATE",
    "USER_AUTHENTICATION,2285,SECURITY_CODE",
    "TEXT,7777,REPEATED",
    "TEXT,1234,UNCHANGED",
    "TEXT,123,LENGTH",
    "TEXT,12345,LENGTH",
    "TEXT,12A4,CHARACTERS",
    "DIGITAL_SIGNATURE,ABC19800217,BIRTH_DATE",
    "DIGITAL_SIGNATURE,A550217B,BIRTH_DATE",
    "DIGITAL_SIGNATURE,AB2285,SECURITY_CODE",
    "DIGITAL_SIGNATURE,ABCDEF,NO_DIGIT",
    "DIGITAL_SIGNATURE,123456,NO_LETTER",
    "DIGITAL_SIGNATURE,ABC_12,CHARACTERS",
    "DIGITAL_SIGNATURE,ABC12,LENGTH"
  })
  void newPinsThatWontDo(PinReference reference, String fresh, PinMistake mistake) {
    assertTrue(
        PinRules.mistakesOfNew(reference, Bytes.ascii("1234"), Bytes.ascii(fresh), PRINTED)
            .contains(mistake));
  }

  @ParameterizedTest
  @CsvSource({"USER_AUTHENTICATION,0218", "TEXT,1981", "DIGITAL_SIGNATURE,ABC123"})
  void newPinsThatDo(PinReference reference, String fresh) {
    assertEquals(
        Set.of(),
        PinRules.mistakesOfNew(reference, Bytes.ascii("1234"), Bytes.ascii(fresh), PRINTED));
  }

  /** The public test card (card.md 3.2). */
  @Test
  void printedNumbersOfTheTestCard() {
    Pin b =
        PrintedNumbers.b(LocalDate.of(1980, 2, 17), LocalDate.of(2035, 2, 17), Bytes.ascii("2285"));
    assertArrayEquals(Bytes.ascii("55021720352285"), Objects.requireNonNull(b).characters());
    Pin a = PrintedNumbers.a(Bytes.ascii("537686677188"));
    assertArrayEquals(Bytes.ascii("537686677188"), Objects.requireNonNull(a).characters());
  }

  @ParameterizedTest
  @CsvSource({
    "1989-01-07,640107", // the last day of 昭和
    "1989-01-08,010108",
    "2019-04-30,310430",
    "2019-05-01,010501",
    "1926-12-25,011225",
    "1912-07-29,450729"
  })
  void erasOfBirthDates(LocalDate birth, String expected) {
    assertArrayEquals(Bytes.ascii(expected), PrintedNumbers.birthDate(birth).characters());
  }

  @ParameterizedTest
  @ValueSource(strings = {"537686677189", "53768667718", "5376866771888", "53768667718A", ""})
  void noNumberA(String digits) {
    assertNull(PrintedNumbers.a(Bytes.ascii(digits)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"228", "22855", "22a5"})
  void noNumberB(String code) {
    assertNull(
        PrintedNumbers.b(LocalDate.of(1980, 2, 17), LocalDate.of(2035, 2, 17), Bytes.ascii(code)));
  }
}
