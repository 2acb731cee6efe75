package org.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;
import picocli.CommandLine;

/** {@code ./kiosk plan follow} with post offices' figures, beside a record and alone. */
final class PlanFromFiguresTest {
  private static final String SAKURA = TestOffice.BRANCH;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void files() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("offices.csv"), TestFigures.REGISTRY);
    TestFigures.trustFile(folder);
    plan("city", "2020-11", "2023-03");
  }

  /** An example, from October 2026 on. */
  private void plan(String example, String first, String last) throws Exception {
    String toml = Files.readString(Path.of("../docs/examples", example + ".toml"));
    Files.writeString(
        folder.resolve("plan.toml"),
        toml.replace("first = \"" + first, "first = \"2026-10")
            .replace("last = \"" + last, "last = \"2027-03")
            .replace("hire = [{ month = \"2021-01\", people = 1 }]", ""));
  }

  private void put(String office, YearMonth month, Measure measure, Map<String, Long> kinds)
      throws Exception {
    List<Figure> figures =
        kinds.entrySet().stream()
            .map(
                k ->
                    new Figure(
                        measure,
                        measure == Measure.INTAKES_ACCEPTED ? "99201" : "",
                        k.getKey(),
                        k.getValue()))
            .sorted()
            .toList();
    Files.write(
        folder.resolve("in").resolve(office + "-" + month),
        TestFigures.signed(
            new MonthFigures(
                office,
                month,
                ZoneId.of("Asia/Tokyo"),
                TestFigures.lines(office, 1, 9),
                "1.0.0",
                figures)));
  }

  private void accepted(String office, YearMonth month, Map<String, Long> kinds) throws Exception {
    put(office, month, Measure.INTAKES_ACCEPTED, kinds);
  }

  private int follow(String... more) {
    CommandLine command = PlanCommand.commandLine(() -> OfficeWorld.START);
    Stream.concat(Stream.of(command), command.getSubcommands().values().stream())
        .forEach(c -> c.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)));
    return command.execute(
        Stream.concat(
                Stream.of(
                    "follow",
                    "--in",
                    "" + folder.resolve("plan.toml"),
                    "--language",
                    "en",
                    "--figures",
                    "" + folder.resolve("in"),
                    "--trust",
                    "" + folder.resolve("journals.pem"),
                    "--registry",
                    "" + folder.resolve("offices.csv")),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void whatComesByPostCountsAndAMonthWithoutAReportIsNotComplete() throws Exception {
    accepted(SAKURA, TestFigures.OCTOBER, Map.of("addressee-only", 40L, "counter", 5L));
    accepted("midori", TestFigures.OCTOBER, Map.of("registered-mail", 2L));
    accepted("kita", TestFigures.OCTOBER, Map.of("addressee-only", 900L));
    accepted(SAKURA, TestFigures.NOVEMBER, Map.of("addressee-only", 30L));
    Path record =
        Files.writeString(
            folder.resolve("record.csv"),
            """
            month,issued,arrived,windows,weekend_days,staff
            2026-10,1000,1104,2,0,4
            2026-11,1000,1000,2,0,4
            """);
    Path to = folder.resolve("out");
    assertEquals(0, follow("--record", "" + record, "--out", "" + to), err::toString);
    assertTrue(
        out.toString().contains("2026-10: 42 at post offices; all 2 have reported"), out::toString);
    assertTrue(
        out.toString()
            .contains(
                "2026-11: not complete. Of 3 post offices that are to report, 1 have done so; no"
                    + " report yet from: みどり町郵便局, みなみ郵便局"),
        out::toString);
    assertFalse(out.toString().contains("2026-12: "), "that month isn't over");
    List<String> lines = Files.readString(to.resolve("record.csv")).lines().toList();
    assertTrue(
        lines.get(1).startsWith("2026-10,7834,1000,-86.7,1042,-86.7,1104,104,"), lines.get(1));
    assertTrue(lines.get(1).contains(",42,,2/2,"), lines.get(1));
    assertTrue(lines.get(2).startsWith("2026-11,7834,1000,-87.2,2042,"), lines.get(2));
    assertTrue(lines.get(2).contains(",,,1/3,"), lines.get(2));
  }

  @Test
  void renewalsAtPostOfficesStandBesideWhatWasPlannedThere() throws Exception {
    plan("renewal", "2025-04", "2026-03");
    Map<String, Long> done = Map.of("renew-authentication", 300L, "renew-signature", 290L);
    put(SAKURA, TestFigures.OCTOBER, Measure.CARD_ORDERS_DONE, done);
    put("midori", TestFigures.OCTOBER, Measure.CARD_ORDERS_DONE, Map.of("reset-text", 7L));
    Path record =
        Files.writeString(
            folder.resolve("record.csv"),
            """
            month,issued,arrived,windows,weekend_days,staff
            2026-10,1546,1546,3,0,4
            """);
    Path to = folder.resolve("out");
    assertEquals(0, follow("--record", "" + record, "--out", "" + to), err::toString);
    List<String> lines = Files.readString(to.resolve("record.csv")).lines().toList();
    // 13,246 expire, 30% of them elsewhere: 3,974 in six months
    assertTrue(lines.get(1).startsWith("2026-10,1546,1546,0.0,1546,0.0,"), lines.get(1));
    assertTrue(lines.get(1).contains(",300,663,2/2,"), lines.get(1));
  }

  @Test
  void withoutARecordItTellsWhatThereIsAndNamesAFileThatIsRefused() throws Exception {
    accepted(SAKURA, TestFigures.OCTOBER, Map.of("addressee-only", 40L));
    Files.writeString(folder.resolve("in/other"), "no figures");
    assertEquals(1, follow());
    assertTrue(err.toString().contains("other: F01"), err::toString);
    assertTrue(out.toString().contains("2026-10: not complete. Of 2"), out::toString);
    assertTrue(out.toString().contains("2026-11: not complete. Of 3"), out::toString);
    assertFalse(out.toString().contains("Off the plan"), out::toString);
  }

  @Test
  void wrongUsageIsTold() throws Exception {
    CommandLine command = PlanCommand.commandLine(() -> OfficeWorld.START);
    Stream.concat(Stream.of(command), command.getSubcommands().values().stream())
        .forEach(c -> c.setErr(new PrintWriter(err, true)));
    String plan = "" + folder.resolve("plan.toml");
    assertEquals(2, command.execute("follow", "--in", plan));
    assertEquals(2, command.execute("follow", "--in", plan, "--figures", "" + folder));
    assertTrue(err.toString().contains("--registry"), err::toString);
    Files.writeString(folder.resolve("journals.pem"), "nothing");
    assertEquals(3, follow());
  }
}
