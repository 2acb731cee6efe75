package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.config.PaperNeed.A;
import static org.madoguchi.config.PaperNeed.B;
import static org.madoguchi.config.PaperNeed.NOTICE;
import static org.madoguchi.config.PaperNeed.PIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** A municipality's paper table and its rules. */
class IdentityPapersTest extends SpoiltFiles {
  private static IdentityPapers read(String head, String tail) {
    return switch (ConfigReader.readMunicipality("city.toml", head + "\n" + CITY + tail)) {
      case Read<Municipality> r -> r.value().identityPapers();
      case Mistakes<Municipality> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void whereTheFileSaysNothingTheProgramsTableHolds() {
    IdentityPapers usual = IdentityPapers.usual();
    assertEquals(usual, read("", ""));
    assertEquals(new PaperRule(List.of(List.of(A), List.of(B))), usual.rule(PaperUse.PIN_RESET));
    assertEquals(
        new PaperRule(
            List.of(List.of(A, PIN), List.of(A, A), List.of(A, B), List.of(NOTICE, B, B))),
        usual.rule(PaperUse.CARD_INTAKE));
  }

  @Test
  void healthInsuranceCardsEndWhereQualificationCertificatesHaveBegun() {
    assertEquals(List.of("health-insurance-card"), insurance("2024-12-01"));
    assertEquals(
        List.of("qualification-certificate", "health-insurance-card"), insurance("2024-12-02"));
    assertEquals(
        List.of("qualification-certificate", "health-insurance-card"), insurance("2025-12-01"));
    assertEquals(List.of("qualification-certificate"), insurance("2025-12-02"));
  }

  private static List<String> insurance(String day) {
    return IdentityPapers.usual().on(LocalDate.parse(day)).stream()
        .map(IdentityPaper::code)
        .filter(c -> c.matches("qualification-certificate|health-insurance-card"))
        .toList();
  }

  @Test
  void aTableReplacesTheProgramsAndItsRulesStay() {
    IdentityPapers papers =
        read(
            """
            paper = [
              { code = "passport", class = "B", photo = false, through = 2026-12-31 },
              { code = "passport", class = "A", from = 2027-01-01 },
              { code = "bus-pass", class = "B", name = { ja = "券", en = "Pass" }, expires = true },
            ]
            """,
            "");
    assertEquals(List.of("passport", "bus-pass"), codes(papers.on(LocalDate.of(2027, 1, 1))));
    IdentityPaper before = papers.papers().getFirst();
    assertEquals(PaperClass.B, before.paperClass());
    assertEquals(false, before.photo());
    assertTrue(before.expires(), "the program knows that a passport does");
    assertNull(before.name());
    IdentityPaper own = papers.papers().getLast();
    assertEquals(new LocalizedText("券", "Pass"), own.name());
    assertEquals(false, own.photo());
    assertTrue(own.expires());
    assertEquals(IdentityPapers.usual().rules(), papers.rules());
  }

  private static List<String> codes(List<IdentityPaper> papers) {
    return papers.stream().map(IdentityPaper::code).toList();
  }

  @Test
  void aRuleReplacesTheProgramsForItsUse() {
    IdentityPapers papers =
        read("", "[[paper_rule]]\nerrand = \"pin-reset\"\nany_of = [[\"A\"], [\"B\", \"B\"]]\n");
    assertEquals(
        new PaperRule(List.of(List.of(A), List.of(B, B))), papers.rule(PaperUse.PIN_RESET));
    assertEquals(
        IdentityPapers.usual().rule(PaperUse.CARD_INTAKE), papers.rule(PaperUse.CARD_INTAKE));
    assertEquals(IdentityPapers.usual().papers(), papers.papers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "paper = 3|1:1: paper must be a list, not a whole number",
        "paper = []|1:1: paper needs at least 1, not 0",
        "paper = [1]|1:10: paper must be a table, not a whole number",
        "paper = [{ code = \"passport\" }]|1:10: paper.class is missing",
        "paper = [{ code = \"passport\", class = \"C\" }]|1:31: paper.class must be \"A\","
            + " \"B\" or \"NOTICE\", not \"C\"",
        "paper = [{ code = \"pasport\", class = \"A\" }]|1:12: paper.code is none that the program"
            + " knows, and has no name: \"pasport\"; the nearest is \"passport\"",
        "paper = [{ code = \"passport\", class = \"A\", name = \"x\" }]|1:44: paper.name must be a"
            + " table, not text",
        "paper = [{ code = \"passport\", class = \"A\", photo = 1 }]|1:44: paper.photo must be true"
            + " or false, not a whole number",
        "paper = [{ code = \"passport\", class = \"A\" }, { code = \"passport\", class = \"B\""
            + " }]|1:48: paper.code is there twice: \"passport\"",
        "paper = [{ code = \"passport\", class = \"A\", through = 2026-03-31 }, { code ="
            + " \"passport\", class = \"B\", from = 2026-03-31 }]|1:70: paper.code has days in"
            + " common with an earlier row of \"passport\"",
        "paper = [{ code = \"passport\", class = \"A\", from = 2026-01-02, through = 2026-01-01"
            + " }]|1:63: paper.through is before from: 2026-01-01",
        "paper = [{ code = \"passport\", class = \"A\", until = 1 }]|1:44: paper.until is unknown;"
            + " known here: class, code, expires, from, name, photo, through",
      })
  void everyMistakeOfTheTable(String line, String mistake) {
    assertEquals(
        List.of("city.toml:" + mistake),
        inWords(ConfigReader.readMunicipality("city.toml", line + "\n" + CITY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "paper_rule = 1|1:1: paper_rule must be a list, not a whole number",
        "paper_rule = [{ errand = \"pin-reset\" }]|1:15: paper_rule.any_of is missing",
        "paper_rule = [{ errand = \"pin-reset\", any_of = [] }]|1:39: paper_rule.any_of needs at"
            + " least 1, not 0",
        "paper_rule = [{ errand = \"pin-reset\", any_of = [[]] }]|1:49: paper_rule.any_of must hold"
            + " lists such as [\"A\", \"PIN\"]",
        "paper_rule = [{ errand = \"pin-reset\", any_of = [\"A\"] }]|1:49: paper_rule.any_of must"
            + " hold lists such as [\"A\", \"PIN\"]",
        "paper_rule = [{ errand = \"pin-reset\", any_of = [[\"A\"], [\"B\", \"C\"]] }]|1:62:"
            + " paper_rule.any_of must hold \"A\", \"B\", \"PIN\" or \"NOTICE\", not \"C\"",
        "paper_rule = [{ errand = \"pin-reset\", any_of = [[1]] }]|1:50: paper_rule.any_of must"
            + " hold \"A\", \"B\", \"PIN\" or \"NOTICE\", not a whole number",
        "paper_rule = [{ errand = \"pin-rest\", any_of = [[\"A\"]] }]|1:17: paper_rule.errand is"
            + " nothing that papers are asked for: \"pin-rest\"; the nearest is \"pin-reset\"",
        "paper_rule = [{ errand = \"pin-reset\", any_of = [[\"A\"]] }, { errand = \"pin-reset\","
            + " any_of = [[\"B\"]] }]|1:61: paper_rule.errand has a rule already: \"pin-reset\"",
        "paper_rule = [{ errand = \"pin-reset\", any_of = [[\"PIN\", \"PIN\"], [\"A\", \"NOTICE\","
            + " \"NOTICE\"]] }]|1:39: paper_rule.any_of can never suffice: no line finds as many"
            + " papers in the table",
        "paper_rule = [{ errand = \"pin-reset\", any_of = [[\"A\"]], all_of = 1 }]|1:57:"
            + " paper_rule.all_of is unknown; known here: any_of, errand",
      })
  void everyMistakeOfARule(String line, String mistake) {
    assertEquals(
        List.of("city.toml:" + mistake),
        inWords(ConfigReader.readMunicipality("city.toml", line + "\n" + CITY)));
  }

  /** Two papers of class B, of which one ends before the other begins, are never two. */
  @ParameterizedTest
  @CsvSource({"2026-04-01, true", "2026-03-31, false"})
  void aRuleThatCanNeverSuffice(String from, boolean mistaken) {
    String table =
        """
        paper = [
          { code = "pension", class = "B", through = 2026-03-31 },
          { code = "student-card", class = "B", from = %s },
        ]
        paper_rule = [{ errand = "pin-reset", any_of = [["A"], ["B", "B"]] }]
        """
            .formatted(from);
    String mistake =
        "city.toml:5:39: paper_rule.any_of can never suffice: no line finds as many papers in the"
            + " table";
    assertEquals(
        mistaken ? List.of(mistake) : List.of(),
        inWords(ConfigReader.readMunicipality("city.toml", table + CITY)));
  }

  @Test
  void howPagesLookHasANameOfItsOwnAndItsOldOneIsStillRead() {
    String look = " = { seal = [\"black\"] }\n";
    String papers = "paper = [{ code = \"passport\", class = \"A\" }]\n";
    String mistake =
        "city.toml:2:1: paper says how pages look, and so does page: one of them is enough";
    assertEquals(
        List.of(),
        inWords(ConfigReader.readMunicipality("city.toml", "page" + look + papers + CITY)));
    assertEquals(IdentityPapers.usual(), read("paper" + look, ""));
    assertEquals(
        List.of(mistake),
        inWords(ConfigReader.readMunicipality("city.toml", "page" + look + "paper" + look + CITY)));
  }

  @Test
  void aLineThatWantsNothingIsNoRule() {
    assertThrows(IllegalArgumentException.class, () -> new PaperRule(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new PaperRule(List.of(List.of())));
  }

  /** The table in the manual is the program's. */
  @Test
  void theManualShowsTheTable() throws IOException {
    List<String> rows =
        IdentityPapers.usual().papers().stream()
            .map(
                p ->
                    "%s %s %s %s %s"
                        .formatted(
                            p.code(),
                            p.paperClass(),
                            p.photo() ? "yes" : "no",
                            p.expires() ? "yes" : "no",
                            days(p.days()))
                        .strip())
            .toList();
    List<String> shown =
        Files.readAllLines(Path.of("../docs/configuration.md")).stream()
            .filter(l -> l.matches("\\| `[a-z-]+` \\(.*\\| (A|B|NOTICE) \\|.*"))
            .map(l -> l.replaceFirst("\\| `([a-z-]+)` \\([^|]*\\)", "$1"))
            .map(l -> l.replaceAll("[ |]+", " ").strip())
            .toList();
    assertEquals(rows, shown);
  }

  private static String days(DayRange days) {
    return (days.from() == null ? "" : "from " + days.from())
        + (days.through() == null ? "" : "through " + days.through());
  }
}
