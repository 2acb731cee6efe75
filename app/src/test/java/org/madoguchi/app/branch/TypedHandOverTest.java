package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BranchWorld.Waiting;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.custody.IssuanceId;

/** The number stands on the papers: whoever types it instead of scanning the slip says who. */
class TypedHandOverTest {
  @TempDir Path directory;

  private static JournalLine last(BranchWorld world) {
    return world.journal().getLast();
  }

  private static void told(JournalLine line, String event, String how, String at, String staff) {
    assertEquals(
        List.of(event, how, at, staff),
        List.of(line.event(), line.detail("how"), line.detail("terminal"), line.detail("staff")));
  }

  @Test
  void aTypedNumberNeedsABadgeWhateverKeyboardItCameFrom() throws Exception {
    try (BranchWorld world = new BranchWorld(directory)) {
      Waiting one = world.paid();
      String number = one.slip().receipt().replace(" ", "");
      for (Presented presented :
          List.of(
              Presented.typed(List.of()),
              Presented.scanned(),
              new Presented("office-2", Presented.How.SCANNED, List.of()))) {
        world.refused(FailureCode.BADGE_NEEDED, world.branch.scan(number, presented));
        told(last(world), "scan-refused", "typed", presented.terminal(), "");
      }
      world.refused(FailureCode.BADGE_NEEDED, world.branch.scan(number));
      world.refused(
          FailureCode.BADGE_UNKNOWN,
          world.branch.scan(number, Presented.typed(List.of(new Badge("MD1B-NOBODYS")))));
      assertEquals(Step.HAND_OVER, world.step());
      world.done(
          world.branch.scan(number, Presented.typed(List.of(BranchWorld.ANN)).at("office-2")));
      told(last(world), "handed-over", "typed", "office-2", annsNumber(world));
    }
  }

  private static String annsNumber(BranchWorld world) {
    return world.branch.staff(BranchWorld.ANN) instanceof Finding.Found<StaffNumber> f
        ? f.what().text()
        : "";
  }

  @Test
  void aScannedSlipNeedsNone() throws Exception {
    try (BranchWorld world = new BranchWorld(directory)) {
      Waiting one = world.paid();
      world.done(
          world.branch.scan(
              one.code(), new Presented("office-3", Presented.How.SCANNED, List.of())));
      told(last(world), "handed-over", "scanned", "office-3", "");
      assertTrue(
          world.journal().stream()
              .filter(l -> l.event().equals("released"))
              .allMatch(l -> l.detail("how").equals("scanned")));
    }
  }

  @Test
  void whereNobodyHasABadgeTheJournalSaysTyped() throws Exception {
    try (BranchWorld world = new BranchWorld(directory, List.of())) {
      Waiting one = world.paid();
      world.done(world.branch.scan(one.slip().receipt()));
      told(last(world), "handed-over", "typed", Presented.HERE, "");
    }
  }

  @Test
  void anAlarmIsReadBySomebodySomewhere() throws Exception {
    try (BranchWorld world = new BranchWorld(directory)) {
      world.printed();
      world.refused(
          FailureCode.PAGE_OF_ANOTHER_ISSUANCE,
          world.branch.scan(BranchWorld.page(IssuanceId.random(new java.util.Random(1)), 1, 1)));
      long alarm = world.branch.office().alarm().orElseThrow().number();
      Presented nobody = new Presented("office-2", Presented.How.SCANNED, List.of());
      world.refused(FailureCode.BADGE_NEEDED, world.branch.acknowledgeAlarm(alarm, nobody));
      assertTrue(world.branch.office().alarm().isPresent());
      world.done(
          world.branch.acknowledgeAlarm(
              alarm, new Presented("office-2", Presented.How.SCANNED, List.of(BranchWorld.ANN))));
      told(last(world), "alarm-acknowledged", "scanned", "office-2", annsNumber(world));
    }
  }
}
