package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** Files with mistakes, and exactly what the technician is told about them. */
class BadFilesTest {
  private static final String BRANCH =
      """
      municipalities = ["city.toml"]
      data_directory = "data"
      [branch]
      id = "b"
      name = { ja = "局", en = "Office" }
      zone = "Asia/Tokyo"
      hours = { weekdays = ["09:00-17:00"], closed = [2026-12-31] }
      [lobby]
      terminal = "t"
      pixels_per_millimetre = 4
      idle_warning_seconds = 60
      idle_countdown_seconds = 20
      [card_reader]
      name_pattern = "."
      [mfp]
      uri = "ipps://mfp.example/ipp/print"
      deadline_seconds = 300
      [slip_printer]
      uri = "ipp://slip.example/ipp/print"
      deadline_seconds = 30
      [gateway]
      uri = "https://gateway.example/"
      deadline_seconds = 30
      key_store = "key"
      key_store_password_file = "key"
      tls_trust = "key"
      seal_trust = "key"
      electronic_certificate_trust = "key"
      """;

  private static final String CITY =
      """
      code = "99201"
      name = { ja = "市", en = "City" }
      [hours.daily]
      every_day = ["06:30-23:00"]
      [[kind]]
      code = "tax"
      name = { ja = "税", en = "Tax" }
      max_copies = 5
      fees = [{ from = 2026-04-01, yen = 200 }]
      hours = "daily"
      [[kind.option]]
      code = "year"
      name = { ja = "年", en = "Year" }
      values = [
        { code = "r8", name = { ja = "8", en = "8" } },
        { code = "r7", name = { ja = "7", en = "7" } },
      ]
      [[kind.option]]
      code = "income"
      name = { ja = "所得", en = "Income" }
      included = true
      [[purpose]]
      name = { ja = "に", en = "For" }
      detail = { ja = "税", en = "Tax" }
      kind = "tax"
      options = { year = "r7", income = false }
      """;

  @TempDir private Path directory;

  record Bad(String sound, String spoilt, List<String> mistakes) {
    static Bad of(String sound, String spoilt, String... mistakes) {
      return new Bad(sound, spoilt, List.of(mistakes));
    }

    String in(String text) {
      assertTrue(text.contains(sound), sound);
      return text.replace(sound, spoilt);
    }

    @Override
    public String toString() {
      return spoilt.isEmpty() ? "without " + sound : spoilt;
    }
  }

