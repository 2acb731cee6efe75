package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.VoidReason;

/**
 * The branch is killed while it works, and started again: nothing is lost, nothing printed twice.
 */
class KilledBranchTest {
  /** A long run is another command's; this is its short form. */
  private static final int KILLS = 4;

  @TempDir Path directory;

  @Test
  void nothingIsLostAndNothingIsPrintedTwice() throws Exception {
    Random random = new Random(20261121);
    for (int i = 0; i < KILLS; i++) {
      int steps = 1 + random.nextInt(9);
      killAfter(steps, random.nextInt(120));
      check("killed after " + steps + " steps");
    }
  }

  private void killAfter(int steps, int milliseconds) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                BusyBranch.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      for (int seen = 0; seen <= steps; ) {
        String line = said.readLine();
        assertTrue(line != null, "the branch ended by itself");
        if (line.startsWith("STEP ")) {
          seen++;
        }
      }
      Thread.sleep(milliseconds); // somewhere inside the next step: any moment will do
    } finally {
      process.destroyForcibly().waitFor(); // SIGKILL
    }
  }

  private void check(String when) throws Exception {
    try (Hands hands = new Hands(directory)) {
      OfficeSnapshot office = hands.branch.office();
      assertEquals(Optional.empty(), office.store(), when);
      List<String> journal = hands.journal();
      for (String line : journal) {
        assertTrue(jobs(line) <= 1, "a run was printed twice, " + when + ": " + line);
      }
      if (office.open().isPresent()) {
        settled(hands, when);
      }
      for (OfficeSnapshot.Item item : hands.branch.office().waiting()) {
        assertTrue(
            journal.stream().anyMatch(l -> l.contains("slip-issued") && l.contains(item.receipt())),
            when);
        Hands.done(hands.branch.voidIssuance(item.id(), VoidReason.NOT_COLLECTED));
      }
      assertEquals(Optional.empty(), hands.branch.office().open(), when);
    }
  }

  /** What was open is found again as it is: printed if and only if its papers came out. */
  private void settled(Hands hands, String when) throws Exception {
    OfficeSnapshot.Open open = hands.open(o -> o.step() != Step.PRINTING);
    boolean out = papers(open.item().id().toString()) > 0;
    assertTrue(
        switch (open.step()) {
          case SCAN_PAGES, TAKE_FEE, HAND_OVER -> out;
          case PRINT_FAILED -> !out;
          case PRINT_IN_DOUBT, STOPPED, PRINTING -> false;
        },
        when + ": at " + open.step() + " with papers out: " + out);
    Hands.done(
        hands.branch.voidIssuance(
            open.item().id(), VoidReason.PRINTED_IN_DOUBT, Hands.destroyed(0)));
  }

  private long jobs(String line) throws IOException {
    if (!line.contains("\"event\":\"released\"")) {
      return 0;
    }
    return papers(line.replaceAll(".*\"issuance\":\"([0-9a-f]{32})\".*", "$1"));
  }

  private long papers(String issuance) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("mfp"))) {
      return files.filter(f -> String.valueOf(f.getFileName()).contains(issuance + "-1")).count();
    }
  }
}
