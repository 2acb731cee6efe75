package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BranchWorld.Waiting;
import org.madoguchi.app.branch.OfficeSnapshot.Foreign;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.device.PrinterProblem;

/** From the scanned slip to the hand-over, well and badly, on a whole branch. */
class DeskTest {
  private static final String NONSENSE = "MD1S-AAAAAAAAAAAAAAAAAAAAAAAAAA-AAAAAAAAAAAAAAAA";

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

  private void refused(FailureCode why, String scanned) {
    int lines = world.journal().size();
    world.refused(why, world.branch.scan(scanned));
    assertTrue(
        world.journal().subList(lines, world.journal().size()).stream()
            .anyMatch(l -> l.event().equals("scan-refused") && l.detail("why").equals(why.code())),
        world.journal().toString());
  }

  @Test
  void fourActionsLeadToTheHandOver() {
    Waiting one = world.printed();
    world.done(world.branch.scan(BranchWorld.page(one.id(), 1, 2)));
    assertEquals(Set.of(2), world.open().scanned());
    world.done(world.branch.scan(BranchWorld.page(one.id(), 1, 1)));
    assertEquals(Step.TAKE_FEE, world.step());
    world.done(world.branch.takeFee());
    assertEquals(Optional.of(new PaidFee(new FeeWay.Cash(), BranchWorld.FEE)), world.open().fee());
    world.done(world.branch.scan(one.code()));
    assertTrue(world.branch.office().open().isEmpty());
    List<String> events = world.events(one.id());
    assertEquals("handed-over", events.getLast());
    assertEquals(2, events.stream().filter("page-scanned"::equals).count());
    assertTrue(events.indexOf("fee-taken") < events.indexOf("handed-over"), events.toString());
    refused(FailureCode.SLIP_ALREADY_HANDED_OVER, one.code());
    refused(FailureCode.SLIP_ALREADY_HANDED_OVER, BranchWorld.page(one.id(), 1, 1));
  }

  @Test
  void whatNobodyKnowsOpensNothing() {
    refused(FailureCode.CODE_UNKNOWN, NONSENSE);
    refused(FailureCode.CODE_UNKNOWN, "A 0001");
    refused(FailureCode.SCAN_OUT_OF_TURN, BranchWorld.ANN.text());
    IssuanceId none = IssuanceId.random(new java.util.Random(1));
    refused(FailureCode.CODE_UNKNOWN, BranchWorld.codes().slip(none));
    refused(FailureCode.SCAN_OUT_OF_TURN, BranchWorld.page(none, 1, 1));
    IssuanceId withoutSlip = BranchWorld.accepted(world.ask());
    refused(FailureCode.CODE_UNKNOWN, BranchWorld.codes().slip(withoutSlip));
    world.branch.abandon(withoutSlip, FailureCode.CARD_REMOVED);
    refused(FailureCode.CODE_UNKNOWN, BranchWorld.codes().slip(withoutSlip));
    assertEquals(List.of(), world.mfp.jobs);
  }

  /** Half of a code, or a scanner that types another keyboard's signs: each has its own cure. */
  @Test
  void whatAScannerSpoiltIsToldFromWhatIsNotOurs() {
    String code = world.waiting().code();
    refused(FailureCode.SCAN_INCOMPLETE, code.substring(0, code.length() / 2));
    refused(FailureCode.SCANNER_LAYOUT, code.replace("MD1S", ",D&S").replace("-", ")"));
  }

  /** A page of a voided run that turns up when the desk is free is written down. */
  @Test
  void aVoidedPageIsWrittenDownWhenNothingIsOpen() {
    Waiting one = world.printed();
    String page = BranchWorld.page(one.id(), 1, 1);
    world.done(
        world.branch.voidIssuance(
            one.id(),
            VoidReason.NOT_COLLECTED,
            new Destruction(MunicipalityDouble.PAGES, List.of(BranchWorld.ANN, BranchWorld.BEN))));
    assertTrue(world.branch.office().open().isEmpty());
    refused(FailureCode.PAGE_VOIDED, page);
    assertTrue(world.events(one.id()).contains("voided-page-scanned"), world.events(one.id()) + "");
  }

  @Test
  void oneIssuanceAtATime() {
    Waiting other = world.waiting();
    Waiting one = world.printed();
    refused(FailureCode.DESK_OCCUPIED, other.code());
    refused(FailureCode.DESK_OCCUPIED, other.slip().receipt().replace(" ", ""));
    assertEquals(1, world.mfp.jobs.size());
    assertEquals(one.id(), world.open().item().id());
  }

