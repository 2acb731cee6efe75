package org.madoguchi.sandbox.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.sandbox.mfp.IppEvePrinter;

/**
 * Processes that are killed and disks that lose what wasn't flushed; short forms of {@code sandbox
 * kill-loop} and {@code sandbox power-cut}.
 */
class CrashTest {
  private static final int KILLS = 44;

  /** So many more over IPP, at a real printer program; each takes three times as long. */
  private static final int REAL = 6;

  private static final int CUTS = 6;

  @TempDir Path directory;

  private PowerCut.Shim.Ready shim() throws Exception {
    PowerCut.Shim shim = PowerCut.shim(directory);
    Assumptions.assumeTrue(shim instanceof PowerCut.Shim.Ready, shim.toString());
    return (PowerCut.Shim.Ready) shim;
  }

  @Test
  void aKilledBranchLosesNothingAndPrintsNothingTwice() throws Exception {
    KillLoop.Result result =
        KillLoop.run(directory, KILLS, 20261121, KillLoop.Printing.INTO_FOLDERS);
    assertEquals(List.of(), result.mistakes());
    assertTrue(result.acknowledged() > KILLS, result.toString());
  }

  @Test
  void norDoesOneAtARealPrinter() throws Exception {
    Path trial = Files.createDirectories(directory.resolve("trial"));
    switch (IppEvePrinter.start(trial)) {
      case IppEvePrinter.Start.Running(IppEvePrinter there) -> there.close();
      case IppEvePrinter.Start.NotAvailable(String why) -> Assumptions.abort(why);
    }
    KillLoop.Result result =
        KillLoop.run(directory, REAL, 20261121, KillLoop.Printing.AT_IPPEVEPRINTER);
    assertEquals(List.of(), result.mistakes());
    assertTrue(result.acknowledged() > REAL, result.toString());
  }

  @Test
  void aPowerCutLosesNothingThatWasAcknowledged() throws Exception {
    KillLoop.Result result = PowerCut.run(directory, shim(), CUTS, 20261121, "FULL");
    assertEquals(List.of(), result.mistakes());
    assertTrue(result.acknowledged() > CUTS, result.toString());
  }

  @Test
  void aStoreThatFlushesOnlyNowAndThenIsFoundOut() throws Exception {
    KillLoop.Result result = PowerCut.run(directory, shim(), CUTS, 20261121, "NORMAL");
    assertTrue(result.lost() > 0, result.toString());
    assertFalse(result.holds());
  }
}
