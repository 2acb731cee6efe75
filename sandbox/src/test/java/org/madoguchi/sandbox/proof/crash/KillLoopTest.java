package org.madoguchi.sandbox.proof.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.sandbox.MachineLock;
import org.madoguchi.sandbox.city.mfp.IppEvePrinter;

/** Processes that are killed; a short form of {@code sandbox kill-loop}. */
class KillLoopTest {
  /** Of two branches; each kill is a Java that starts. */
  private static final int KILLS = 12;

  /** So many more over IPP, at a real printer program; each takes three times as long. */
  private static final int REAL = 2;

  /** Of two lobbies; a few kills. */
  private static final int BOOKINGS = 40;

  @TempDir Path directory;

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
    try (MachineLock _ = MachineLock.hold(MachineLock.IPPEVEPRINTER)) {
      switch (IppEvePrinter.start(trial)) {
        case IppEvePrinter.Start.Running(IppEvePrinter there) -> there.close();
        case IppEvePrinter.Start.NotAvailable(String why) -> Assumptions.abort(why);
      }
      KillLoop.Result result =
          KillLoop.run(directory, REAL, 20261121, KillLoop.Printing.AT_IPPEVEPRINTER);
      assertEquals(List.of(), result.mistakes());
      assertTrue(result.acknowledged() > REAL, result.toString());
    }
  }

  @Test
  void twoLobbiesBookNoPlaceTwiceAndLoseNone() throws Exception {
    BookingLoop.Result result = BookingLoop.run(directory, BOOKINGS, 20261121);
    assertEquals(List.of(), result.mistakes());
    assertTrue(result.bookings() >= BOOKINGS, result.toString());
  }
}