  @Test
  void atTheHandOverOnlyTheOwnSlipDoes() {
    Waiting other = world.waiting();
    Waiting one = world.paid();
    refused(FailureCode.SLIP_OF_ANOTHER_ISSUANCE, other.code());
    assertEquals(Step.HAND_OVER, world.step());
    assertEquals(one.id(), world.open().item().id());
    world.done(world.branch.scan(one.code()));
    assertEquals("handed-over", world.events(one.id()).getLast());
    assertEquals("slip-issued", world.events(other.id()).getLast());
  }

  @Test
  void theSlipHandsNothingOverBeforeItsTime() {
    Waiting one = world.waiting();
    world.threads.hold();
    world.done(world.branch.scan(one.code()));
    refused(FailureCode.SCAN_OUT_OF_TURN, one.code()); // printing
    world.threads.letGo();
    refused(FailureCode.SCAN_OUT_OF_TURN, one.code()); // pages due
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.takeFee());
    world.done(world.branch.scan(BranchWorld.page(one.id(), 1, 1)));
    refused(FailureCode.SCAN_OUT_OF_TURN, one.code()); // one page of two
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.takeFee());
    assertEquals(Step.SCAN_PAGES, world.step());
    world.done(world.branch.scan(BranchWorld.page(one.id(), 1, 2)));
    refused(FailureCode.SCAN_OUT_OF_TURN, one.code()); // fee due
    assertEquals(Step.TAKE_FEE, world.step());
  }

  @Test
  void theSlipHandsNothingOverWhereThePrintDidNotSucceed() {
    world.mfp.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_JAM);
    Waiting one = world.waiting();
    world.done(world.branch.scan(one.code()));
    refused(FailureCode.SCAN_OUT_OF_TURN, one.code());
    refused(FailureCode.SCAN_OUT_OF_TURN, BranchWorld.page(one.id(), 1, 1));
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.allSheetsCameOut());
    world.mfp.outcome = new PrintOutcome.InDoubt(PrinterProblem.MEDIA_JAM);
    world.done(world.branch.printAgain());
    refused(FailureCode.SCAN_OUT_OF_TURN, one.code());
    refused(FailureCode.SCAN_OUT_OF_TURN, BranchWorld.page(one.id(), 2, 1));
    assertEquals(Step.PRINT_IN_DOUBT, world.step());
  }

  @Test
  void aPageIsScannedOnce() {
    Waiting one = world.printed();
    world.done(world.branch.scan(BranchWorld.page(one.id(), 1, 1)));
    refused(FailureCode.PAGE_ALREADY_SCANNED, BranchWorld.page(one.id(), 1, 1));
    assertEquals(Step.SCAN_PAGES, world.step());
    world.done(world.branch.scan(BranchWorld.page(one.id(), 1, 2)));
    refused(FailureCode.PAGE_ALREADY_SCANNED, BranchWorld.page(one.id(), 1, 2));
    world.done(world.branch.takeFee());
    refused(FailureCode.PAGE_ALREADY_SCANNED, BranchWorld.page(one.id(), 1, 2));
    assertEquals(Step.HAND_OVER, world.step());
  }

  private void stops(IssuanceId open, String foreign) {
    refused(FailureCode.PAGE_OF_ANOTHER_ISSUANCE, foreign);
    assertEquals(Step.STOPPED, world.step());
    assertEquals(Optional.of(FailureCode.PAGE_OF_ANOTHER_ISSUANCE), world.open().attention());
    assertEquals(open, world.open().item().id());
  }

  @Test
  void aForeignPageStopsAndOnlyAVoidByTwoLeadsOn() {
    Waiting other = world.waiting();
    Waiting one = world.printed();
    String own = BranchWorld.page(one.id(), 1, 1);
    stops(one.id(), BranchWorld.page(other.id(), 1, 1));
    assertEquals(
        Optional.of(new Foreign(other.slip().receipt(), Foreign.Fate.NOT_PRINTED)),
        world.open().foreign());
    world.restart();
    assertEquals(Optional.of(other.slip().receipt()), world.open().foreign().map(Foreign::receipt));
    world.refused(FailureCode.ALARM_NOT_READ, world.branch.scan(own));
    world.refused(FailureCode.ALARM_NOT_READ, world.branch.takeFee());
    world.refused(
        FailureCode.ALARM_NOT_READ,
        world.branch.voidIssuance(one.id(), VoidReason.PAGES_DO_NOT_AGREE, BranchWorld.SEEN));
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.acknowledgeAlarm(99));
    world.readAlarm();
    assertEquals("alarm-acknowledged", world.events(one.id()).getLast());
    refused(FailureCode.SCAN_OUT_OF_TURN, own);
    refused(FailureCode.SCAN_OUT_OF_TURN, one.code());
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.takeFee());
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.printAgain());
    world.refused(
        FailureCode.SCAN_OUT_OF_TURN,
        world.branch.reprint(ReprintReason.MISPRINTED, BranchWorld.SEEN));
    world.refused(
        FailureCode.SECOND_PERSON_MISSING,
        world.branch.voidIssuance(one.id(), VoidReason.PAGES_DO_NOT_AGREE));
    world.done(
        world.branch.voidIssuance(one.id(), VoidReason.PAGES_DO_NOT_AGREE, BranchWorld.SEEN));
    assertTrue(world.branch.office().open().isEmpty());
    refused(FailureCode.SLIP_VOIDED, one.code());
    refused(FailureCode.PAGE_VOIDED, own);
    world.done(world.branch.scan(other.code()));
  }

  @Test
  void aForeignPageStopsAtEveryStep() {
    Waiting other = world.waiting();
    String foreign = BranchWorld.page(other.id(), 1, 1);
    stops(world.feeDue().id(), foreign);
    world.readAlarm();
    world.done(
        world.branch.voidIssuance(
            world.open().item().id(), VoidReason.PAGES_DO_NOT_AGREE, BranchWorld.SEEN));
    stops(world.paid().id(), foreign);
  }

  @Test
  void aPageOfARunThatThereIsNotYetStops() {
    Waiting one = world.printed();
    stops(one.id(), BranchWorld.page(one.id(), 2, 1));
  }

  @Test
  void pagesOfAVoidedRunAreToldAndChangeNothing() {
    Waiting one = world.feeDue();
    world.done(world.branch.reprint(ReprintReason.PAPER_DAMAGED, BranchWorld.SEEN));
    refused(FailureCode.PAGE_VOIDED, BranchWorld.page(one.id(), 1, 1));
    assertEquals(Step.SCAN_PAGES, world.step());
    assertEquals(Set.of(), world.open().scanned());
    assertTrue(world.branch.office().alarm().isEmpty());
    assertTrue(world.events(one.id()).contains("voided-page-scanned"));
    world.scanAll(one.id(), 2);
    assertEquals(Step.TAKE_FEE, world.step());
  }

  @Test
  void aCallThatMeansAnotherIssuanceDoesNothing() {
    Waiting other = world.waiting();
    Waiting one = world.feeDue();
    world.refused(
        FailureCode.SCAN_OUT_OF_TURN, world.branch.takeFee(other.id(), new FeeWay.Cash()));
    world.refused(
        FailureCode.SCAN_OUT_OF_TURN,
        world.branch.reprint(other.id(), ReprintReason.MISPRINTED, BranchWorld.SEEN));
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.printAgain(other.id()));
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.allSheetsCameOut(other.id()));
    assertEquals(Step.TAKE_FEE, world.step());
    assertEquals(one.id(), world.open().item().id());
  }

  @Test
  void theFeeIsTakenOnceAndOnlyAsTheMunicipalityGrants() {
    world.feeDue();
    assertEquals("pension", world.open().exemptions().getFirst().code());
    world.refused(
        FailureCode.EXEMPTION_UNKNOWN,
        world.branch.takeFee(new FeeWay.Exempt("pension", "his-word")));
    world.refused(
        FailureCode.EXEMPTION_UNKNOWN, world.branch.takeFee(new FeeWay.Exempt("friend", "letter")));
    assertEquals(Step.TAKE_FEE, world.step());
    world.done(world.branch.takeFee(new FeeWay.Exempt("pension", "letter")));
    assertEquals(0, world.open().refundYen());
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.takeFee());
    JournalLine line = world.journal().getLast();
    assertEquals("fee-taken", line.event());
    assertEquals("0", line.detail("yen"));
  }

  @Test
  void withoutAnOpenIssuanceNothingIsDone() {
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.takeFee());
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.printAgain());
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.allSheetsCameOut());
    world.refused(
        FailureCode.SCAN_OUT_OF_TURN,
        world.branch.reprint(ReprintReason.MISPRINTED, BranchWorld.SEEN));
    Waiting one = world.waiting();
    refused(FailureCode.SCAN_OUT_OF_TURN, BranchWorld.page(one.id(), 1, 1));
  }
}
