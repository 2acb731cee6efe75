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
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.mfp.MfpFault;
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
    refused(FailureCode.SCAN_INCOMPLETE, hands.desk.scan("MD1S-NONSENSE"));
    refused(FailureCode.CODE_UNKNOWN, hands.desk.scan("4901234567894")); // of something else
    refused(FailureCode.CODE_UNKNOWN, hands.desk.scan("A 0001"));
    Hands.done(hands.desk.scan(first));
    refused(FailureCode.DESK_OCCUPIED, hands.desk.scan(second));
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.scan(first));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    refused(
        FailureCode.PAGE_ALREADY_SCANNED,
        hands.desk.scan(PrintedCodes.read(hands.city.certificate()).getFirst()));
    Hands.done(hands.desk.takeFee());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.takeFee());
    refused(FailureCode.SLIP_OF_ANOTHER_ISSUANCE, hands.desk.scan(second));
    assertEquals(Step.HAND_OVER, hands.open(Step.HAND_OVER).step());
    Hands.done(hands.desk.scan(first));
    refused(FailureCode.SLIP_ALREADY_HANDED_OVER, hands.desk.scan(first));
    Hands.done(hands.desk.scan(second));
  }

  @Test
  void nothingIsHandedOverBeforeItsTime() throws Exception {
    Hands.done(hands.desk.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.handOver());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.takeFee());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.printAgain());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.allSheetsCameOut());
  }

  @Test
  void aPageOfAnotherIssuanceStopsTheDeskUntilItIsVoided() throws Exception {
    Hands.done(hands.desk.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    List<String> foreign = PrintedCodes.read(hands.city.certificate());
    hands.scanAllPages();
    Hands.done(hands.desk.takeFee());
    Hands.done(hands.handOver());
    Hands.done(hands.desk.scan(slip("household")));
    hands.open(Step.SCAN_PAGES);
    refused(FailureCode.PAGE_OF_ANOTHER_ISSUANCE, hands.desk.scan(foreign.getFirst()));
    var stopped = hands.open(Step.STOPPED);
    String own = PrintedCodes.read(hands.city.certificate()).getFirst();
    refused(FailureCode.ALARM_NOT_READ, hands.desk.scan(own));
    refused(
        FailureCode.ALARM_NOT_READ,
        hands.desk.voidIssuance(
            stopped.item().id(), VoidReason.PAGES_DO_NOT_AGREE, Hands.destroyed(1)));
    hands.readAlarm();
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.handOver());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.scan(own));
    refused(
        FailureCode.SCAN_OUT_OF_TURN,
        hands.desk.reprint(ReprintReason.PAPER_DAMAGED, Hands.destroyed(1)));
    refused(
        FailureCode.SECOND_PERSON_MISSING,
        hands.desk.voidIssuance(stopped.item().id(), VoidReason.PAGES_DO_NOT_AGREE));
    Hands.done(
        hands.desk.voidIssuance(
            stopped.item().id(), VoidReason.PAGES_DO_NOT_AGREE, Hands.destroyed(1)));
    assertTrue(hands.desk.office().open().isEmpty());
    refused(FailureCode.PAGE_VOIDED, hands.desk.scan(own));
    refused(FailureCode.SLIP_ALREADY_HANDED_OVER, hands.desk.scan(foreign.getFirst()));
  }

  @Test
  void aReceiptNumberOpensItsIssuanceAndAMistypedOneNone() throws Exception {
    slip("ordinary");
    String receipt = hands.desk.office().waiting().getFirst().receipt();
    char last = receipt.charAt(receipt.length() - 1);
    String mistyped =
        receipt.substring(0, receipt.length() - 1) + (char) (last == '9' ? '0' : last + 1);
    refused(FailureCode.CODE_UNKNOWN, hands.desk.scan(mistyped));
    Hands.done(hands.desk.scan(receipt.replace(" ", "").toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void outOfPaperWaitsAndGoesOn() throws Exception {
    hands.mfp(MfpFault.OUT_OF_PAPER, true);
    Hands.done(hands.desk.scan(slip("ordinary")));
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
    Hands.done(hands.desk.scan(slip));
    assertEquals(
        FailureCode.PRINTER_UNREACHABLE, hands.open(Step.PRINT_FAILED).attention().orElseThrow());
    String before = PrintedCodes.read(hands.city.certificate()).getFirst();
    hands.mfp(MfpFault.GONE, false);
    Hands.done(hands.desk.printAgain());
    hands.open(Step.SCAN_PAGES);
    String after = PrintedCodes.read(hands.city.certificate()).getFirst();
    assertNotEquals(before, after);
    refused(FailureCode.PAGE_VOIDED, hands.desk.scan(before));
    assertEquals(Step.SCAN_PAGES, hands.desk.office().open().orElseThrow().step());
  }

  @Test
  void aReprintVoidsTheEarlierPagesByTheirCodes() throws Exception {
    Hands.done(hands.desk.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    List<String> before = PrintedCodes.read(hands.city.certificate());
    hands.scanAllPages();
    refused(
        FailureCode.SECOND_PERSON_MISSING,
        hands.desk.reprint(ReprintReason.PAPER_DAMAGED, Destruction.NOTHING));
    Badge one = new Badge(City.badges().firstEntry().getValue());
    refused(
        FailureCode.SECOND_PERSON_MISSING,
        hands.desk.reprint(ReprintReason.PAPER_DAMAGED, new Destruction(1, List.of(one, one))));
    refused(
        FailureCode.BADGE_UNKNOWN,
        hands.desk.reprint(
            ReprintReason.PAPER_DAMAGED,
            new Destruction(1, List.of(one, new Badge("MD1B-NOBODY")))));
    Hands.done(hands.desk.takeFee());
    Hands.done(hands.desk.reprint(ReprintReason.PAPER_DAMAGED, Hands.destroyed(before.size())));
    hands.open(Step.SCAN_PAGES);
    refused(FailureCode.PAGE_VOIDED, hands.desk.scan(before.getFirst()));
    assertEquals(Step.SCAN_PAGES, hands.desk.office().open().orElseThrow().step());
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
    Hands.done(hands.desk.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    String foreign = PrintedCodes.read(hands.city.certificate()).getFirst();
    hands.scanAllPages();
    Hands.done(hands.desk.takeFee());
    Hands.done(hands.handOver());
    Hands.done(hands.desk.scan(slip("household")));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    assertEquals(0, hands.open(Step.TAKE_FEE).refundYen());
    Hands.done(hands.desk.takeFee());
    refused(FailureCode.PAGE_OF_ANOTHER_ISSUANCE, hands.desk.scan(foreign));
    OfficeSnapshot.Open stopped = hands.open(Step.STOPPED);
    assertEquals(200, stopped.refundYen());
    assertEquals(2, stopped.badges());
    hands.readAlarm();
    Hands.done(
        hands.desk.voidIssuance(
            stopped.item().id(), VoidReason.PAGES_DO_NOT_AGREE, Hands.destroyed(1)));
    assertTrue(
        hands.journal().getLast().contains("\"refundWay\":\"cash\",\"refundYen\":200"),
        hands.journal().getLast());
  }

  @Test
  void anExemptionIsTheMunicipalitysAndNeedsItsProof() throws Exception {
    Hands.done(hands.desk.scan(slip("ordinary")));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    hands.open(Step.TAKE_FEE);
    refused(
        FailureCode.EXEMPTION_UNKNOWN,
        hands.desk.takeFee(new FeeWay.Exempt("pension", "his-word")));
    refused(
        FailureCode.EXEMPTION_UNKNOWN,
        hands.desk.takeFee(new FeeWay.Exempt("friend", "pension-certificate")));
    Hands.done(hands.desk.takeFee(new FeeWay.Exempt("pension", "pension-certificate")));
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
    assertEquals(FailureCode.SEAL_INVALID, hands.desk.office().alarm().orElseThrow().why());
    refused(FailureCode.ALARM_NOT_READ, hands.desk.scan(slip));
    hands.readAlarm();
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.acknowledgeAlarm(1));
    Hands.done(hands.desk.scan(slip));
  }

  @Test
  void aBadgeOutOfTurnOpensNothing() {
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.scan(City.badges().firstEntry().getValue()));
  }

  @Test
  void whatNobodyCanKnowIsAskedOfTheClerk() throws Exception {
    hands.mfp(MfpFault.LINK_CUT, true);
    Hands.done(hands.desk.scan(slip("ordinary")));
    hands.open(Step.PRINT_IN_DOUBT);
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.printAgain());
    Hands.done(hands.desk.allSheetsCameOut());
    hands.scanAllPages();
    hands.open(Step.TAKE_FEE);
  }

  @Test
  void aVoidedSlipSaysSo() throws Exception {
    String slip = slip("ordinary");
    Hands.done(
        hands.desk.voidIssuance(
            hands.desk.office().waiting().getFirst().id(), VoidReason.NOT_COLLECTED));
    refused(FailureCode.SLIP_VOIDED, hands.desk.scan(slip));
  }
}
