package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.branch.OfficeSnapshot.ClosedDays;
import org.madoguchi.config.LocalizedText;

class ClosedDaysToldTest {
  @TempDir Path directory;

  @Test
  void theOfficeIsToldWhoseClosedDaysNobodyHasSet() throws Exception {
    try (BranchWorld world = new BranchWorld(directory)) {
      assertEquals(
          List.of(
              new ClosedDays(new LocalizedText("大手町", "Otemachi"), Optional.empty()),
              new ClosedDays(new LocalizedText("見本市", "Mihon City"), Optional.empty())),
          world.branch.office().closedDays());
    }
  }
}
