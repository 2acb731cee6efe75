package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BranchWorld.Waiting;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.RestingDocument;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.check.PageFault;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.layout.PageStamp;

/** What is printed, what isn't, and what the branch believes of it; also after it was killed. */
class PrintRunsTest {
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

  private void stopped(FailureCode why) {
    assertEquals(List.of(), world.mfp.jobs, "something was printed");
    assertEquals(Step.STOPPED, world.step());
    assertEquals(Optional.of(why), world.open().attention());
    assertTrue(world.branch.office().alarm().isPresent());
  }

  @Test
  void theSlipReleasesItsOwnPagesWithTheirCodesOnce() {
    Waiting other = world.waiting();
    Waiting one = world.waiting();
    assertEquals(List.of(), world.mfp.jobs, "printed before anybody came");
    world.done(world.branch.scan(one.code()));
    assertEquals(1, world.mfp.jobs.size());
    PrinterDouble.Job job = world.mfp.jobs.getFirst();
    String receipt = one.slip().receipt();
    assertEquals(
        BranchWorld.page(one.id(), 1, 1)
            + "|"
            + receipt
            + " ・ 1／2|見本　太郎 1\n"
            + BranchWorld.page(one.id(), 1, 2)
            + "|"
            + receipt
            + " ・ 2／2|見本　太郎 2",
        job.text());
    assertEquals(2, job.sheets());
    assertArrayEquals(new byte[job.pdf().length], job.pdf(), "the document stayed in memory");
    assertEquals(one.id(), world.open().item().id());
    assertEquals(
        List.of(other.id()),
        world.branch.office().waiting().stream().map(OfficeSnapshot.Item::id).toList());
  }

  @Test
  void theJournalKnowsTheCodesBeforeTheFirstPageLeaves() {
    world.threads.hold();
    Waiting one = world.waiting();
    world.done(world.branch.scan(one.code()));
    assertEquals(Step.PRINTING, world.step());
    JournalLine released = world.journal().getLast();
    assertEquals("released", released.event());
    String codes = BranchWorld.page(one.id(), 1, 1) + "\n" + BranchWorld.page(one.id(), 1, 2);
    assertEquals(
        Digest.of(codes.getBytes(StandardCharsets.US_ASCII)).hex(), released.detail("codes"));
    world.threads.letGo();
    assertEquals(Step.SCAN_PAGES, world.step());
  }

  @Test
  void pagesThatHaveAFlawByNowAreNotPrinted() {
    Waiting one = world.waiting();
    world.paper.flaw = Optional.of(FailureCode.PAPER_INCOMPLETE);
    world.done(world.branch.scan(one.code()));
    stopped(FailureCode.PAPER_INCOMPLETE);
  }

  @Test
  void pagesThatCannotBeStampedAreNotPrinted() {
    Waiting one = world.waiting();
    world.paper.unusable = Optional.of(new PageStamp.Result.Unusable(0, PageFault.UNREADABLE));
    world.done(world.branch.scan(one.code()));
    stopped(FailureCode.PAGE_NOT_PRINTABLE);
  }

  @Test
  void aMistakeWhilePagesAreStampedLeavesNothingPrinting() {
    Waiting one = world.waiting();
    world.paper.trouble =
        () -> {
          throw new StackOverflowError();
        };
    world.done(world.branch.scan(one.code()));
    stopped(FailureCode.PAGE_NOT_PRINTABLE);
  }

  /** What rests is no longer what was kept: other pages, or a card that told another name. */
  private void resting(String holder, String told) {
    IssuanceId id = BranchWorld.accepted(world.ask());
    SignedRequest asked = world.municipality.asked.getLast();
    byte[] document = DocumentPages.encode(MunicipalityDouble.pages(asked.request(), holder));
    world.rests(
        id, new RestingDocument(MunicipalityDouble.right(asked), document, CardHolder.named(told)));
    world.done(world.branch.scan(world.slip(id).code()));
  }

