package org.madoguchi.municipality.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.PostgresServer;
import org.madoguchi.municipality.TestOffice;

/**
 * {@code ./kiosk benchmark-municipality} for a moment, without its clock: whatever was said to be
 * received is there, once.
 */
class IntakeLoadTest {
  private static final int PACKAGES = 120;
  private static final int BYTES = 60_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void keepsEachOnceOnPostgresql() throws Exception {
    var programs = PostgresServer.programs();
    Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL server (Debian: postgresql)");
    try (PostgresServer server = PostgresServer.start(programs.orElseThrow())) {
      keepsEachOnce(server.settings(server.database("office")));
    }
  }

  @Test
  void keepsEachOnceOnSqlite() throws Exception {
    keepsEachOnce("url = \"jdbc:sqlite:office.db\"");
  }

  private void keepsEachOnce(String store) throws Exception {
    TestOffice office = new TestOffice(folder, store);
    try (PackagePile pile =
        PackagePile.make(folder.resolve("packages"), PACKAGES, BYTES, PACKAGES)) {
      try (OfficeProcess program = OfficeProcess.start(office.file());
          IntakeLoad branches = new IntakeLoad(program.branches())) {
        IntakeLoad.Result paced =
            branches.paced(pile, pile.all().subList(0, PACKAGES / 2), PACKAGES / 2);
        IntakeLoad.Result most =
            branches.asFastAs(pile, pile.all().subList(PACKAGES / 2, PACKAGES), 16);
        assertEquals(PACKAGES, paced.received() + most.received(), "all were received");
        assertEquals(0, paced.failed() + most.failed());
      }
      KeptPackages kept = KeptPackages.of(office, pile.all());
      assertTrue(kept.exact(), kept.toString());
      assertEquals(PACKAGES, kept.there());
    }
  }
}
