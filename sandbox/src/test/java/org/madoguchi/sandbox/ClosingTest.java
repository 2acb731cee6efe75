package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.ClosingRow;
import org.madoguchi.app.branch.closing.ClosingRow.Outcome;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;

/** A day at the desk, and what its closing says: every yen and every sheet. */
class ClosingTest {
  @TempDir Path directory;
  private Hands hands;

  @BeforeEach
  void open() throws Exception {
    hands = Hands.overLan(directory);
  }

  @AfterEach
  void close() {
    hands.close();
  }

  private void untilFee(String persona) throws Exception {
    hands.takeSlip(persona, "seal-registration");
    String slip = hands.slipCode();
    hands.leave();
    Hands.done(hands.desk.scan(slip));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    hands.open(Step.TAKE_FEE);
  }

  @Test
  void everyYenAndEverySheetIsToldAndWhatDiffersIsNotHidden() throws Exception {
    untilFee("ordinary"); // cash
    Hands.done(hands.desk.takeFee());
    Hands.done(hands.handOver());
    untilFee("household"); // free, printed twice
    Hands.done(hands.desk.reprint(ReprintReason.MISPRINTED, Hands.destroyed(1)));
    hands.open(Step.SCAN_PAGES);
    hands.scanAllPages();
    Hands.done(hands.desk.takeFee(new FeeWay.Exempt("pension", "pension-notice")));
    Hands.done(hands.handOver());
    untilFee("ordinary"); // paid elsewhere, given back; one sheet can't be found
    Hands.done(hands.desk.takeFee(new FeeWay.Elsewhere()));
    var paid = hands.open(Step.HAND_OVER);
    assertEquals(new DeskAnswer.NotDone(FailureCode.DESK_NOT_EMPTY), hands.closeDay(200));
    Hands.done(
        hands.desk.voidIssuance(
            paid.item().id(), VoidReason.RESIDENT_DECLINED, Hands.destroyed(0)));
    hands.takeSlip("ordinary", "seal-registration"); // nobody brings it
    hands.leave();
    assertEquals(1, Hands.found(hands.desk.closing()).count(Outcome.WAITING));
    assertEquals(
        new DeskAnswer.NotDone(FailureCode.CLOSING_OUT_OF_DATE),
        hands.voidUnclaimed(),
        "its resident may be on the way");
    hands.later(Duration.ofMinutes(30));
    List<IssuanceId> slip = List.of(hands.desk.office().waiting().getFirst().id());
    assertEquals(
        new DeskAnswer.NotDone(FailureCode.SECOND_PERSON_MISSING),
        hands.desk.voidUnclaimed(slip, Destruction.NOTHING));
    assertEquals(
        new DeskAnswer.NotDone(FailureCode.SECOND_PERSON_MISSING),
        hands.desk.voidIssuance(slip.getFirst(), VoidReason.UNCLAIMED_AT_CLOSING),
        "nor one by one");
    assertEquals(1, hands.desk.office().waiting().size());
    Hands.done(hands.voidUnclaimed());

    ClosingReport report = Hands.found(hands.desk.closing());
    assertEquals(1, report.number());
    assertEquals(2, report.count(Outcome.HANDED_OVER));
    assertEquals(2, report.count(Outcome.VOIDED));
    assertEquals(0, report.count(Outcome.WAITING));
    assertEquals(200, report.cashYen());
    assertEquals(0, report.elsewhereYen());
    assertEquals(1, report.exempt());
    assertEquals(4, report.sheetsOut());
    assertEquals(2, report.sheetsHandedOver());
    assertEquals(1, report.sheetsDestroyed());
    assertEquals(1, report.differences());
    assertEquals(
        List.of(
            new ClosingRow.Remark.Voided("resident-declined"),
            new ClosingRow.Remark.SheetsUnaccounted(1, 1)),
        report.rows().get(2).remarks());

    assertEquals(
        new DeskAnswer.NotDone(FailureCode.TILL_UNEXPLAINED),
        hands.desk.closeDay(TillCount.of(report, 190)));
    Hands.done(hands.closeDay(190));
    hands.awaitJournal("closing-printed");
    assertTrue(
        hands.journal().stream()
            .anyMatch(
                l ->
                    l.contains("\"day-closed\"")
                        && l.contains("\"cashYen\":200")
                        && l.contains("\"countedYen\":190")
                        && l.contains("\"reason\":\"unexplained\"")
                        && l.contains("\"differences\":1")));
    Path closings = directory.resolve("branch").resolve("closings");
    List<String> csv = Files.readAllLines(closings.resolve("00001.csv"));
    assertEquals(5, csv.size());
    assertTrue(csv.get(1).contains(",handed-over,200,200,cash,,,0,1,1,0,no,"), csv.get(1));
    assertTrue(
        csv.get(2).contains(",handed-over,200,0,exempt,pension,pension-notice,0,2,1,1,no,"),
        csv.get(2));
    assertTrue(csv.get(3).contains(",voided,200,200,elsewhere,,,200,1,0,0,yes,"), csv.get(3));
    assertTrue(csv.get(4).contains(",voided,200,,,,,0,0,0,0,no,"), csv.get(4));
    Path pictures = Path.of("target", "closing");
    Files.createDirectories(pictures);
    Files.write(pictures.resolve("closing.pdf"), Files.readAllBytes(closings.resolve("00001.pdf")));
    assertTrue(Files.size(closings.resolve("00001.pdf")) > 1000);

    ClosingReport next = Hands.found(hands.desk.closing());
    assertEquals(2, next.number());
    assertEquals(List.of(), next.rows());
  }
}
