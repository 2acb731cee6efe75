package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.sandbox.OddMfp.Habit;
import org.madoguchi.sandbox.tour.PrintedCodes;

/**
 * The whole desk, over IPP, at MFPs that don't do as the book says: each document is sent once,
 * nothing is handed over unscanned, and what nobody can know is asked of the clerk.
 */
class DeskAtOddMfpTest {
  @TempDir Path directory;
  private OddMfp mfp;
  private Hands hands;
  private int before;
  private String slip;

  @BeforeEach
  void takeASlip() throws Exception {
    mfp = new OddMfp();
    hands = Hands.at(directory, mfp.uri());
    hands.takeSlip("ordinary", "seal-registration");
    slip = hands.slipCode();
    hands.leave();
    before = mfp.documents();
  }

  @AfterEach
  void close() {
    hands.close();
    mfp.close();
  }

  private static void refused(FailureCode why, DeskAnswer answer) {
    assertEquals(new DeskAnswer.NotDone(why), answer);
  }

  private void scanSlip(Habit habit) {
    mfp.habit(habit);
    Hands.done(hands.desk.scan(slip));
  }

  private int sent() {
    return mfp.documents() - before;
  }

  private List<String> codes() throws Exception {
    return PrintedCodes.read(hands.city.certificate());
  }

  private void toTheEnd() throws Exception {
    hands.scanAllPages();
    hands.open(Step.TAKE_FEE);
    Hands.done(hands.desk.takeFee());
    hands.open(Step.HAND_OVER);
    Hands.done(hands.desk.scan(slip));
  }

  /** What these do is odd, and nothing of it matters. */
  @ParameterizedTest
  @EnumSource(names = {"NONE", "TELLS_NO_JOBS", "RENAMES", "TAKES_EACH_TWICE"})
  void printsOnceAndGoesOn(Habit habit) throws Exception {
    scanSlip(habit);
    hands.open(Step.SCAN_PAGES);
    assertEquals(1, sent());
    toTheEnd();
  }

  /** The second set of sheets has the codes of the first: it can't stand for another page. */
  @Test
  void sheetsThatCameOutTwiceCountOnce() throws Exception {
    scanSlip(Habit.TAKES_EACH_TWICE);
    hands.open(Step.SCAN_PAGES);
    assertEquals(2, mfp.printed() - before);
    Hands.done(hands.desk.scan(codes().getFirst()));
    refused(FailureCode.PAGE_ALREADY_SCANNED, hands.desk.scan(codes().getFirst()));
  }

  /** It may have printed: nothing is sent again until the clerk has looked. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "COMPLETES_WITH_ERRORS",
        "ABORTS_WITH_SHEETS_OUT",
        "ABORTS_WITHOUT_A_WORD",
        "FORGETS"
      })
  void whatMayHaveComeOutIsAskedOfTheClerk(Habit habit) throws Exception {
    scanSlip(habit);
    hands.open(Step.PRINT_IN_DOUBT);
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.printAgain());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.takeFee());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.scan(slip));
    assertEquals(1, sent());
    mfp.habit(Habit.NONE);
    Hands.done(hands.desk.allSheetsCameOut());
    toTheEnd();
    assertEquals(1, sent());
  }

  /** The printer's own word that it never began is enough: it prints anew, under other codes. */
  @Test
  void abortedBeforeTheFirstSheetPrintsAgain() throws Exception {
    scanSlip(Habit.ABORTS_BEFORE_THE_FIRST);
    assertEquals(
        FailureCode.PRINT_JOB_FAILED, hands.open(Step.PRINT_FAILED).attention().orElseThrow());
    String first = codes().getFirst();
    mfp.habit(Habit.NONE);
    Hands.done(hands.desk.printAgain());
    hands.open(Step.SCAN_PAGES);
    assertNotEquals(first, codes().getFirst());
    refused(FailureCode.PAGE_VOIDED, hands.desk.scan(first));
    toTheEnd();
  }

  /** Completed and nothing there: without its sheets the desk goes no further. */
  @Test
  void nothingIsHandedOverThatOnlyThePrinterClaims() throws Exception {
    scanSlip(Habit.CLAIMS_TO_HAVE_PRINTED);
    hands.open(Step.SCAN_PAGES);
    assertEquals(before, mfp.printed());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.takeFee());
    refused(FailureCode.SCAN_OUT_OF_TURN, hands.desk.scan(slip));
    String claimed = codes().getFirst();
    mfp.habit(Habit.NONE);
    Hands.done(hands.desk.reprint(ReprintReason.SHEETS_MISSING, Hands.destroyed(0)));
    hands.open(o -> o.step() == Step.SCAN_PAGES && mfp.printed() > before);
    refused(FailureCode.PAGE_VOIDED, hands.desk.scan(claimed));
    toTheEnd();
  }

  /** Nothing was sent, the clerk is told what it is, and it prints when that is mended. */
  @ParameterizedTest
  @CsvSource({
    "ASKS_FOR_A_LOGIN, PRINTER_LOGIN_REQUIRED",
    "IS_SOMEWHERE_ELSE, PRINTER_WRONG_PATH",
    "WANTS_TLS, PRINTER_TLS_REQUIRED"
  })
  void whatDoesNotSpeakIppHasItsName(Habit habit, FailureCode why) throws Exception {
    scanSlip(habit);
    assertEquals(why, hands.open(Step.PRINT_FAILED).attention().orElseThrow());
    assertEquals(0, sent());
    mfp.habit(Habit.NONE);
    Hands.done(hands.desk.printAgain());
    hands.open(Step.SCAN_PAGES);
    toTheEnd();
    assertEquals(1, sent());
  }
}
