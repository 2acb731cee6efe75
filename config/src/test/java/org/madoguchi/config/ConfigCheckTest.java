package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken files of all kinds, together and alone, and what a technician is told of them. */
class ConfigCheckTest extends SpoiltFiles {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static final String TERMINAL =
      """
      zone = "Asia/Tokyo"
      branch = "https://branch.example:8444/"
      key_store = "key"
      key_store_password_file = "key"
      branch_trust = "key"
      """;

  private static final String OFFICERS =
      """
      zone = "Asia/Tokyo"
      retention_days = 30
      [municipality]
      code = "99201"
      name = { ja = "市", en = "City" }
      phone = "03-0000-0000"
      [hours]
      weekdays = ["09:00-17:00"]
      [api]
      address = "0.0.0.0"
      port = 8445
      branch_trust = "key"
      [pages]
      address = "0.0.0.0"
      port = 8446
      [keys]
      key_store = "key"
      key_store_password_file = "key"
      [store]
      url = "jdbc:sqlite:m.db"
      [[branch]]
      id = "b"
      name = { ja = "局", en = "Office" }
      [[officer]]
      id = "sato"
      name = { ja = "佐藤", en = "Sato" }
      certificate = "key"
      """;

  private static final String LAN =
      "[office_lan]\naddress = \"192.168.10.2\"\nport = 8444\nterminals = \"key\"\n";

  private static final String INTAKE =
      """
      [errand.intake]
      office = "https://officers.example"
      office_certificate = "key"
      intake_certificate = "key"
      decision_certificate = "key"
      """;

  private static final String PAPERS = "[paper_camera]\nscanner = \"https://mfp.example/eSCL\"\n";