  @Test
  void aDocumentThatIsNoLongerWhatWasSealedIsNotPrinted() {
    resting("見本　花子", "見本　花子");
    stopped(FailureCode.DOCUMENT_ALTERED);
  }

  @Test
  void pagesAboutAnotherThanTheCardToldAreNotPrinted() {
    resting(MunicipalityDouble.HOLDER, "見本　花子");
    stopped(FailureCode.CONTENT_OF_ANOTHER_HOLDER);
  }

  /** Before its first page leaves, the journal says which codes a run has: its own. */
  @Test
  void theJournalKnowsEachRunsCodes() {
    world.mfp.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_EMPTY);
    Waiting one = world.waiting();
    world.done(world.branch.scan(one.code()));
    world.mfp.outcome = new PrintOutcome.Completed();
    world.done(world.branch.printAgain());
    assertEquals(codesOf(one, 1), codesInJournal("released"));
    assertEquals(codesOf(one, 2), codesInJournal("printed-again"));
    world.done(
        world.branch.reprint(
            ReprintReason.PAPER_DAMAGED,
            new Destruction(MunicipalityDouble.PAGES, List.of(BranchWorld.ANN, BranchWorld.BEN))));
    assertEquals(codesOf(one, 3), codesInJournal("reprinted"));
  }

  private String codesInJournal(String event) {
    return world.journal().stream()
        .filter(l -> l.event().equals(event))
        .map(l -> l.detail("codes"))
        .findFirst()
        .orElseThrow();
  }

  private static String codesOf(Waiting one, int run) {
    String codes =
        String.join("\n", BranchWorld.page(one.id(), run, 1), BranchWorld.page(one.id(), run, 2));
    return Digest.of(codes.getBytes(StandardCharsets.US_ASCII)).hex();
  }

  @Test
  void pagesAboutWhomTheCardToldArePrinted() {
    resting(MunicipalityDouble.HOLDER, MunicipalityDouble.HOLDER);
    assertEquals(Step.SCAN_PAGES, world.step());
    assertEquals(1, world.mfp.jobs.size());
  }

  @Test
  void whereNothingCameOutItIsPrintedAgainUnderOtherCodesAndAnotherName() {
    world.mfp.outcome = new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_EMPTY);
    Waiting one = world.waiting();
    world.done(world.branch.scan(one.code()));
    assertEquals(Step.PRINT_FAILED, world.step());
    assertEquals(Optional.of(FailureCode.PRINTER_OUT_OF_PAPER), world.open().attention());
    world.mfp.outcome = new PrintOutcome.Completed();
    world.done(world.branch.printAgain());
    assertEquals(Step.SCAN_PAGES, world.step());
    assertEquals(2, world.mfp.jobs.size());
    assertNotEquals(world.mfp.jobs.getFirst().name(), world.mfp.jobs.getLast().name());
    assertTrue(world.mfp.jobs.getLast().text().contains(BranchWorld.page(one.id(), 2, 1)));
    world.refused(FailureCode.PAGE_VOIDED, world.branch.scan(BranchWorld.page(one.id(), 1, 1)));
    world.scanAll(one.id(), 2);
    assertEquals(Step.TAKE_FEE, world.step());
  }

  @Test
  void whereNobodyKnowsAPersonLooksAndNothingIsPrintedByItself() {
    world.mfp.outcome = new PrintOutcome.InDoubt(PrinterProblem.UNREACHABLE);
    Waiting one = world.waiting();
    world.done(world.branch.scan(one.code()));
    assertEquals(Step.PRINT_IN_DOUBT, world.step());
    assertEquals(Optional.of(FailureCode.PRINT_IN_DOUBT), world.open().attention());
    world.refused(FailureCode.SCAN_OUT_OF_TURN, world.branch.printAgain());
    assertEquals(1, world.mfp.jobs.size());
    world.done(world.branch.allSheetsCameOut());
    world.scanAll(one.id(), 1);
    assertEquals(Step.TAKE_FEE, world.step());
  }

  @Test
  void whatKeepsTheMfpWaitingIsToldWhileItDoes() {
    List<Optional<FailureCode>> seen = new ArrayList<>();
    world.mfp.progress =
        List.of(
            new PrintProgress.Waiting(PrinterProblem.MEDIA_EMPTY), new PrintProgress.Printing());
    Waiting one = world.waiting();
    world.branch.subscribe(
        () ->
            world
                .branch
                .office()
                .open()
                .filter(o -> o.step() == Step.PRINTING)
                .ifPresent(o -> seen.add(o.attention())));
    world.done(world.branch.scan(one.code()));
    assertEquals(List.of(Optional.of(FailureCode.PRINTER_OUT_OF_PAPER), Optional.empty()), seen);
    assertEquals(Optional.empty(), world.open().attention());
  }

  @Test
  void aRunThatSettlesAfterItsVoidChangesNothing() {
    Waiting one = world.waiting();
    world.mfp.meanwhile =
        () ->
            world.done(
                world.branch.voidIssuance(
                    one.id(), VoidReason.RESIDENT_DECLINED, BranchWorld.SEEN));
    world.done(world.branch.scan(one.code()));
    assertTrue(world.branch.office().open().isEmpty());
    assertEquals("voided", world.events(one.id()).getLast());
    assertTrue(world.mfp.cancelled.contains(world.mfp.jobs.getFirst().name()));
  }

  private Waiting diedWhilePrinting() {
    Waiting one = world.waiting();
    world.mfp.dies = true;
    assertThrows(PrinterDouble.Died.class, () -> world.branch.scan(one.code()));
    world.mfp.dies = false;
    return one;
  }

  @Test
  void afterAStartWhatTheMfpHasPrintedIsScanned() {
    Waiting one = diedWhilePrinting();
    world.mfp.known = JobLookup.COMPLETED;
    world.restart();
    assertEquals(Step.SCAN_PAGES, world.step());
    assertEquals(1, world.mfp.jobs.size());
    world.scanAll(one.id(), 1);
    assertTrue(world.events(one.id()).contains("recovered"));
  }

  /** An MFP that lost power forgets what it has printed: its not knowing proves nothing. */
  @ParameterizedTest
  @EnumSource(
      value = JobLookup.class,
      names = {"ABSENT", "ENDED_EARLY", "UNKNOWN"})
  void afterAStartNothingIsPrintedAgainByItself(JobLookup known) {
    diedWhilePrinting();
    world.mfp.known = known;
    world.restart();
    assertEquals(Step.PRINT_IN_DOUBT, world.step());
    assertEquals(1, world.mfp.jobs.size(), "printed again");
  }

  @Test
  void afterAStartWhatWaitedWaitsAndWhatHadNoSlipIsClosed() {
    Waiting waits = world.waiting();
    IssuanceId sealed = BranchWorld.accepted(world.ask());
    world.restart();
    assertEquals(waits.id(), world.branch.office().waiting().getFirst().id());
    assertEquals(1, world.branch.office().waiting().size());
    assertEquals(List.of("recovered", "not-issued"), lastTwo(world.events(sealed)));
    assertFalse(world.events(waits.id()).contains("recovered"));
    world.done(world.branch.scan(waits.code()));
  }

  private static List<String> lastTwo(List<String> events) {
    return events.subList(events.size() - 2, events.size());
  }

  @Test
  void afterAStartTheDeskIsWhereItWas() {
    Waiting one = world.printed();
    world.done(world.branch.scan(BranchWorld.page(one.id(), 1, 2)));
    world.restart();
    assertEquals(java.util.Set.of(2), world.open().scanned());
    world.done(world.branch.scan(BranchWorld.page(one.id(), 1, 1)));
    world.done(world.branch.takeFee());
    world.restart();
    assertEquals(Step.HAND_OVER, world.step());
    world.done(world.branch.scan(one.code()));
  }
}
