package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** What a municipality entrusts besides certificates, and the branch's order of errands. */
class ErrandConfigTest extends SpoiltFiles {
  private static final String COUNTER = "[hours.counter]\nweekdays = [\"09:00-17:00\"]\n";
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 11, 26);

  private static Municipality city(String more) {
    return switch (ConfigReader.readMunicipality("city.toml", CITY + more)) {
      case Read<Municipality> r -> r.value();
      case Mistakes<Municipality> m -> throw new AssertionError(m.mistakes());
    };
  }

  private static ElectronicConfig electronic(String more) {
    return city(more).errand(ElectronicConfig.class).orElseThrow();
  }

  @Test
  void whatNoTableSaysIsNotEntrusted() {
    Municipality city = city("");
    assertEquals(Optional.empty(), city.errand(ElectronicConfig.class));
    assertFalse(city.entrusts(ErrandName.ELECTRONIC));
    assertTrue(city.entrusts(ErrandName.CERTIFICATE));
    assertTrue(city.entrusts(ErrandName.CERTIFICATE, ANY_DAY));
  }

  @Test
  void anEmptyTableEntrustsAllOfIt() {
    ElectronicConfig read = electronic("[errand.electronic]\n");
    assertEquals(DayRange.ALWAYS, read.entrustment().days());
    assertEquals(
        Optional.of(LocalTime.of(23, 0)),
        read.entrustment().hours().openUntil(LocalDateTime.parse("2026-11-26T22:59")));
    assertEquals(ElectronicConfig.OPERATIONS, List.copyOf(read.operations()));
    assertFalse(read.officer());
  }

  @Test
  void allThatCanBeSaid() {
    Municipality city =
        city(
            COUNTER
                + """
                [errand.electronic]
                from = 2026-10-01
                through = 2027-03-31
                hours = "counter"
                operations = ["unlock-text", "renew-signature"]
                officer = true
                """);
    ElectronicConfig read = city.errand(ElectronicConfig.class).orElseThrow();
    assertEquals(List.of("renew-signature", "unlock-text"), List.copyOf(read.operations()));
    assertTrue(read.officer());
    assertEquals(
        Optional.of(LocalTime.of(17, 0)),
        read.entrustment().hours().openUntil(LocalDateTime.parse("2026-11-26T16:59")));
    for (String day : List.of("2026-10-01", "2027-03-31")) {
      assertTrue(city.entrusts(ErrandName.ELECTRONIC, LocalDate.parse(day)), day);
    }
    for (String day : List.of("2026-09-30", "2027-04-01")) {
      assertFalse(city.entrusts(ErrandName.ELECTRONIC, LocalDate.parse(day)), day);
    }
    assertTrue(city.entrusts(ErrandName.ELECTRONIC));
  }

  /** The narrowest guess: nobody is sent to a municipality that is closed. */
  @Test
  void withoutHoursAllCalendarsMustBeOpen() {
    OpeningHours hours = electronic(COUNTER + "[errand.electronic]\n").entrustment().hours();
    assertEquals(
        Optional.of(LocalTime.of(17, 0)), hours.openUntil(LocalDateTime.parse("2026-11-26T12:00")));
    assertEquals(Optional.empty(), hours.openUntil(LocalDateTime.parse("2026-11-26T17:00")));
    assertEquals(Optional.empty(), hours.openUntil(LocalDateTime.parse("2026-11-28T12:00")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "errand = 3|1:1: errand must be a table, not a whole number",
        "errand.electronic = true|1:1: errand.electronic must be a table, not true or false",
        "errand.electronik = {}|1:1: errand.electronik is no errand; the nearest is \"electronic\"",
        "errand.certificate = {}|1:1: errand.certificate is no errand; the nearest is"
            + " \"intake\"",
        "errand.electronic.hours = \"night\"|1:1: errand.electronic.hours names a calendar that"
            + " isn't there: [hours.night]",
        "errand.electronic.from = \"2026-10-01\"|1:1: errand.electronic.from must be a day such as"
            + " 2026-04-01, not text",
        "errand.electronic = { from = 2026-10-02, through = 2026-10-01 }|1:42:"
            + " errand.electronic.through is before from: 2026-10-01",
        "errand.electronic.officer = \"no\"|1:1: errand.electronic.officer must be true or false,"
            + " not text",
        "errand.electronic.operations = []|1:1: errand.electronic.operations needs at least 1, not"
            + " 0",
        "errand.electronic.operations = [\"unlock-text\", \"renew-autentication\"]|1:48:"
            + " errand.electronic.operations holds \"renew-autentication\", which is no operation;"
            + " the nearest is \"renew-authentication\"",
        "errand.electronic.operations = [\"unlock-text\", \"unlock-text\"]|1:48:"
            + " errand.electronic.operations holds \"unlock-text\" twice",
        "errand.electronic.operations = [1]|1:33: errand.electronic.operations must hold text in"
            + " quotes, not a whole number",
        "errand.electronic.clerk = true|1:1: errand.electronic.clerk is unknown; known here: from,"
            + " hours, officer, operations, through",
      })
  void everyMistakeWithItsPlace(String line, String mistake) {
    assertEquals(
        List.of("city.toml:" + mistake),
        inWords(ConfigReader.readMunicipality("city.toml", line + "\n" + CITY)));
  }

  @Test
  void helpWithApplyingNamesItsKeyAndItsWays() {
    List<String> mistakes =
        inWords(
            ConfigReader.readMunicipality(
                "city.toml",
                CITY
                    + "[errand.support]\nroutes = [\"online\", \"post\"]\nintake_certificate = 3\n"));
    assertTrue(
        mistakes.stream()
            .anyMatch(m -> m.contains("\"post\", which is no route; the nearest is \"form\"")),
        mistakes::toString);
    assertTrue(
        mistakes.stream().anyMatch(m -> m.contains("intake_certificate must be text")),
        mistakes::toString);
  }

  @Test
  void takingApplicationsInNamesItsOfficersAndKeys() {
    List<String> mistakes =
        inWords(
            ConfigReader.readMunicipality(
                "city.toml",
                CITY
                    + """
                    [errand.intake]
                    office = "http://officers.city.example"
                    office_certificate = "nowhere.pem"
                    intake_certificate = 3
                    pin_certificate = "nowhere-either.pem"
                    """));
    for (String mistake :
        List.of(
            "errand.intake.office must be an address that begins with https://, not"
                + " \"http://officers.city.example\"",
            "errand.intake.office_certificate no such file:",
            "errand.intake.intake_certificate must be text in quotes",
            "errand.intake.decision_certificate is missing",
            "errand.intake.pin_certificate no such file:")) {
      assertEquals(
          1, mistakes.stream().filter(m -> m.contains(mistake)).count(), mistake + " " + mistakes);
    }
    assertEquals(5, mistakes.size(), mistakes::toString);
  }

  @Test
  void calendarsThatAreNeverOpenTogether() {
    String night = "[hours.night]\nevery_day = [\"00:00-05:00\"]\n[errand.electronic]\n";
    assertEquals(
        List.of(
            "city.toml:29:1: errand.electronic needs hours: the calendars of this file are never"
                + " open together"),
        inWords(ConfigReader.readMunicipality("city.toml", CITY + night)));
  }

  @Test
  void theLobbyShowsWhatIsEntrusted() throws IOException {
    assertEquals(List.of(ErrandName.CERTIFICATE), shown("", ""));
  }

  @Test
  void inTheProgramsOrder() throws IOException {
    assertEquals(
        List.of(ErrandName.CERTIFICATE, ErrandName.ELECTRONIC), shown("", "[errand.electronic]\n"));
  }

  @Test
  void orInTheBranchs() throws IOException {
    assertEquals(
        List.of(ErrandName.ELECTRONIC, ErrandName.CERTIFICATE),
        shown("errands.show = [\"electronic\", \"certificate\"]\n", "[errand.electronic]\n"));
  }

  @Test
  void whatNobodyEntrustsIsLeftOut() throws IOException {
    assertEquals(
        List.of(ErrandName.CERTIFICATE),
        shown("errands.show = [\"electronic\", \"certificate\"]\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "errands = []|1:1: errands must be a table, not a list",
        "errands = {}|1:1: errands.show is missing",
        "errands.show = []|1:1: errands.show needs at least 1, not 0",
        "errands.show = [\"electronics\", \"certificate\"]|1:17: errands.show holds"
            + " \"electronics\", which is no errand; the nearest is \"electronic\"",
        "errands.show = [\"certificate\", \"certificate\"]|1:32: errands.show holds \"certificate\""
            + " twice",
        "errands.show = [\"electronic\"]|1:1: errands.show names nothing that a municipality of"
            + " this branch entrusts",
        "errands.show = [\"certificate\", \"registration\"]|1:1: errands.show names"
            + " \"registration\", which needs the table [portal]: add it, or leave it out here",
        "errands.show = [\"registration\"]|1:1: errands.show names \"registration\", which needs"
            + " the table [portal]: add it, or leave it out here",
        "errands = { show = [\"certificate\"], hide = 1 }|1:37: errands.hide is unknown; known"
            + " here: show",
      })
  void everyMistakeOfTheOrder(String line, String mistake) throws IOException {
    assertEquals(List.of("branch.toml:" + mistake), mistakes(line + "\n" + BRANCH, CITY));
  }

  private List<ErrandName> shown(String branch, String city) throws IOException {
    assertEquals(List.of(), mistakes(branch + BRANCH, CITY + city));
    return switch (ConfigReader.read(directory.resolve("branch.toml"))) {
      case Read<BranchConfig> r -> r.value().errands();
      case Mistakes<BranchConfig> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void theExampleEntrustsElectronicCertificates() throws IOException {
    String example = Files.readString(java.nio.file.Path.of("municipality.example.toml"));
    switch (ConfigReader.readMunicipality("example", example)) {
      case Read<Municipality> r ->
          assertEquals(
              Set.of(
                  "renew-authentication",
                  "renew-signature",
                  "issue-authentication",
                  "issue-signature",
                  "unlock-authentication",
                  "unlock-signature"),
              r.value().errand(ElectronicConfig.class).orElseThrow().operations());
      case Mistakes<Municipality> m -> throw new AssertionError(m.mistakes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', b",
    "abc, abc",
    "acb, abc",
    "ab, abc",
    "abcd, abc",
    "bb, b",
    "xyzxyz, longest-of-all",
  })
  void theNearestWord(String word, String nearest) {
    List<String> known =
        word.equals("xyzxyz")
            ? List.of("longest-of-all", "another-long-word")
            : List.of("abc", "b", "longest-of-all");
    assertEquals(nearest, NearestWord.to(word, known));
  }
}
