package org.madoguchi.card.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderNameTest {
  private static final String IDENTIV =
      "Identiv uTrust 3700 F [CCID Interface] (53692112203128) 00 00";
  private static final List<String> NAMES =
      List.of("ACS ACR122U PICC Interface 00 00", IDENTIV, "SONY FeliCa RC-S300/P (1077) 01 00");

  @ParameterizedTest
  @ValueSource(
      strings = {
        IDENTIV,
        "  " + IDENTIV + "\t",
        "Identiv uTrust 3700 F [CCID Interface] (53692112203128)",
        "Interface] (5369", // part of a name that is no regular expression
        "Identiv|Gemalto",
        "^Identiv.*00$",
        "[CCID Interface]"
      })
  void literallyFirstThenAsPattern(String text) {
    assertEquals(Optional.of(IDENTIV), ReaderName.of(text).among(NAMES));
  }

  /** "SCR" as a pattern finds others too: the whole name wins wherever it stands. */
  @Test
  void wholeNameBeforePartOfAnother() {
    List<String> names = List.of("Reader 00 00 (2)", "Reader 00 00");
    assertEquals(Optional.of("Reader 00 00"), ReaderName.of("Reader 00 00").among(names));
  }

  @Test
  void emptyMeansTheFirst() {
    assertEquals(Optional.of(NAMES.getFirst()), ReaderName.of("").among(NAMES));
    assertEquals(Optional.empty(), ReaderName.of("").among(List.of()));
  }

  @ParameterizedTest
  @CsvSource({"Gemalto", "Identiv(", "identiv", "C++ [reader"})
  void nothingFits(String text) {
    assertEquals(Optional.empty(), ReaderName.of(text).among(NAMES));
  }

  @Test
  void patternOfTheCallers() {
    assertEquals(
        Optional.of(IDENTIV),
        ReaderName.of(Pattern.compile("identiv", Pattern.CASE_INSENSITIVE)).among(NAMES));
  }
}
