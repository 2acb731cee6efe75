package org.madoguchi.municipality.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.TestFigures;

/** The registry of offices, as a file tells it. */
final class RegistryReaderTest {
  private static final String GOOD = "a,A局,13,13101,certificates,2026-04-01,\n";

  static Registry registry(String csv) {
    return switch (RegistryReader.read("o.csv", csv)) {
      case ConfigReading.Read<Registry> r -> r.value();
      case ConfigReading.Mistakes<Registry> m -> throw new AssertionError(m.mistakes().toString());
    };
  }

  private static List<String> said(String lines) {
    return switch (RegistryReader.read("o.csv", RegistryReader.HEADER + "\n" + lines)) {
      case ConfigReading.Read<Registry> _ -> List.of();
      case ConfigReading.Mistakes<Registry> m ->
          m.mistakes().stream().map(Object::toString).toList();
    };
  }

  @Test
  void knowsWhoIsDueWhereAndWhen() {
    Registry registry = registry("\uFEFF" + TestFigures.REGISTRY.replace("\n", "\r\n"));
    YearMonth november = TestFigures.NOVEMBER;
    assertEquals(5, registry.due(Place.NATION, november).size());
    assertEquals(
        List.of("midori", "minami", "sakura-ekimae"),
        registry.due(Place.municipality("99201"), november).stream().map(Office::id).toList());
    assertEquals(
        List.of("hama", "yama"),
        registry.due(Place.prefecture("13"), TestFigures.OCTOBER).stream()
            .map(Office::id)
            .toList());
    assertEquals("東京都", registry.name(Place.prefecture("13"), Language.JA));
    assertEquals("Tokyo", registry.name(Place.prefecture("13"), Language.EN));
    assertEquals("もみじ市", registry.name(Place.municipality("99202"), Language.EN));
    assertEquals(Place.municipality("13101"), registry.above(Place.office("hama")));
    assertTrue(registry.has(Place.prefecture("99")));
    assertFalse(registry.has(Place.prefecture("47")));
  }

  @Test
  void aSpreadsheetMayQuoteCells() {
    Registry registry =
        registry(
            RegistryReader.HEADER
                + "\n\"a\",\"A, \"\"B\"\"局\",13,13101,certificates,2026-04-01,\"\"\n");
    assertEquals("A, \"B\"局", registry.of("a").orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,A局,13,13101,x,2026-04-01, | o.csv:2:1: office must be 1 to 32 of a-z, 0-9 and -, not \"A\"",
        "a,,13,13101,x,2026-04-01, | o.csv:2:3: name must be 1 to 80 letters, not \"\"",
        "a,A局,1３,13101,x,2026-04-01, | o.csv:2:6: prefecture has full-width digits: 1３",
        "a,A局,48,48101,x,2026-04-01, | o.csv:2:6: there is no prefecture 48",
        "a,A局,13,14101,x,2026-04-01, | o.csv:2:9: 14101 doesn't lie in prefecture 13",
        "a,A局,13,13000,x,2026-04-01, | o.csv:2:9: 13000 is a prefecture's code",
        "a,A局,13,1310,x,2026-04-01, | o.csv:2:9: municipality must be five digits, such as 13101, not \"1310\"",
        "a,A局,13,13101,,2026-04-01, | o.csv:2:15: duty must be a word of a-z and -, not \"\"",
        "a,A局,13,13101,x,2026-4-1, | o.csv:2:17: from must be a day such as 2026-04-01, not \"2026-4-1\"",
        "a,A局,13,13101,x,2026-04-01,2026-06-31 | o.csv:2:28: through must be a day such as 2026-04-01, not \"2026-06-31\"",
        "a,A局,13,13101,x,2026-04-01,2026-03-31 | o.csv:2:28: through is before from",
        "a,A局,13,13101,x,2026-04-01 | o.csv:2:1: has 6 cells, not 7"
      })
  void tellsWhatIsWrong(String line, String said) {
    assertEquals(List.of(said), said(line));
  }

  @Test
  void tellsAllAtOnce() {
    assertEquals(
        List.of(
            "o.csv:3:3: a has another name above",
            "o.csv:4:9: a lies in 13101 above",
            "o.csv:5:15: a has this duty at that time already"),
        said(
            GOOD
                + "a,B局,13,13101,intake,2026-04-01,\n"
                + "a,A局,13,13102,intake,2026-04-01,\n"
                + "a,A局,13,13101,certificates,2027-04-01,\n"));
    assertEquals(List.of(), said(GOOD + "a,A局,13,13101,intake,2026-04-01,\n"));
  }

  @Test
  void aFileWithoutItsHeaderIsNone() {
    assertEquals(List.of("o.csv:1:1: names no office"), said(""));
    for (var each :
        List.of(RegistryReader.read("o.csv", GOOD), RegistryReader.read(Path.of("nowhere.csv")))) {
      assertEquals(1, ((ConfigReading.Mistakes<Registry>) each).mistakes().size());
    }
  }
}
