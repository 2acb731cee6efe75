package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BranchWorld.Waiting;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.config.StaffMember;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.device.PrinterProblem;

/** What destroys paper or gives money back, and who must see it. */
class VoidsAndReprintsTest {
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

  private DeskAnswer declined(IssuanceId id, Badge... badges) {
    return world.branch.voidIssuance(
        id, VoidReason.RESIDENT_DECLINED, new Destruction(2, List.of(badges)));
  }

  private DeskAnswer reprinted(Badge... badges) {
    return world.branch.reprint(ReprintReason.PAPER_DAMAGED, new Destruction(2, List.of(badges)));
  }

  private void needsTwo(IssuanceId id) {
    assertEquals(2, world.open().badges());
    world.refused(FailureCode.SECOND_PERSON_MISSING, declined(id));
    world.refused(FailureCode.SECOND_PERSON_MISSING, declined(id, BranchWorld.ANN));
    world.refused(
        FailureCode.SECOND_PERSON_MISSING, declined(id, BranchWorld.ANN, BranchWorld.ANN));
    world.refused(
        FailureCode.BADGE_UNKNOWN,
        declined(id, BranchWorld.ANN, BranchWorld.BEN, new Badge("MD1B-NOBODY")));
    world.done(declined(id, BranchWorld.ANN, BranchWorld.BEN));
    assertTrue(world.branch.office().open().isEmpty());
  }

  @Test
  void aSlipOfWhichNothingIsOnPaperIsVoidedByOne() {
    Waiting one = world.waiting();
    world.done(world.branch.voidIssuance(one.id(), VoidReason.NOT_COLLECTED));
    assertTrue(world.branch.office().waiting().isEmpty());
    JournalLine line = world.journal().getLast();
    assertEquals("voided", line.event());
    assertEquals("not-collected", line.detail("reason"));
    assertEquals("", line.detail("refundYen"));
    world.refused(FailureCode.SLIP_VOIDED, world.branch.scan(one.code()));
    assertEquals(List.of(), world.mfp.cancelled);
  }

  @Test
  void wherePaperIsOutTwoSeeIt() {
    needsTwo(world.printed().id());
    needsTwo(world.feeDue().id());
    needsTwo(world.paid().id());
    world.mfp.outcome = new PrintOutcome.InDoubt(PrinterProblem.UNREACHABLE);
    Waiting doubtful = world.waiting();
    world.done(world.branch.scan(doubtful.code()));
    needsTwo(doubtful.id());
    assertTrue(world.mfp.cancelled.contains(world.mfp.jobs.getLast().name()));
    world.threads.hold();
    Waiting printing = world.waiting();
    world.done(world.branch.scan(printing.code()));
    needsTwo(printing.id());
  }

