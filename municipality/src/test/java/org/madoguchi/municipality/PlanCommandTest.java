package org.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.plan.PlanFault;
import org.madoguchi.municipality.plan.PlanFlag;
import org.madoguchi.municipality.words.Words;
import picocli.CommandLine;

/** {@code ./kiosk plan}. */
final class PlanCommandTest {
  private static final Path EXAMPLES = Path.of("../docs/examples");
  private static final Path HOWTO = Path.of("../docs/howto/plan-the-issuing-of-cards.md");

  @TempDir private Path folder;

  private record Said(int exit, String out, String err) {}

  private static Said run(Object... arguments) {
    CommandLine command = PlanCommand.commandLine(() -> OfficeWorld.START);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    command
        .getSubcommands()
        .values()
        .forEach(c -> c.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)));
    int exit = command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Said(exit, out.toString(), err.toString());
  }

  private static Set<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void theNationsPlanPrintsItsMonthlyNumber() {
    for (String language : new String[] {"ja", "en"}) {
      Said said = run("compute", "--in", EXAMPLES.resolve("nation.toml"), "--language", language);
      assertEquals(0, said.exit());
      assertEquals("", said.err());
      assertTrue(said.out().contains("3,398,548"), said.out());
      assertTrue(said.out().contains("29.9"), said.out());
      assertTrue(said.out().contains(PlanFlag.F16.sentence()), said.out());
    }
  }

  @Test
  void aSampleIsComputedFilledInAndFollowed() throws IOException {
    Path plan = folder.resolve("mine/plan.toml");
    assertEquals(0, run("new", "--out", plan).exit());
    assertEquals(3, run("new", "--out", plan).exit(), "nothing is written over");
    Path out = folder.resolve("out");
    Path filled = folder.resolve("filled.toml");
    Said said = run("compute", "--in", plan, "--out", out, "--fill-in", filled);
    assertEquals("", said.err());
    assertEquals(0, said.exit());
    Set<String> files = new TreeSet<>(Set.of("plan.xlsx", "plan.csv", "plan.json"));
    files.addAll(Set.of("chart-ja.svg", "chart-ja.png", "chart-en.svg", "chart-en.png"));
    assertEquals(files, names(out));
    Said good = run("compute", "--in", filled, "--language", "en");
    assertTrue(good.out().contains("There is nothing to advise."), good.out());

    Path record = folder.resolve("record.csv");
    Files.writeString(
        record, "month,issued,arrived,windows,weekend_days,staff\n2027-04,500,1104,1,4,7\n");
    Said followed =
        run("follow", "--in", plan, "--record", record, "--out", out, "--language", "en");
    assertEquals(0, followed.exit());
    assertTrue(followed.out().contains("F11 Off the plan [2027-04]"), followed.out());
    files.add("record.csv");
    assertEquals(files, names(out));
  }

  @Test
  void everyMistakeIsToldAndEachCodesCureOnce() throws IOException {
    Path bad = folder.resolve("bad.toml");
    Files.writeString(
        bad,
        Files.readString(EXAMPLES.resolve("city.toml"))
            .replace("issued = 13000", "issued = 70000")
            .replace("in_hand = 4", "in_hands = 4"));
    Said said = run("compute", "--in", bad, "--language", "en");
    assertEquals(2, said.exit());
    assertEquals("", said.out());
    assertEquals(
        """
        %1$s:11:1: F21: demand.issued is 70000, more than population 60000
        %1$s:27:1: staff.in_hand is missing
        %1$s:28:1: staff.in_hands is unknown; the nearest is in_hand; known here: absence_factor, hire, in_hand, training_months
        F20: The file has mistakes. Mend the lines that are named, and run it again.
        F21: More cards are issued than people live there. See that both numbers are of the same time and the same municipality.
        """
            .formatted(bad),
        said.err().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void manyPlansAreOneSheet() throws IOException {
    Path in = Files.createDirectories(folder.resolve("plans"));
    Path out = folder.resolve("sheet");
    assertTrue(run("summarise", "--in", in, "--out", out).err().startsWith("F31"));
    for (String each : new String[] {"city", "renewal"}) {
      Files.copy(EXAMPLES.resolve(each + ".toml"), in.resolve(each + ".toml"));
    }
    Files.writeString(
        in.resolve("city.csv"),
        "month,issued,arrived,windows,weekend_days,staff\n2020-11,1480,1621,2,0,4\n");
    Said said = run("summarise", "--in", in, "--out", out);
    assertEquals("", said.err());
    assertEquals(0, said.exit());
    assertEquals(Set.of("prefecture.xlsx", "prefecture.csv", "prefecture.json"), names(out));
    assertTrue(
        Files.readString(out.resolve("prefecture.csv"))
            .contains(
                "99201,さくら市,60000,14480,24.13,2020-11,1621,1480,-8.7,1,0,141,0.10,F10 F12 F13 F14 F15 F19"));
  }

  @Test
  void whereNothingCanBeWrittenACodeSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Said said = run("compute", "--in", EXAMPLES.resolve("city.toml"), "--out", file);
    assertEquals(3, said.exit());
    assertTrue(said.err().startsWith("F29: 書き出せません (" + file), said.err());
  }

  @Test
  void theManualHasEachCode() throws IOException {
    String manual = Files.readString(HOWTO);
    Words words = Words.in(Language.EN);
    for (PlanFault each : PlanFault.values()) {
      String key = "fault." + each;
      String line =
          "| %s | %s | %s |".formatted(each, words.get(key + ".words"), words.get(key + ".cure"));
      assertTrue(manual.contains(line), line);
    }
    for (PlanFlag each : PlanFlag.values()) {
      String key = "flag." + each;
      String line = "| %s | %s | ".formatted(each, words.get(key + ".title"));
      assertTrue(manual.contains(line), line);
      assertFalse(Words.in(Language.JA).get(key + ".gist").isBlank());
    }
  }
}
