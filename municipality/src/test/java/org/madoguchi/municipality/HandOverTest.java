package org.madoguchi.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Verdict;
import picocli.CommandLine;

/** {@code ./kiosk municipality --hand-over DIR}, beside the program itself. */
final class HandOverTest {
  private static final Path HOWTO = Path.of("../docs/howto/run-the-officers-program.md");

  @TempDir private Path folder;
  private OfficeWorld world;
  private Path to;

  @BeforeEach
  void opens() {
    world = new OfficeWorld(folder);
    to = folder.resolve("cards").resolve("today");
  }

  @AfterEach
  void closes() {
    world.close();
  }

  private record Said(int exit, String out, String err) {}

  private Said run(String... more) {
    CommandLine command = Municipality.commandLine();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all =
        Stream.concat(Stream.of("--config", world.office().file().toString()), Stream.of(more))
            .toArray(String[]::new);
    return new Said(command.execute(all), out.toString(), err.toString());
  }

  private Said handOver(Path where) {
    return run("--hand-over", where.toString());
  }

  private String accepted() {
    String id = world.send(TestOffice.BRANCH);
    world.clock().passes(Duration.ofMillis(10));
    world.desk().officers().open(id, TestOffice.AOKI);
    OpenPackage open = world.desk().officers().opened(id, TestOffice.AOKI).orElseThrow();
    for (int item = 0; item < open.items(); item++) {
      world.desk().officers().look(id, TestOffice.AOKI, item, true);
    }
    world
        .desk()
        .decisions()
        .decide(id, TestOffice.AOKI, new Verdict.Accepted(Verdict.Delivery.ADDRESSEE_ONLY));
    world.clock().passes(Duration.ofSeconds(3));
    assertTrue(world.desk().branches().acknowledge(id, TestOffice.BRANCH));
    return id;
  }

  private static Set<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void eachComesOnceIntoAFolderThatIsMade() throws IOException {
    List<String> ids = List.of(accepted(), accepted());
    Said said = handOver(to);
    assertEquals(new Said(0, "handed over: 2, left: 0" + System.lineSeparator(), ""), said);
    assertEquals(Set.of(ids.getFirst() + ".json", ids.getLast() + ".json"), names(to));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(to)));
    for (String id : ids) {
      Path file = to.resolve(id + ".json");
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      assertTrue(Files.readString(file).contains("\"delivery\":\"addressee-only\""));
    }
    Path second = folder.resolve("second");
    assertEquals("handed over: 0, left: 0", handOver(second).out().strip());
    assertFalse(Files.exists(second));
    assertEquals(0, run("--check").exit());
  }

  @Test
  void whatWasCutOffBeforeIsWrittenAnew() throws IOException {
    String id = accepted();
    Files.createDirectories(to);
    Files.writeString(to.resolve(id + ".part"), "half");
    assertEquals("handed over: 1, left: 0", handOver(to).out().strip());
    assertEquals(Set.of(id + ".json"), names(to));
  }

  private void stays(HandOverFault why, Path where) {
    Said said = handOver(where);
    assertEquals(3, said.exit());
    assertTrue(said.err().startsWith(why.code() + ": " + where), said.err());
    assertTrue(said.err().strip().endsWith(why.cure()), said.err());
    assertEquals(1, world.desk().acceptances().due().size());
  }

  @Test
  void whereNothingCanBeWrittenAllStaysDue() throws IOException {
    String id = accepted();
    Path file = Files.writeString(folder.resolve("file"), "");
    stays(HandOverFault.NO_FOLDER, file);
    stays(HandOverFault.NO_FOLDER, file.resolve("under"));
    stays(HandOverFault.NOT_WRITABLE, Path.of("/proc/self/nothing"));
    // whoever is root may write everywhere, but nobody puts a file in a full folder's place
    Files.createDirectories(to.resolve(id + ".json").resolve("full"));
    stays(HandOverFault.NOT_WRITABLE, to);
    assertEquals(Set.of(id + ".json"), names(to), "nothing of it stays");
    Files.delete(to.resolve(id + ".json").resolve("full"));
    Files.delete(to.resolve(id + ".json"));
    assertEquals("handed over: 1, left: 0", handOver(to).out().strip());
  }

  @Test
  void onlyWhatCanBeReadIsHandedOver() throws IOException {
    String broken = accepted();
    String well = accepted();
    world
        .store()
        .changing(
            in ->
                in.createUpdate("UPDATE intake SET signed = ? WHERE id = ?")
                    .bind(0, new byte[] {1})
                    .bind(1, broken)
                    .execute());
    Said said = handOver(to);
    assertEquals(3, said.exit());
    assertTrue(said.err().startsWith("H04: " + broken), said.err());
    assertEquals("handed over: 1, left: 1", said.out().strip());
    assertEquals(Set.of(well + ".json"), names(to));
  }

  @Test
  void checkingAndHandingOverExcludeEachOther() {
    accepted();
    assertEquals(2, run("--check", "--hand-over", to.toString()).exit());
    assertFalse(Files.exists(to));
  }

  @Test
  void theManualHasEachCode() throws IOException {
    String manual = Files.readString(HOWTO);
    for (HandOverFault each : HandOverFault.values()) {
      String line = "| %s | … %s | %s |".formatted(each.code(), each.words(), each.cure());
      assertTrue(manual.contains(line), line);
    }
  }
}