  @BeforeEach
  void keys() throws IOException {
    Files.createFile(directory.resolve("key"));
    write("city.toml", CITY);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private ConfigCheck check(String... names) {
    return ConfigCheck.of(Stream.of(names).map(directory::resolve).toList(), _ -> List.of(), TODAY);
  }

  private List<String> told(String... names) {
    return words(check(names).mistakes());
  }

  private List<String> words(List<ConfigMistake> mistakes) {
    return mistakes.stream().map(m -> m.toString().replace(directory + "/", "")).toList();
  }

  static Stream<Bad> contradictions() {
    return Stream.of(
        Bad.of(
            "weekdays = [\"09:00-17:00\"], ",
            "weekdays = [\"03:00-05:00\"], ",
            "7:1: branch.hours are never those of the kind \"tax\" of 99201"),
        Bad.of(
            "[2026-12-31]",
            "[2026-12-31, { from = 2026-12-29, through = 2027-01-03 }]",
            "7:61: branch.hours.closed has days in common with an entry before it"),
        Bad.of(
            "[lobby]",
            LAN + "[metrics]\nport = 8444\n[lobby]",
            "13:1: metrics.port is the port of [office_lan] too: 8444"));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void tablesOfABranchThatContradictEachOther(Bad bad) throws IOException {
    write("branch.toml", bad.in(BRANCH));
    assertEquals(
        bad.mistakes().stream().map(m -> "branch.toml:" + m).toList(), told("branch.toml"));
  }

  static Stream<Bad> officers() {
    return Stream.of(
        Bad.of("port = 8446", "port = 8445", "15:1: pages.port is the port of [api] too: 8445"),
        Bad.of(
            "[keys]",
            "[metrics]\nport = 8446\n[keys]",
            "17:1: metrics.port is the port of [api] or [pages] too: 8446"),
        Bad.of(
            "id = \"b\"",
            "id = \"c\"",
            "21:1: branch lacks the post office \"b\", which will call"),
        Bad.of(
            "[\"09:00-17:00\"]",
            "[\"01:00-03:00\"]",
            "7:1: hours are never those of [hours] of 99201"));
  }

  @ParameterizedTest
  @MethodSource("officers")
  void officersThatABranchCantReach(Bad bad) throws IOException {
    write("branch.toml", BRANCH.replace("[lobby]", PAPERS + "[lobby]"));
    write("city.toml", CITY + INTAKE);
    write("officers.toml", OFFICERS);
    assertEquals(List.of(), told("branch.toml", "officers.toml"));
    write("officers.toml", bad.in(OFFICERS));
    assertEquals(
        bad.mistakes().stream().map(m -> "officers.toml:" + m).toList(),
        told("branch.toml", "officers.toml"));
  }

  @Test
  void aTerminalThatItsBranchDoesntLetIn() throws IOException {
    write("branch.toml", BRANCH);
    write("terminal.toml", TERMINAL.replace("Asia/Tokyo", "Asia/Seoul"));
    assertEquals(
        List.of(
            "terminal.toml:1:1: zone must be that of the branch, Asia/Tokyo, not Asia/Seoul",
            "terminal.toml:2:1: branch is a branch whose file has no [office_lan]: it lets nobody"
                + " in"),
        told("branch.toml", "terminal.toml"));
    write("branch.toml", BRANCH.replace("[lobby]", LAN + "[lobby]"));
    write("terminal.toml", TERMINAL.replace("8444", "8443"));
    assertEquals(
        List.of(
            "terminal.toml:2:1: branch must end in :8444, the port of [office_lan] there, not"
                + " \"https://branch.example:8443/\""),
        told("branch.toml", "terminal.toml"));
  }

  /** A municipality's days stand in its own file, whichever way it is reached; once. */
  @Test
  void daysOfAMunicipalityThatOverlap() throws IOException {
    write(
        "city.toml",
        CITY.replace("[[kind]]\n", "closed = [2027-02-12, 2027-02-11, 2027-02-12]\n[[kind]]\n"));
    write("branch.toml", BRANCH);
    List<String> told =
        List.of("city.toml:5:35: hours.daily.closed has days in common with an entry before it");
    assertEquals(told, told("city.toml"));
    assertEquals(told, told("branch.toml"));
    assertEquals(told, told("branch.toml", "city.toml"));
  }

  @Test
  void allFilesAtOnce() throws IOException {
    write("branch.toml", BRANCH.replace("name_pattern", "name_patern"));
    write("city.toml", CITY.replace("max_copies = 5", "max_copies = 50"));
    write("terminal.toml", TERMINAL.replace("zone =", "zona ="));
    write("officers.toml", OFFICERS.replace("retention_days = 30", "retention_days = "));
    assertEquals(
        List.of(
            "branch.toml:13:1: card_reader.name_pattern is missing",
            "branch.toml:14:1: card_reader.name_patern is unknown; the nearest is name_pattern;"
                + " known here: name_pattern, service",
            "city.toml:8:1: kind.max_copies must be a whole number from 1 to 20, not 50",
            "terminal.toml:1:1: zone is missing",
            "terminal.toml:1:1: zona is unknown; the nearest is zone; known here: branch,"
                + " branch_trust, key_store, key_store_password_file, zone",
            "officers.toml:2:18: Unexpected end of line, expected a value"),
        told("branch.toml", "terminal.toml", "officers.toml"));
  }

  /** Nothing of a fresh configuration is wrong, though nobody has made its keys. */
  @Test
  void whatIsStillToBePutThereIsNoMistake() throws IOException {
    write("branch.toml", BRANCH.replace("\"key\"", "\"keys/new\"").replace("city", "town"));
    ConfigCheck check = check("branch.toml");
    assertEquals(List.of(), check.mistakes());
    assertEquals(
        List.of(
            "municipalities",
            "gateway.key_store",
            "gateway.key_store_password_file",
            "gateway.tls_trust",
            "gateway.seal_trust",
            "gateway.electronic_certificate_trust"),
        check.missing().stream().map(ConfigMistake.Missing::key).toList());
    assertEquals(directory.resolve("town.toml"), check.missing().getFirst().file());
  }

  @Test
  void theExamplesLackKeysAndNothingElse() {
    for (String name : List.of("branch", "municipality", "office", "municipality-office")) {
      ConfigCheck check =
          ConfigCheck.of(List.of(Path.of(name + ".example.toml")), _ -> List.of(), TODAY);
      assertEquals(List.of(), check.mistakes(), name);
      assertEquals(List.of(), check.remarks(), name);
    }
  }

  @Test
  void whatIsPastIsNoMistake() throws IOException {
    write(
        "branch.toml",
        BRANCH
            + "[[notice]]\ncode = \"n\"\nthrough = 2026-11-27\ntext = { ja = \"に\", en = \"N\" }\n");
    ConfigCheck check = check("branch.toml");
    assertEquals(List.of(), check.mistakes());
    assertEquals(
        List.of("branch.toml:31:1: notice.through is past: 2026-11-27"),
        words(check.remarks()).stream().filter(m -> m.contains("notice")).toList());
  }

  @Test
  void aFileOfAnotherKind() throws IOException {
    write("other.toml", "colour = \"red\"\n");
    assertEquals(
        List.of(
            "other.toml:1:1: is no configuration file that is known here: docs/configuration.md"),
        told("other.toml"));
    assertEquals(List.of("nowhere.toml:1:1: no such file"), told("nowhere.toml"));
  }

  /** What editors of Japanese Windows make of a file. */
  @ParameterizedTest
  @CsvSource({"Shift_JIS, city.toml:1:1: not UTF-8 text", "UTF-16, city.toml:1:1: not UTF-8 text"})
  void encodings(String charset, String told) throws IOException {
    Files.write(directory.resolve("city.toml"), CITY.getBytes(Charset.forName(charset)));
    assertEquals(List.of(told), told("city.toml"));
  }

  @Test
  void aByteOrderMarkAndLinesOfWindowsAreNoMistake() throws IOException {
    write("city.toml", "\uFEFF" + CITY.replace("\n", "\r\n"));
    assertEquals(List.of(), told("city.toml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          code = "99201" | code = ”99201” | city.toml:1:8:
          code = "99201" | code　= "99201" | city.toml:1:5:
          yen = 200 | yen = ２００ | city.toml:9:36:
          2026-04-01 | 2027-02-29 | city.toml:9:26:
          "06:30-23:00" | "06:30-24:00" | city.toml:4:14: hours.daily.every_day must hold hours
          "99201" | "992011" | city.toml:1:1: code must be five digits in quotes
          """)
  void fullWidthSignsAndDaysThatArent(String sound, String spoilt, String told) throws IOException {
    Files.writeString(
        directory.resolve("city.toml"), CITY.replace(sound, spoilt), StandardCharsets.UTF_8);
    List<String> mistakes = told("city.toml");
    assertEquals(told, mistakes.getFirst().substring(0, told.length()), mistakes.toString());
  }
}
