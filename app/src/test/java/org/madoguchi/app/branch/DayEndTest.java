package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BranchWorld.Waiting;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.ClosingRow;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.device.PrinterProblem;

/** The day is closed, well and badly, on a whole branch. */
class DayEndTest {
  @TempDir Path directory;
  private BranchWorld world;

  @BeforeEach
  void open() {
    world = new BranchWorld(directory);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  private ClosingReport report() {
    return switch (world.branch.closing()) {
      case Finding.Found<ClosingReport>(ClosingReport report) -> report;
      case Finding.NotFound<ClosingReport> not -> throw new AssertionError(not);
    };
  }

  private DeskAnswer closed(int yen) {
    return world.branch.closeDay(
        TillCount.of(report(), yen, Optional.of(TillDifference.UNEXPLAINED)));
  }

  private void handedOver() {
    world.done(world.branch.scan(world.paid().code()));
  }

  @Test
  void whatWasTakenIsWhatIsDueAndTheReportComesOutOnce() throws Exception {
    handedOver();
    assertEquals(BranchWorld.FEE, report().cashYen());
    world.done(closed(BranchWorld.FEE));
    List<JournalLine> lines = world.journal();
    JournalLine closing =
        lines.stream().filter(l -> l.event().equals("day-closed")).findFirst().orElseThrow();
    assertEquals("1", closing.detail("number"));
    assertEquals("1", closing.detail("handedOver"));
    assertEquals("" + BranchWorld.FEE, closing.detail("cashYen"));
    assertEquals("" + BranchWorld.FEE, closing.detail("countedYen"));
    assertTrue(lines.stream().anyMatch(l -> l.event().equals("closing-printed")));
    assertEquals(2, world.mfp.jobs.size(), "the papers and the report");
    assertTrue(Files.exists(directory.resolve("closings/00001.pdf")));
    assertTrue(Files.readString(directory.resolve("closings/00001.csv")).startsWith("\uFEFF"));
    assertEquals(2, report().number());
    assertEquals(0, report().cashYen());
  }

  @Test
  void notWhileAnIssuanceIsOpen() {
    ClosingReport before = report();
    world.printed();
    world.refused(FailureCode.DESK_NOT_EMPTY, world.branch.closeDay(TillCount.of(before, 0)));
    assertEquals(1, report().number());
  }

  @Test
  void notAgainstAnotherReport() {
    ClosingReport before = report();
    handedOver();
    world.refused(FailureCode.CLOSING_OUT_OF_DATE, world.branch.closeDay(TillCount.of(before, 0)));
    world.done(closed(BranchWorld.FEE));
    world.refused(
        FailureCode.CLOSING_OUT_OF_DATE,
        world.branch.closeDay(TillCount.of(before, BranchWorld.FEE)));
  }

  @Test
  void aReportThatDoesNotComeOutUndoesNothingAndIsWrittenDown() {
    world.mfp.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_JAM);
    world.done(closed(0));
    JournalLine line =
        world.journal().stream()
            .filter(l -> l.event().equals("closing-not-printed"))
            .findFirst()
            .orElseThrow();
    assertEquals("1", line.detail("number"));
    assertEquals(FailureCode.PRINTER_NEEDS_ATTENTION.code(), line.detail("why"));
    assertEquals(2, report().number());
  }

  @Test
  void filesThatCannotBeWrittenUndoNothingAndAreWrittenDown() throws Exception {
    Files.writeString(directory.resolve("closings"), "in the way");
    world.done(closed(0));
    assertTrue(
        world.journal().stream()
            .anyMatch(
                l ->
                    l.event().equals("closing-not-kept")
                        && l.detail("why").equals(FailureCode.STORE_FAILED.code())));
    assertEquals(1, world.mfp.jobs.size());
  }

  @Test
  void whatWaitsIsCarriedOver() {
    Waiting one = world.waiting();
    world.done(closed(0));
    assertFalse(world.branch.office().waiting().isEmpty());
    world.done(world.branch.scan(one.code()));
    world.scanAll(one.id(), 1);
    world.done(world.branch.takeFee());
    world.done(world.branch.scan(one.code()));
    assertEquals(BranchWorld.FEE, report().cashYen());
    assertEquals(1, report().count(ClosingRow.Outcome.HANDED_OVER));
  }
}
