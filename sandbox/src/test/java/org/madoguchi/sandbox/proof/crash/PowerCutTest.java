package org.madoguchi.sandbox.proof.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that lose what wasn't flushed; a short form of {@code sandbox power-cut}. */
class PowerCutTest {
  private static final int CUTS = 4;

  @TempDir Path directory;

  private PowerCut.Shim.Ready shim() throws Exception {
    PowerCut.Shim shim = PowerCut.shim(directory);
    Assumptions.assumeTrue(shim instanceof PowerCut.Shim.Ready, shim.toString());
    return (PowerCut.Shim.Ready) shim;
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
