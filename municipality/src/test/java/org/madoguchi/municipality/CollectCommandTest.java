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