  @Test
  void whereCertainlyNothingCameOutOneIsEnough() {
    world.mfp.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_JAM);
    Waiting one = world.waiting();
    world.done(world.branch.scan(one.code()));
    assertEquals(0, world.open().badges());
    world.done(world.branch.voidIssuance(one.id(), VoidReason.NOT_COLLECTED));
    assertEquals(List.of(), world.mfp.cancelled, "that run has settled");
  }

  @Test
  void aDocumentThatStoppedBeforeItsFirstSheetIsVoidedByOne() {
    Waiting one = world.waiting();
    world.paper.flaw = java.util.Optional.of(FailureCode.PAPER_INCOMPLETE);
    world.done(world.branch.scan(one.code()));
    world.readAlarm();
    assertEquals(0, world.open().badges());
    world.done(world.branch.voidIssuance(one.id(), VoidReason.PAGES_DO_NOT_AGREE));
  }

  @Test
  void aDocumentThatStoppedBeforeAReprintLeftPapersOfTheRunBefore() {
    world.printed();
    world.paper.flaw = java.util.Optional.of(FailureCode.PAPER_INCOMPLETE);
    world.done(reprinted(BranchWorld.ANN, BranchWorld.BEN));
    assertEquals(Step.STOPPED, world.step());
    assertEquals(2, world.open().badges());
  }

  @Test
  void aVoidAfterTheFeeTellsWhatIsGivenBackEvenWhereNothingIsPrinted() {
    world.paid();
    world.mfp.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_JAM);
    world.done(reprinted(BranchWorld.ANN, BranchWorld.BEN));
    assertEquals(Step.PRINT_FAILED, world.step());
    assertEquals(BranchWorld.FEE, world.open().refundYen());
    needsTwo(world.open().item().id());
    JournalLine line = world.journal().getLast();
    assertEquals("" + BranchWorld.FEE, line.detail("refundYen"));
    assertEquals("cash", line.detail("refundWay"));
    assertEquals("07, 12", line.detail("staff"));
    assertEquals("2", line.detail("sheets"));
  }

  @Test
  void anExemptionGivesNothingBack() {
    world.feeDue();
    world.done(world.branch.takeFee(new FeeWay.Exempt("pension", "letter")));
    world.done(declined(world.open().item().id(), BranchWorld.ANN, BranchWorld.BEN));
    assertEquals("", world.journal().getLast().detail("refundYen"));
  }

  /** All of them or none, by two people, and nothing that a resident may still bring. */
  @Test
  void whatNobodyClaimedIsVoidedByTwoOnceItIsOldEnough() {
    Waiting old = world.waiting();
    world.now = world.now.plusSeconds(60);
    Waiting young = world.waiting();
    world.now = world.now.plusSeconds(30 * 60 - 60);
    Destruction seen = new Destruction(0, List.of(BranchWorld.ANN, BranchWorld.BEN));
    world.refused(
        FailureCode.CLOSING_OUT_OF_DATE,
        world.branch.voidUnclaimed(List.of(old.id(), young.id()), seen));
    world.refused(
        FailureCode.SECOND_PERSON_MISSING,
        world.branch.voidUnclaimed(
            List.of(old.id()), new Destruction(0, List.of(BranchWorld.ANN, BranchWorld.ANN))));
    world.refused(
        FailureCode.SECOND_PERSON_MISSING,
        world.branch.voidIssuance(old.id(), VoidReason.UNCLAIMED_AT_CLOSING));
    world.done(world.branch.voidUnclaimed(List.of(old.id()), seen));
    world.refused(FailureCode.SLIP_VOIDED, world.branch.scan(old.code()));
    world.refused(
        FailureCode.CLOSING_OUT_OF_DATE, world.branch.voidUnclaimed(List.of(old.id()), seen));
    assertEquals("voided", world.events(old.id()).getLast());
    world.done(world.branch.scan(young.code()));
  }

  @Test
  void aReprintNeedsTwoAndPrintsUnderOtherCodes() {
    Waiting one = world.feeDue();
    world.refused(FailureCode.SECOND_PERSON_MISSING, reprinted());
    world.refused(FailureCode.SECOND_PERSON_MISSING, reprinted(BranchWorld.BEN, BranchWorld.BEN));
    world.refused(FailureCode.BADGE_UNKNOWN, reprinted(new Badge("x"), BranchWorld.BEN));
    assertEquals(Step.TAKE_FEE, world.step());
    assertEquals(1, world.mfp.jobs.size());
    world.done(reprinted(BranchWorld.ANN, BranchWorld.BEN));
    assertEquals(2, world.mfp.jobs.size());
    String text = world.mfp.jobs.getLast().text();
    assertTrue(text.contains(BranchWorld.page(one.id(), 2, 1)), text);
    assertTrue(text.contains(BranchWorld.page(one.id(), 2, 2)), text);
    JournalLine line =
        world.journal().stream().filter(l -> l.event().equals("reprinted")).findFirst().get();
    assertEquals("1", line.detail("voidedRun"));
    assertEquals("2", line.detail("run"));
    assertEquals("paper-damaged", line.detail("reason"));
    assertEquals("07, 12", line.detail("staff"));
    assertEquals(64, line.detail("codes").length());
  }

  @Test
  void afterAReprintTheFeeIsNotDueOnceMore() {
    Waiting one = world.paid();
    world.done(reprinted(BranchWorld.ANN, BranchWorld.BEN));
    world.scanAll(one.id(), 2);
    assertEquals(Step.HAND_OVER, world.step());
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.takeFee());
  }

  @Test
  void aReprintOfWhatIsInDoubtCancelsTheRunBefore() {
    world.mfp.outcome = new PrintOutcome.InDoubt(PrinterProblem.UNREACHABLE);
    Waiting one = world.waiting();
    world.done(world.branch.scan(one.code()));
    world.mfp.outcome = new PrintOutcome.Completed();
    world.done(reprinted(BranchWorld.ANN, BranchWorld.BEN));
    assertTrue(world.mfp.cancelled.contains(world.mfp.jobs.getFirst().name()));
    assertEquals(Step.SCAN_PAGES, world.step());
  }

  @Test
  void whatHasEndedOrIsNotKnownIsNotVoided() {
    Waiting one = world.paid();
    world.done(world.branch.scan(one.code()));
    world.refused(
        FailureCode.SCAN_OUT_OF_TURN, declined(one.id(), BranchWorld.ANN, BranchWorld.BEN));
    assertEquals("handed-over", world.events(one.id()).getLast());
    world.refused(
        FailureCode.SCAN_OUT_OF_TURN,
        declined(IssuanceId.random(new java.util.Random(1)), BranchWorld.ANN, BranchWorld.BEN));
  }

  @Test
  void whereOneWorksAloneOneIsEnoughAndWithoutBadgesNobodyIsAsked() throws Exception {
    world.close();
    List<StaffMember> alone = List.of(BranchWorld.member("07", BranchWorld.ANN));
    world = new BranchWorld(directory, alone);
    Waiting one = world.printed();
    assertEquals(1, world.open().badges());
    world.refused(FailureCode.SECOND_PERSON_MISSING, declined(one.id()));
    world.done(declined(one.id(), BranchWorld.ANN));
    world.close();
    world = new BranchWorld(directory, List.of());
    Waiting two = world.printed();
    assertEquals(0, world.open().badges());
    world.done(declined(two.id()));
  }
}