  static Stream<Bad> branches() {
    return Stream.of(
        // syntax: nothing else is said about a file that isn't TOML
        Bad.of("id = \"b\"", "id = ", "4:6: Unexpected end of line, expected a value"),
        Bad.of("[mfp]", "[lobby]", "15:1: lobby previously defined at line 8, column 1"),
        Bad.of(
            "id = \"b\"",
            "id = \"b\"\nid = \"c\"",
            "5:1: id previously defined at line 4, column 1"),
        // missing
        Bad.of("id = \"b\"\n", "", "3:1: branch.id is missing"),
        Bad.of("data_directory = \"data\"\n", "", "1:1: data_directory is missing"),
        Bad.of(", en = \"Office\"", "", "5:1: branch.name.en is missing"),
        Bad.of("[card_reader]\nname_pattern = \".\"\n", "", "1:1: card_reader is missing"),
        // unknown
        Bad.of(
            "[card_reader]",
            "[card_reader]\nspeed = 5",
            "14:1: card_reader.speed is unknown; known here: name_pattern, service"),
        Bad.of(
            "[card_reader]",
            "[fax]\n[card_reader]",
            "13:1: fax is unknown; known here: branch, card_reader, data_directory, gateway, lobby,"
                + " mfp, municipalities, office, office_lan, slip_printer, staff"),
        // the office's rules
        Bad.of(
            "[card_reader]",
            "[office]\nunclaimed_after_minutes = 0\n[card_reader]",
            "14:1: office.unclaimed_after_minutes must be a whole number from 1 to 1440, not 0"),
        Bad.of(
            "[card_reader]",
            "[office]\n[card_reader]",
            "13:1: office.unclaimed_after_minutes is missing"),
        // staff
        Bad.of(
            "[branch]",
            """
            [[staff]]
            number = "07"
            badge_sha256 = "%1$s"
            [[staff]]
            number = "07"
            badge_sha256 = "%1$s"
            name = "x"
            [branch]\
            """
                .formatted("a".repeat(64)),
            "7:1: staff.number is there twice: \"07\"",
            "8:1: staff.badge_sha256 is there twice: two people can't share a badge",
            "9:1: staff.name is unknown; known here: badge_sha256, number"),
        Bad.of(
            "[branch]",
            "[[staff]]\nnumber = \"07\"\nbadge_sha256 = \"07\"\n[branch]",
            "5:1: staff.badge_sha256 must be 64 hexadecimal digits in lower case, not \"07\""),
        Bad.of(
            "[branch]",
            "[[staff]]\nnumber = 7\n[branch]",
            "3:1: staff.badge_sha256 is missing",
            "4:1: staff.number must be text in quotes, not a whole number"),
        // wrong type
        Bad.of("id = \"b\"", "id = 5", "4:1: branch.id must be text in quotes, not a whole number"),
        Bad.of("[mfp]", "[[mfp]]", "15:1: mfp must be a table, not a list"),
        Bad.of("[\"city.toml\"]", "\"city.toml\"", "1:1: municipalities must be a list, not text"),
        // out of range or form
        Bad.of("[\"city.toml\"]", "[]", "1:1: municipalities needs at least 1, not 0"),
        Bad.of(
            "id = \"b\"",
            "id = \"B 1\"",
            "4:1: branch.id must be 1 to 32 of a-z, 0-9 and -, not \"B 1\""),
        Bad.of("ja = \"局\"", "ja = \" \"", "5:10: branch.name.ja must not be blank"),
        Bad.of(
            "Asia/Tokyo",
            "Asia/Tokio",
            "6:1: branch.zone must be a time zone such as Asia/Tokyo, not \"Asia/Tokio\""),
        Bad.of(
            "metre = 4",
            "metre = 0.5",
            "10:1: lobby.pixels_per_millimetre must be a number from 1.0 to 20.0, not 0.5"),
        Bad.of(
            "metre = 4",
            "metre = nan",
            "10:1: lobby.pixels_per_millimetre must be a number from 1.0 to 20.0, not NaN"),
        Bad.of(
            "warning_seconds = 60",
            "warning_seconds = 4",
            "11:1: lobby.idle_warning_seconds must be a whole number from 5 to 600, not 4"),
        Bad.of(
            "countdown_seconds = 20",
            "countdown_seconds = 9223372036854775807",
            "12:1: lobby.idle_countdown_seconds must be a whole number from 5 to 120, not"
                + " 9223372036854775807"),
        Bad.of(
            "\".\"",
            "\".\"\nservice = \"jna\"",
            "15:1: card_reader.service must be \"auto\", \"pcsc\" or \"javax.smartcardio\", not"
                + " \"jna\""),
        Bad.of(
            "ipps://mfp",
            "http://mfp",
            "16:1: mfp.uri must be an address that begins with ipp:// or ipps://, not"
                + " \"http://mfp.example/ipp/print\""),
        Bad.of(
            "[slip_printer]",
            "certificate_sha256 = \"AB:CD\"\n[slip_printer]",
            "18:1: mfp.certificate_sha256 must be 64 hexadecimal digits, with or without colons, not"
                + " \"AB:CD\""),
        Bad.of(
            "[gateway]",
            "certificate_sha256 = \"%s\"\n[gateway]".formatted("ab".repeat(32)),
            "21:1: slip_printer.certificate_sha256 needs a uri that begins with ipps://: ipp:// has no"
                + " certificate"),
        Bad.of(
            "[slip_printer]",
            "certificate_file = \"none.pem\"\n[slip_printer]",
            "18:1: mfp.certificate_file no such file: none.pem"),
        Bad.of(
            "[slip_printer]",
            "certificate_file = \"key\"\n[slip_printer]",
            "18:1: mfp.certificate_file holds no X.509 certificate (PEM or DER) that can be read"),
        Bad.of(
            "[slip_printer]",
            "certificate_sha256 = \"%s\"\ncertificate_file = \"key\"\n[slip_printer]"
                .formatted("ab".repeat(32)),
            "19:1: mfp.certificate_file says the same as certificate_sha256: one of them is enough"),
        Bad.of(
            "https://gateway.example/",
            "https:// gateway",
            "22:1: gateway.uri must be an address that begins with https://, not"
                + " \"https:// gateway\""),
        // files
        Bad.of(
            "tls_trust = \"key\"",
            "tls_trust = \"keys\"",
            "26:1: gateway.tls_trust no such file: keys"),
        Bad.of("city.toml", "town.toml", "1:19: municipalities no such file: town.toml"),
        // hours
        Bad.of(
            "weekdays = [\"09:00-17:00\"], ",
            "",
            "7:1: branch.hours is open on no day: set every_day, weekdays, or monday to sunday"),
        Bad.of(
            "weekdays = [\"09:00-17:00\"]",
            "weekdays = [\"09:00-12:00\", \"11:59-17:00\"]",
            "7:38: branch.hours.weekdays overlaps with hours before it"),
        Bad.of(
            "weekdays = [\"09:00-17:00\"]",
            "weekdays = [\"09:00-24:00\", \"17:00-09:00\", \"9-17\", 9]",
            "7:23: branch.hours.weekdays must hold hours such as \"09:00-17:00\"",
            "7:38: branch.hours.weekdays must hold hours such as \"09:00-17:00\"",
            "7:53: branch.hours.weekdays must hold hours such as \"09:00-17:00\"",
            "7:61: branch.hours.weekdays must hold hours such as \"09:00-17:00\""),
        Bad.of(
            "[\"09:00-17:00\"]",
            "[\"09:00-17:00\"], friday = [\"09:00-12:00\"]",
            "7:39: branch.hours.friday is set by weekdays already"),
        Bad.of(
            "[2026-12-31]",
            "[\"2026-12-31\", { from = 2027-01-03, through = 2026-12-29 }]",
            "7:49: branch.hours.closed must hold days such as 2026-12-29 or { from = 2026-12-29,"
                + " through = 2027-01-03 }",
            "7:63: branch.hours.closed must hold days such as 2026-12-29 or { from = 2026-12-29,"
                + " through = 2027-01-03 }"),
        // several at once, from top to end
        Bad.of(
            "[lobby]\nterminal = \"t\"\n",
            "[lobby]\nterminals = 2\n",
            "8:1: lobby.terminal is missing",
            "9:1: lobby.terminals is unknown; known here: compare_name, idle_countdown_seconds,"
                + " idle_warning_seconds, pixels_per_millimetre, terminal"));
  }

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
            "proofs = [{ code = \"a\", name = { ja = \"a\", en = \"a\" } }, { code = \"a\", name = {"
                + " ja = \"b\", en = \"b\" } }]",
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

