package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A municipality's file with mistakes, and exactly what the technician is told about them. */
class BadMunicipalityFilesTest extends SpoiltFiles {
  /** The third line of an exemption that stands before the first option. */
  private static Bad exemption(String third, String... mistakes) {
    String head = "[[kind.exemption]]\ncode = \"e\"\nname = { ja = \"e\", en = \"e\" }\n";
    return Bad.of(
        "[[kind.option]]\ncode = \"year\"",
        head + third + "\n[[kind.option]]\ncode = \"year\"",
        mistakes);
  }

  static Stream<Bad> municipalities() {
    return Stream.of(
        Bad.of("99201", "9920", "1:1: code must be five digits in quotes, not \"9920\""),
        // codes twice
        Bad.of(
            "[[purpose]]",
            """
            [[kind]]
            code = "tax"
            name = { ja = "税", en = "Tax" }
            max_copies = 1
            fees = [{ from = 2026-04-01, yen = 0 }]
            hours = "daily"
            [[purpose]]\
            """,
            "23:1: kind.code is there twice: \"tax\""),
        Bad.of(
            "\"income\"",
            "\"year\"",
            "19:1: kind.option.code is there twice: \"year\"",
            "26:26: purpose.options.income is no option of the kind \"tax\""),
        Bad.of(
            "\"r7\", name",
            "\"r8\", name",
            "16:5: kind.option.values.code is there twice: \"r8\"",
            "26:13: purpose.options.year has no value \"r7\""),
        // fees
        Bad.of(
            "[{ from = 2026-04-01, yen = 200 }]", "[]", "9:1: kind.fees needs at least 1, not 0"),
        Bad.of("fees = [{ from = 2026-04-01, yen = 200 }]\n", "", "5:1: kind.fees is missing"),
        Bad.of(
            "{ from = 2026-04-01, yen = 200 }",
            "{ from = 2026-04-01, yen = 200 }, { from = 2026-04-01, yen = 300 }",
            "9:45: kind.fees.from is there twice: 2026-04-01"),
        Bad.of(
            "yen = 200",
            "yen = 100001",
            "9:30: kind.fees.yen must be a whole number from 0 to 100000, not 100001"),
        Bad.of(
            "yen = 200",
            "yen = -1",
            "9:30: kind.fees.yen must be a whole number from 0 to 100000, not -1"),
        Bad.of(
            "from = 2026-04-01",
            "from = \"2026-04-01\"",
            "9:11: kind.fees.from must be a day such as 2026-04-01, not text"),
        // kinds and options
        Bad.of(
            "max_copies = 5",
            "max_copies = 21",
            "8:1: kind.max_copies must be a whole number from 1 to 20, not 21"),
        Bad.of(
            "hours = \"daily\"",
            "hours = \"nightly\"",
            "10:1: kind.hours names a calendar that isn't there: [hours.nightly]"),
        Bad.of(
            "included = true",
            "",
            "19:1: kind.option.code needs either included (printed or left out) or values (one of"
                + " several)"),
        Bad.of(
            "  { code = \"r7\", name = { ja = \"7\", en = \"7\" } },\n",
            "",
            "14:1: kind.option.values needs at least 2, not 1",
            "25:13: purpose.options.year has no value \"r7\""),
        // exemptions
        exemption("proofs = []", "14:1: kind.exemption.proofs needs at least 1, not 0"),
        exemption("", "11:1: kind.exemption.proofs is missing"),
        exemption(
            "proofs = [{ code = \"a\", name = { ja = \"a\", en = \"a\" } }, { code = \"a\", name ="
                + " { ja = \"b\", en = \"b\" } }]",
            "14:60: kind.exemption.proofs.code is there twice: \"a\""),
        exemption(
            "proofs = [{ code = \"A\", name = { ja = \"a\", en = \"a\" }, yen = 1 }]",
            "14:13: kind.exemption.proofs.code must be 1 to 32 of a-z, 0-9 and -, not \"A\"",
            "14:56: kind.exemption.proofs.yen is unknown; known here: code, name"),
        exemption(
            "proofs = ["
                + "abcdefg"
                    .chars()
                    .mapToObj(
                        c -> "{ code = \"%c\", name = { ja = \"a\", en = \"a\" } }".formatted(c))
                    .collect(java.util.stream.Collectors.joining(", "))
                + "]",
            "14:1: kind.exemption.proofs has room for 6, not 7"),
        // purposes
        Bad.of(
            "kind = \"tax\"",
            "kind = \"taxes\"",
            "25:1: purpose.kind names no kind of this municipality: \"taxes\""),
        Bad.of(
            "{ year = \"r7\", income",
            "{ month = 5, income",
            "26:13: purpose.options.month is no option of the kind \"tax\""),
        Bad.of(
            "year = \"r7\",", "year = \"r6\",", "26:13: purpose.options.year has no value \"r6\""),
        Bad.of(
            "income = false",
            "income = \"no\"",
            "26:26: purpose.options.income must be true or false, not text"));
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void municipalityFile(Bad bad) throws IOException {
    List<String> expected = bad.mistakes().stream().map(m -> "city.toml:" + m).toList();
    assertEquals(expected, mistakes(BRANCH, bad.in(CITY)));
    assertEquals(expected, inWords(ConfigReader.readMunicipality("city.toml", bad.in(CITY))));
  }
}
