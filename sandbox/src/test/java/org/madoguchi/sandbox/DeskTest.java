package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.branch.Badge;
import org.madoguchi.app.branch.Branch.DeskAnswer;
import org.madoguchi.app.branch.Destruction;
import org.madoguchi.app.branch.FeeWay;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.PaidFee;
import org.madoguchi.app.branch.ReprintReason;
import org.madoguchi.app.branch.VoidReason;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.gateway.GatewayFaults;
import org.madoguchi.sandbox.mfp.MfpFault;
import org.madoguchi.sandbox.tour.PrintedCodes;

/** Everything that can be wrong at the desk. */
class DeskTest {
  @TempDir Path directory;
  private Hands hands;

  @BeforeEach
  void open() throws Exception {
    hands = new Hands(directory);
  }

  @AfterEach
  void close() {
    hands.close();
  }

  private String slip(String persona) throws Exception {
    hands.takeSlip(persona, "seal-registration");
    String code = hands.slipCode();
    hands.leave();
    return code;
  }

  private static void refused(FailureCode why, DeskAnswer answer) {
    assertEquals(new DeskAnswer.NotDone(why), answer);
  }

  @Test
  void slipsAreReadOnceAndOneAtATime() throws Exception {
    String first = slip("ordinary");
    String second = slip("household");
    refused(FailureCode.CODE_UNKNOWN, hands.branch.scan("MD1S-NONSENSE"));
    refused(FailureCode.CODE_UNKNOWN, hands.branch.scan("A 0001"));
    Hands.done(hands.branch.scan(first));
    refused(FailureCode.DESK_OCCUPIED, hands.branch.scan(second));
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.scan(first));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    refused(
        FailureCode.PAGE_ALREADY_SCANNED,
        hands.branch.scan(PrintedCodes.read(hands.city.certificate()).getFirst()));
    Hands.done(hands.branch.takeFee());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.takeFee());
    refused(FailureCode.SLIP_OF_ANOTHER_ISSUANCE, hands.branch.scan(second));
    assertEquals(Step.HAND_OVER, hands.open(Step.HAND_OVER).step());
    Hands.done(hands.branch.scan(first));
    refused(FailureCode.SLIP_ALREADY_HANDED_OVER, hands.branch.scan(first));
    Hands.done(hands.branch.scan(second));
  }

  @Test
  void nothingIsHandedOverBeforeItsTime() throws Exception {
    Hands.done(hands.branch.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.handOver());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.takeFee());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.printAgain());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.allSheetsCameOut());
  }

  @Test
  void aPageOfAnotherIssuanceStopsTheDeskUntilItIsVoided() throws Exception {
    Hands.done(hands.branch.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    List<String> foreign = PrintedCodes.read(hands.city.certificate());
    hands.scanAllPages();
    Hands.done(hands.branch.takeFee());
    Hands.done(hands.handOver());
    Hands.done(hands.branch.scan(slip("household")));
    hands.open(Step.SCAN_PAGES);
    refused(FailureCode.PAGE_OF_ANOTHER_ISSUANCE, hands.branch.scan(foreign.getFirst()));
    var stopped = hands.open(Step.STOPPED);
    String own = PrintedCodes.read(hands.city.certificate()).getFirst();
    refused(FailureCode.ALARM_NOT_READ, hands.branch.scan(own));
    refused(
        FailureCode.ALARM_NOT_READ,
        hands.branch.voidIssuance(
            stopped.item().id(), VoidReason.PAGES_DO_NOT_AGREE, Hands.destroyed(1)));
    hands.readAlarm();
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.handOver());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.scan(own));
    refused(
        FailureCode.SCAN_OUT_OF_TURN,
        hands.branch.reprint(ReprintReason.PAPER_DAMAGED, Hands.destroyed(1)));
    refused(
        FailureCode.SECOND_PERSON_MISSING,
        hands.branch.voidIssuance(stopped.item().id(), VoidReason.PAGES_DO_NOT_AGREE));
    Hands.done(
        hands.branch.voidIssuance(
            stopped.item().id(), VoidReason.PAGES_DO_NOT_AGREE, Hands.destroyed(1)));
    assertTrue(hands.branch.office().open().isEmpty());
    refused(FailureCode.PAGE_VOIDED, hands.branch.scan(own));
    refused(FailureCode.SLIP_ALREADY_HANDED_OVER, hands.branch.scan(foreign.getFirst()));
  }

  @Test
  void aReceiptNumberOpensItsIssuanceAndAMistypedOneNone() throws Exception {
    slip("ordinary");
    String receipt = hands.branch.office().waiting().getFirst().receipt();
    char last = receipt.charAt(receipt.length() - 1);
    String mistyped =
        receipt.substring(0, receipt.length() - 1) + (char) (last == '9' ? '0' : last + 1);
    refused(FailureCode.CODE_UNKNOWN, hands.branch.scan(mistyped));
    Hands.done(hands.branch.scan(receipt.replace(" ", "").toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void outOfPaperWaitsAndGoesOn() throws Exception {
    hands.mfp(MfpFault.OUT_OF_PAPER, true);
    Hands.done(hands.branch.scan(slip("ordinary")));
    hands.open(
        o ->
            o.step() == Step.PRINTING
                && o.attention().equals(java.util.Optional.of(FailureCode.PRINTER_OUT_OF_PAPER)));
    hands.mfp(MfpFault.OUT_OF_PAPER, false);
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    hands.open(Step.TAKE_FEE);
  }

  @Test
  void anMfpThatIsGonePrintsNothingAndPrintsAgainWithOtherCodes() throws Exception {
    String slip = slip("ordinary");
    hands.mfp(MfpFault.GONE, true);
    Hands.done(hands.branch.scan(slip));
    assertEquals(
        FailureCode.PRINTER_UNREACHABLE, hands.open(Step.PRINT_FAILED).attention().orElseThrow());
    String before = PrintedCodes.read(hands.city.certificate()).getFirst();
    hands.mfp(MfpFault.GONE, false);
    Hands.done(hands.branch.printAgain());
    hands.open(Step.SCAN_PAGES);
    String after = PrintedCodes.read(hands.city.certificate()).getFirst();
    assertNotEquals(before, after);
    refused(FailureCode.PAGE_VOIDED, hands.branch.scan(before));
    assertEquals(Step.SCAN_PAGES, hands.branch.office().open().orElseThrow().step());
  }

  @Test
  void aReprintVoidsTheEarlierPagesByTheirCodes() throws Exception {
    Hands.done(hands.branch.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    List<String> before = PrintedCodes.read(hands.city.certificate());
    hands.scanAllPages();
    refused(
        FailureCode.SECOND_PERSON_MISSING,
        hands.branch.reprint(ReprintReason.PAPER_DAMAGED, Destruction.NOTHING));
    Badge one = new Badge(City.badges().firstEntry().getValue());
    refused(
        FailureCode.SECOND_PERSON_MISSING,
        hands.branch.reprint(ReprintReason.PAPER_DAMAGED, new Destruction(1, List.of(one, one))));
    refused(
        FailureCode.BADGE_UNKNOWN,
        hands.branch.reprint(
            ReprintReason.PAPER_DAMAGED,
            new Destruction(1, List.of(one, new Badge("MD1B-NOBODY")))));
    Hands.done(hands.branch.takeFee());
    Hands.done(hands.branch.reprint(ReprintReason.PAPER_DAMAGED, Hands.destroyed(before.size())));
    hands.open(Step.SCAN_PAGES);
    refused(FailureCode.PAGE_VOIDED, hands.branch.scan(before.getFirst()));
    assertEquals(Step.SCAN_PAGES, hands.branch.office().open().orElseThrow().step());
    hands.scanAllPages();
    assertEquals(
        Optional.of(new PaidFee(new FeeWay.Cash(), 200)), hands.open(Step.HAND_OVER).fee());
    Hands.done(hands.handOver());
    List<String> journal = hands.journal();
    assertTrue(
        journal.stream()
            .anyMatch(
                l ->
                    l.contains("\"reprinted\"")
                        && l.contains("\"reason\":\"paper-damaged\"")
                        && l.contains("\"staff\":[\"07\",\"12\"]")
                        && l.contains("\"voidedRun\":1")));
    assertTrue(journal.stream().anyMatch(l -> l.contains("voided-page-scanned")));
  }

  @Test
  void aStopAfterTheFeeTellsWhatIsGivenBack() throws Exception {
    Hands.done(hands.branch.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    String foreign = PrintedCodes.read(hands.city.certificate()).getFirst();
    hands.scanAllPages();
    Hands.done(hands.branch.takeFee());
    Hands.done(hands.handOver());
    Hands.done(hands.branch.scan(slip("household")));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    assertEquals(0, hands.open(Step.TAKE_FEE).refundYen());
    Hands.done(hands.branch.takeFee());
    refused(FailureCode.PAGE_OF_ANOTHER_ISSUANCE, hands.branch.scan(foreign));
    OfficeSnapshot.Open stopped = hands.open(Step.STOPPED);
    assertEquals(200, stopped.refundYen());
    assertEquals(2, stopped.badges());
    hands.readAlarm();
    Hands.done(
        hands.branch.voidIssuance(
            stopped.item().id(), VoidReason.PAGES_DO_NOT_AGREE, Hands.destroyed(1)));
    assertTrue(
        hands.journal().getLast().contains("\"refundWay\":\"cash\",\"refundYen\":200"),
        hands.journal().getLast());
  }

  @Test
  void anExemptionIsTheMunicipalitysAndNeedsItsProof() throws Exception {
    Hands.done(hands.branch.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    hands.open(Step.TAKE_FEE);
    refused(
        FailureCode.EXEMPTION_UNKNOWN,
        hands.branch.takeFee(new FeeWay.Exempt("pension", "his-word")));
    refused(
        FailureCode.EXEMPTION_UNKNOWN,
        hands.branch.takeFee(new FeeWay.Exempt("friend", "pension-certificate")));
    Hands.done(hands.branch.takeFee(new FeeWay.Exempt("pension", "pension-certificate")));
    assertEquals(0, hands.open(Step.HAND_OVER).refundYen());
    assertTrue(
        hands
            .journal()
            .getLast()
            .contains(
                "{\"exemption\":\"pension\",\"proof\":\"pension-certificate\",\"way\":\"exempt\",\"yen\":0}"));
  }

  @Test
  void aDisagreementAtTheGatewayStopsTheDeskUntilSomebodyHasReadIt() throws Exception {
    String slip = slip("ordinary");
    hands.city.faults().set(GatewayFaults.of(GatewayFaults.Fault.WRONG_SEAL));
    hands.choose("seal-registration");
    hands.lay("household");
    hands.typePin("1234");
    hands.lobby(LobbyState.Problem.class);
    assertEquals(FailureCode.SEAL_INVALID, hands.branch.office().alarm().orElseThrow().why());
    refused(FailureCode.ALARM_NOT_READ, hands.branch.scan(slip));
    hands.readAlarm();
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.acknowledgeAlarm(1));
    Hands.done(hands.branch.scan(slip));
  }

  @Test
  void aBadgeOutOfTurnOpensNothing() {
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.scan(City.badges().firstEntry().getValue()));
  }

  @Test
  void whatNobodyCanKnowIsAskedOfTheClerk() throws Exception {
    hands.mfp(MfpFault.LINK_CUT, true);
    Hands.done(hands.branch.scan(slip("ordinary")));
    hands.open(Step.PRINT_IN_DOUBT);
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.branch.printAgain());
    Hands.done(hands.branch.allSheetsCameOut());
    hands.scanAllPages();
    hands.open(Step.TAKE_FEE);
  }

  @Test
  void aVoidedSlipSaysSo() throws Exception {
    String slip = slip("ordinary");
    Hands.done(
        hands.branch.voidIssuance(
            hands.branch.office().waiting().getFirst().id(), VoidReason.NOT_COLLECTED));
    refused(FailureCode.SLIP_VOIDED, hands.branch.scan(slip));
  }
}
