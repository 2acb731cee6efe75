package org.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.figures.Measure;
import org.madoguchi.municipality.figures.Place;
import org.madoguchi.municipality.figures.Totals;
import picocli.CommandLine;

/** {@code ./kiosk collect}, as it is typed. */
final class CollectCommandTest {
  private static final YearMonth NOVEMBER = TestFigures.NOVEMBER;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void files() throws Exception {
    Files.createDirectories(folder.resolve("in/from-kita"));
    Files.writeString(folder.resolve("offices.csv"), TestFigures.REGISTRY);
    TestFigures.trustFile(folder);
  }

  private void put(String name, byte[] file) throws Exception {
    Files.write(folder.resolve("in").resolve(name), file);
  }

  private int collect(String... more) {
    CommandLine command =
        CollectCommand.commandLine(() -> OfficeWorld.START)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    String[] arguments = {
      "--in", "" + folder.resolve("in"), "--registry", "" + folder.resolve("offices.csv"),
      "--trust", "" + folder.resolve("journals.pem"), "--out", "" + folder.resolve("out"),
      "--language", "en"
    };
    return command.execute(
        java.util.stream.Stream.of(arguments, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  private String file(String name) throws Exception {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void putsTogetherWhatFitsAndNamesTheRest() throws Exception {
    String sakura = TestOffice.BRANCH;
    put("a", TestFigures.usual(sakura, NOVEMBER, 7));
    put("b copy.cms", TestFigures.usual(sakura, NOVEMBER, 7));
    put("from-kita/c", TestFigures.usual("kita", NOVEMBER, 2));
    put("d", TestFigures.usual("hama", NOVEMBER, 0));
    put("old", TestFigures.usual("hama", TestFigures.OCTOBER, 1));
    assertEquals(0, collect("--month", "2026-11"), err::toString);
    assertTrue(out.toString().contains("a: counted (sakura-ekimae 2026-11)"), out::toString);
    assertTrue(out.toString().contains("b copy.cms: the same as a"), out::toString);
    assertTrue(out.toString().contains("old: is of 2026-10, and isn't wanted"));
    assertTrue(out.toString().contains("Of 5 post offices that are to report, 3"), out::toString);
    assertTrue(out.toString().contains("No report yet from: midori, minami"), out::toString);
    String csv = file("figures-2026-11.csv");
    assertTrue(
        csv.contains(
            "2026-11,nation,,,,certificates-handed-over,juminhyo,11,3 of 5 offices reported"),
        csv);
    assertTrue(
        csv.contains(
            "2026-11,municipality,99,99201,,certificates-handed-over,juminhyo,8,1 of 3 offices"),
        csv);
    assertTrue(csv.contains("2026-11,branch,99,99201,midori,,,,no report"), csv);
    assertTrue(file("figures-2026-11.json").contains("\"missing\":[\"midori\",\"minami\"]"));
    try (ReadableWorkbook book =
        new ReadableWorkbook(
            new ByteArrayInputStream(
                Files.readAllBytes(folder.resolve("out/figures-2026-11.xlsx"))))) {
      assertEquals(3, book.getSheets().count());
      Sheet places = book.getSheets().skip(1).findFirst().orElseThrow();
      // heads, a nation, two prefectures, three municipalities, five offices
      assertEquals(12, places.read().size());
    }
  }

  @Test
  void whatIsPublishedHidesSmallCounts() throws Exception {
    put("a", TestFigures.usual(TestOffice.BRANCH, NOVEMBER, 70));
    put("b", TestFigures.usual("kita", NOVEMBER, 2));
    put("c", TestFigures.usual("hama", NOVEMBER, 50));
    assertEquals(0, collect("--publish"), err::toString);
    assertTrue(out.toString().contains("for publication, small counts hidden:"), out::toString);
    String csv = file("published-2026-11.csv");
    assertTrue(csv.contains(",<10,small"), csv);
    assertTrue(csv.contains(",x,withheld"), csv);
    assertFalse(csv.contains("branch,") && csv.contains("kita"), csv);
    assertEquals(2, collect("--publish", "4"));
    assertTrue(err.toString().contains("--publish hides counts under 5 at least"), err::toString);
  }

  @Test
  void whatIsRefusedIsNamedAndTheRestIsPutTogether() throws Exception {
    String sakura = TestOffice.BRANCH;
    put("a", TestFigures.usual(sakura, NOVEMBER, 7));
    put(
        "b",
        TestFigures.signed(TestFigures.month(sakura, NOVEMBER, TestFigures.lines("k", 1, 9), 9)));
    put("c", TestFigures.usual("nobody", NOVEMBER, 2));
    put("d", new byte[] {1, 2, 3});
    put("e", TestFigures.usual("hama", NOVEMBER.plusMonths(1), 2));
    assertEquals(1, collect());
    assertTrue(err.toString().contains("c: F04"), err::toString);
    assertTrue(err.toString().contains("d: F01"), err::toString);
    assertTrue(err.toString().contains("e: F06"), err::toString);
    assertTrue(err.toString().lines().anyMatch(l -> l.matches("[ab]: F03.*")), err::toString);
    assertTrue(out.toString().contains("Of 5 post offices that are to report, 1"), out::toString);
  }

  @Test
  void aLaterFileCountsIfItContainsTheEarlierOnesLines() throws Exception {
    String sakura = TestOffice.BRANCH;
    var first = TestFigures.month(sakura, NOVEMBER, TestFigures.lines("j", 1, 9), 9);
    var later = TestFigures.month(sakura, NOVEMBER, TestFigures.lines("j", 1, 12), 4);
    put("z", TestFigures.signedAt(Instant.parse("2026-12-01T00:00:00Z"), first));
    put("y", TestFigures.signedAt(Instant.parse("2026-12-01T00:00:05Z"), later));
    assertEquals(0, collect(), err::toString);
    assertTrue(out.toString().contains("z: a later file of that office counts: y"));
    String csv = file("figures-2026-11.csv");
    assertTrue(csv.contains("nation,,,,certificates-handed-over,juminhyo,5"), csv);
  }

  private CommandLine command() {
    return CollectCommand.commandLine(() -> OfficeWorld.START)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }

  private int into(Path config, String... more) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine command = command();
    String[] arguments = {
      "--in", "" + folder.resolve("in"), "--into", "" + config, "--language", "en"
    };
    return command.execute(
        java.util.stream.Stream.of(arguments, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  /** What a prefecture hands on to the nation's program, which is running. */
  @Test
  void originalsGoIntoTheDatabaseOfAnUpperLevel() throws Exception {
    String sakura = TestOffice.BRANCH;
    var first = TestFigures.month(sakura, NOVEMBER, TestFigures.lines(sakura, 1, 90), 9);
    var later = TestFigures.month(sakura, NOVEMBER, TestFigures.lines(sakura, 1, 100), 4);
    put("z", TestFigures.signedAt(Instant.parse("2026-12-01T00:00:00Z"), first));
    put("y", TestFigures.signedAt(Instant.parse("2026-12-01T00:00:05Z"), later));
    put("from-kita/c", TestFigures.usual("kita", NOVEMBER, 2));
    put("c again", TestFigures.usual("kita", NOVEMBER, 2));
    put("head", TestFigures.head("hama", 100, TestFigures.hash("another", 100)));
    put("hama", TestFigures.usual("hama", NOVEMBER, 5));
    put("nobody", TestFigures.usual("nobody", NOVEMBER, 2));
    put(
        "forged",
        TestFigures.signedBy(
            "kita", TestFigures.month(sakura, NOVEMBER, TestFigures.lines(sakura, 1, 200), 8)));
    TestOffice upper =
        new TestOffice(Files.createDirectories(folder.resolve("up")), OfficeWorld.SQLITE);
    TestFigures.enable(upper);
    try (OfficeWorld world = new OfficeWorld(upper)) {
      assertEquals(1, into(upper.file()), err::toString);
      assertEquals(
          "Of 8 files 4 count now; 1 were there already, 3 don't count.",
          out.toString().strip(),
          "the head counts, and hama's file against it doesn't");
      assertTrue(err.toString().contains("nobody: F04"), err::toString);
      assertTrue(err.toString().contains("forged: F01"), err::toString);
      assertTrue(err.toString().contains("hama: F02"), err::toString);
      Totals nation = world.figures().rollUp(Place.NATION, NOVEMBER).totals();
      assertEquals(5 + 3, nation.sum(Measure.CERTIFICATES_HANDED_OVER));
      Files.delete(folder.resolve("in/nobody"));
      Files.delete(folder.resolve("in/forged"));
      Files.delete(folder.resolve("in/hama"));
      assertEquals(0, into(upper.file()), err::toString);
      assertEquals(
          "Of 5 files 0 count now; 5 were there already, 0 don't count.", out.toString().strip());
      assertEquals(nation, world.figures().rollUp(Place.NATION, NOVEMBER).totals());
      put(
          "other",
          TestFigures.signed(TestFigures.month(sakura, NOVEMBER, TestFigures.lines("k", 1, 9), 9)));
      assertEquals(1, into(upper.file()), err::toString);
      assertTrue(err.toString().contains("other: F03"), err::toString);
      world.restart(); // the record holds
    }
  }

  /** From the prefecture's program to the nation's, without a folder that anybody has kept. */
  @Test
  void originalsOfOneDatabaseGoIntoAnother() throws Exception {
    TestOffice lower =
        new TestOffice(Files.createDirectories(folder.resolve("down")), OfficeWorld.SQLITE);
    TestOffice upper =
        new TestOffice(Files.createDirectories(folder.resolve("up")), OfficeWorld.SQLITE);
    TestFigures.enable(lower);
    TestFigures.enable(upper);
    String sakura = TestOffice.BRANCH;
    try (OfficeWorld below = new OfficeWorld(lower);
        OfficeWorld above = new OfficeWorld(upper)) {
      below.figures().figures(TestFigures.usual(sakura, TestFigures.OCTOBER, 3), sakura);
      below
          .figures()
          .figures(
              TestFigures.signed(
                  TestFigures.month(sakura, NOVEMBER, TestFigures.lines(sakura, 1, 90), 9)),
              sakura);
      below.figures().figures(TestFigures.usual(sakura, NOVEMBER, 7), sakura);
      below.figures().head(TestFigures.head("kita", 100, TestFigures.hash("kita", 100)), "kita");
      below.figures().figures(TestFigures.usual("kita", NOVEMBER, 2), "kita");
      assertEquals(
          0,
          command()
              .execute(
                  "--from",
                  "" + lower.file(),
                  "--out",
                  "" + folder.resolve("in"),
                  "--language",
                  "en"),
          err::toString);
      assertTrue(out.toString().startsWith("5 originals written to "), out::toString);
      assertEquals(0, into(upper.file()), err::toString);
      assertTrue(out.toString().startsWith("Of 5 files 5 count now"), out::toString);
      for (YearMonth month : java.util.List.of(TestFigures.OCTOBER, NOVEMBER)) {
        assertEquals(
            below.figures().rollUp(Place.NATION, month),
            above.figures().rollUp(Place.NATION, month));
      }
    }
  }

  @Test
  void whatGoesIntoADatabaseNeedsNothingElse() throws Exception {
    TestOffice upper =
        new TestOffice(Files.createDirectories(folder.resolve("up")), OfficeWorld.SQLITE);
    assertEquals(2, into(upper.file()), err::toString);
    assertTrue(err.toString().contains("has no table [figures]"), err::toString);
    assertEquals(2, into(upper.file(), "--out", "x"));
    assertTrue(err.toString().contains("leave the others out"), err::toString);
    assertEquals(2, CollectCommand.commandLine(() -> OfficeWorld.START).execute("--in", "x"));
  }

  @Test
  void kindsOfAMunicipalityHaveNamesInTheWorkbook() throws Exception {
    put("a", TestFigures.usual("kita", NOVEMBER, 2));
    Files.writeString(folder.resolve("kinds.csv"), "kind,ja,en\njuminhyo,住民票,Residence\n");
    assertEquals(0, collect("--kinds", "" + folder.resolve("kinds.csv")), err::toString);
    try (ReadableWorkbook book =
        new ReadableWorkbook(
            new ByteArrayInputStream(
                Files.readAllBytes(folder.resolve("out/figures-2026-11.xlsx"))))) {
      assertTrue(
          book.getFirstSheet().read().stream().anyMatch(r -> r.getCellText(1).equals("Residence")));
    }
    assertTrue(file("figures-2026-11.csv").contains(",juminhyo,"), "for programs, the code");
    Files.writeString(folder.resolve("kinds.csv"), "kind,ja,en\nX,住民票,\n");
    assertEquals(2, collect("--kinds", "" + folder.resolve("kinds.csv")));
    assertTrue(err.toString().contains("kinds.csv:2:1: kind must be"), err::toString);
  }

  @Test
  void wrongUsageIsTold() throws Exception {
    assertEquals(2, collect("--month", "2026-13"));
    Files.writeString(folder.resolve("offices.csv"), "office\n");
    assertEquals(2, collect());
    assertTrue(err.toString().contains("offices.csv:1:1: the first line must be"), err::toString);
    Files.writeString(folder.resolve("offices.csv"), TestFigures.REGISTRY);
    Files.writeString(folder.resolve("journals.pem"), "nothing");
    assertEquals(3, collect());
    assertTrue(err.toString().contains("journals.pem holds no certificate"), err::toString);
  }
}