  @Test
  void theFilesAreSoundBeforeTheyAreSpoilt() throws IOException {
    assertEquals(List.of(), mistakes(BRANCH, CITY));
  }

  @ParameterizedTest
  @MethodSource("branches")
  void branchFile(Bad bad) throws IOException {
    assertEquals(
        bad.mistakes().stream().map(m -> "branch.toml:" + m).toList(),
        mistakes(bad.in(BRANCH), CITY));
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void municipalityFile(Bad bad) throws IOException {
    List<String> expected = bad.mistakes().stream().map(m -> "city.toml:" + m).toList();
    assertEquals(expected, mistakes(BRANCH, bad.in(CITY)));
    assertEquals(expected, inWords(ConfigReader.readMunicipality("city.toml", bad.in(CITY))));
  }

  private List<String> mistakes(String branch, String city) throws IOException {
    Files.createFile(directory.resolve("key"));
    Files.writeString(directory.resolve("branch.toml"), branch);
    Files.writeString(directory.resolve("city.toml"), city);
    return inWords(ConfigReader.read(directory.resolve("branch.toml"))).stream()
        .map(m -> m.replace(directory + "/", ""))
        .toList();
  }

  private static List<String> inWords(ConfigReading<?> reading) {
    return switch (reading) {
      case Read<?> _ -> List.of();
      case Mistakes<?>(List<ConfigMistake> mistakes) ->
          mistakes.stream().map(ConfigMistake::toString).toList();
    };
  }
}
