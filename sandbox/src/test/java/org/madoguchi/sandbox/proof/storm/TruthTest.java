package org.madoguchi.sandbox.proof.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.sandbox.proof.storm.Counter.Guest;

/** What the truth sees at the counter, whatever the branch believes. */
class TruthTest {
  private static final int RESIDENT = 3;

  private static final ScanCodes CODES =
      new ScanCodes(new javax.crypto.spec.SecretKeySpec(new byte[32], "HmacSHA256"));

  private final Agenda agenda = new Agenda();
  private final Tally tally = new Tally();
  private final Truth truth = new Truth(new Chronicle(agenda, tally, 1), tally);
  private final IssuanceId id = IssuanceId.random(new SplittableRandom(1));
  private final Guest guest = new Guest(RESIDENT, id, "", "");

  @ParameterizedTest
  @EnumSource
  void papersThatAreGivenAndVoidedAreLost(VoidReason reason) {
    given();
    truth.voided(id, reason);
    assertEquals(1, tally.lost, tally.violations::toString);
  }

  @Test
  void aVoidBeforeAnythingIsGivenIsAnOrdinaryEnd() {
    asked();
    truth.voided(id, VoidReason.NOT_COLLECTED);
    assertEquals(1, tally.voided);
    assertEquals(0, tally.lost);
  }

  private void given() {
    asked();
    truth.handed(id, 1, papers(page(1, 1, RESIDENT)), guest);
    assertEquals(0, tally.wrongHandOvers + tally.wrongPiles + tally.lost);
  }

  @Test
  void whoStandsThereIsSeen() {
    asked();
    Guest other = new Guest(RESIDENT + 1, IssuanceId.random(new SplittableRandom(2)), "", "");
    truth.handed(id, 1, papers(page(1, 1, RESIDENT)), other);
    assertEquals(1, tally.wrongHandOvers, tally.violations::toString);
  }

  @Test
  void whoBringsTheRightSlipOfAnotherAndIsNotAskedIsCountedBeside() {
    asked();
    truth.handed(id, 1, papers(page(1, 1, RESIDENT)), new Guest(RESIDENT + 1, id, "", ""));
    assertEquals(0, tally.wrongHandOvers, tally.violations::toString);
    assertEquals(1, tally.handedWithoutAsking);
  }

  @Test
  void aSheetAboutAnotherIsSeenThoughItBearsTheRightCode() {
    asked();
    truth.handed(id, 1, papers(page(1, 1, RESIDENT + 1)), guest);
    assertEquals(1, tally.wrongHandOvers, tally.violations::toString);
  }

  @Test
  void missingPagesAreSeen() {
    asked();
    truth.handed(id, 2, papers(page(1, 2, RESIDENT)), guest);
    assertEquals(1, tally.wrongPiles, tally.violations::toString);
  }

  @Test
  void aSheetOfAVoidedRunIsSeen() {
    asked();
    truth.reprinted(id);
    truth.handed(id, 1, papers(page(1, 1, RESIDENT)), guest);
    assertEquals(2, tally.wrongPiles, "a void one too many, the right one missing");
  }

  @Test
  void aSheetInThePileThatNobodyScannedIsCountedBeside() {
    asked();
    Papers papers = papers(page(1, 1, RESIDENT));
    papers.pile().add(page(2, 1, RESIDENT)); // of a run that there isn't
    truth.handed(id, 1, papers, guest);
    assertEquals(0, tally.wrongPiles, tally.violations::toString);
    assertEquals(1, tally.givenUnscanned);
  }

  @Test
  void papersThatNobodyPaidAreSeen() {
    asked(300);
    truth.handed(id, 1, papers(page(1, 1, RESIDENT)), guest);
    assertEquals(1, tally.unexplainedFees, tally.violations::toString);
  }

  @Test
  void onlyAReprintExplainsASecondRun() {
    asked();
    truth.printed(page(1, 1, RESIDENT));
    truth.reprinted(id);
    truth.printed(page(2, 1, RESIDENT));
    truth.reprinted(id);
    truth.printed(page(2, 2, RESIDENT)); // came late
    truth.printed(page(3, 1, RESIDENT));
    assertEquals(0, tally.doublePrints, tally.violations::toString);
    truth.begunAgain(id);
    truth.printed(page(4, 1, RESIDENT));
    assertEquals(1, tally.doublePrints);
  }

  @Test
  void oneWhoSeesItAloneIsSeen() {
    truth.witnessed(id, 2);
    assertEquals(0, tally.unwitnessed);
    truth.witnessed(id, 1);
    assertEquals(1, tally.unwitnessed);
  }

  private Sheet page(int run, int page, int owner) {
    return new Sheet(CODES.page(new ScanCode.PageCode(id, run, page, 2)), owner);
  }

  /** A pile in which every sheet was scanned. */
  private static Papers papers(Sheet sheet) {
    Papers papers = new Papers();
    papers.around().add(sheet);
    papers.accepted(sheet);
    return papers;
  }

  private void asked() {
    asked(0);
  }

  private void asked(int yen) {
    truth.asked(
        RESIDENT,
        new CertificateRequest(
            id, "b", "lobby-1", "99001", "k", new TreeMap<>(), 1, yen, "c", agenda.instant()));
  }
}
