package org.madoguchi.sandbox.proof.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The storm finds what is wrong, finds nothing where nothing is, and is the same each time. */
class StormTest {
  private static final int SHORT = 1_000;

  /**
   * A mutant is found much sooner than nothing is, and so is an alarm where there should be none.
   */
  private static final int SHORTER = 500;

  /** Most mutants are found among so many. */
  private static final int SHORTEST = 100;

  /** The same for all storms here: its people's keys take a second to make. */
  private static final Town TOWN = Town.build();

  @Test
  void theProgramHoldsInAStorm() {
    StormReport report =
        new StormReport(20261121, Storm.run(TOWN, SHORT, 20261121, Odds.STORM, Mutant.NONE));
    assertTrue(report.holds(), report.text() + report.violations());
    Tally tally = report.result().tally();
    // it isn't quiet because nothing happens
    assertTrue(tally.handedOver > SHORT / 2, report.text());
    assertTrue(tally.voided > 30 && tally.restarts > 5 && tally.gatewayFaults > 50, report.text());
    assertTrue(tally.alarms > 20 && tally.denied > 5, report.text());
    assertTrue(tally.slipsOfOthersPresented > 5 && tally.reprints > 30, report.text());
    assertTrue(tally.cardOrdersConfirmed > SHORT / 40 && tally.cardFaults > 30, report.text());
    assertTrue(tally.applicationsSent > 20 && tally.sheetsHanded > 8, report.text());
    assertTrue(tally.applicationFaults > 2 && tally.applicationAlarms > 2, report.text());
    assertTrue(tally.intakesClosed > SHORT / 40 && tally.intakeFaults > 50, report.text());
    assertTrue(tally.intakeAlarms > 2, report.text());
    assertTrue(tally.registrations > 20 && tally.registrationFaults > 20, report.text());
    assertTrue(tally.registrationAnswersDropped > 2, report.text());
    assertTrue(tally.appointments > 50 && tally.appointmentsMoved > 5, report.text());
    assertTrue(tally.appointmentsCancelled > 5 && tally.appointmentsCame > 5, report.text());
    assertTrue(tally.appointmentsMissed > 5, report.text());
  }

  @Test
  void withoutFaultsThereIsNoAlarm() {
    StormReport report = new StormReport(5, Storm.run(TOWN, SHORTER, 5, Odds.CALM, Mutant.NONE));
    assertTrue(report.quiet(), report.text() + report.violations());
    assertEquals(SHORTER, report.result().tally().handedOver, report.text());
    assertEquals(0, report.result().tally().voided, report.text());
    assertTrue(report.result().tally().cardOrders > SHORTER / 20, report.text());
    assertEquals(
        report.result().tally().cardOrders,
        report.result().tally().cardOrdersConfirmed,
        report.text());
    assertTrue(report.result().tally().applications > SHORTER / 20, report.text());
    assertEquals(
        report.result().tally().applications,
        report.result().tally().applicationsSent + report.result().tally().sheetsHanded,
        report.text());
    assertTrue(report.result().tally().intakes > SHORTER / 20, report.text());
    assertEquals(
        report.result().tally().intakes, report.result().tally().intakesClosed, report.text());
    assertTrue(report.result().tally().registrations > SHORTER / 40, report.text());
  }

  @Test
  void aSeedTellsTheSameStoryEachTime() {
    String once = Storm.run(TOWN, SHORTEST, 42, Odds.STORM, Mutant.NONE).digest();
    assertEquals(once, Storm.run(TOWN, SHORTEST, 42, Odds.STORM, Mutant.NONE).digest());
    assertNotEquals(once, Storm.run(TOWN, SHORTEST, 43, Odds.STORM, Mutant.NONE).digest());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void everyMutantIsFound(Mutant mutant) {
    StormReport report = storm(mutant, SHORTEST);
    if (!found(mutant, report)) {
      report = storm(mutant, SHORTER);
    }
    assertTrue(found(mutant, report), mutant + " lives: " + report.text());
  }

  private static StormReport storm(Mutant mutant, int issuances) {
    return new StormReport(7, Storm.run(TOWN, issuances, 7, Odds.STORM, mutant));
  }

  /** Whether it is found, and by what it does. */
  private static boolean found(Mutant mutant, StormReport report) {
    Tally tally = report.result().tally();
    boolean byWhatItDoes =
        switch (mutant) {
          case DUPLICATE_PRINT -> tally.doublePrints > 0;
          case TIME_OUT_FREES_ONLY_THE_LOCK,
              FILE_NAMED_BY_TIME,
              SHARED_SUBJECT,
              IDS_PER_SERVER,
              STALE_SLOT,
              ANY_SLIP_HANDS_OVER ->
              tally.wrongHandOvers > 0;
          case ONE_PAGE_IS_ENOUGH, PAGES_OF_ANY_RUN -> tally.wrongPiles > 0;
          case SCRIPT_FOR_ANY_CARD -> tally.wrongCards > 0;
          case VALID_AT_ONCE -> tally.twoValid > 0;
          case CONFIRMED_UNREAD -> tally.unnoticedCards > 0;
          case READ_BACK_OF_ANOTHER -> tally.unnoticedCards + tally.ordersToldOtherwise > 0;
          case PIN_IN_ANSWER -> tally.pinsOnTheLine > 0;
          case SWAP_PHOTO -> tally.wrongApplications > 0;
          case SEND_UNLOOKED -> tally.sentUnlooked > 0;
          case SWAP_PACKAGE -> tally.intakesAcceptedByNobody > 0 && tally.decisionsOfOthers > 0;
          case DECIDE_UNSEEN -> tally.decidedUnseen > 0;
          case PLACE_TWICE -> tally.placesTwice > 0;
          case SIGNED_IN_STAYS -> tally.wrongRegistrations > 0;
          case COUNT_VOIDED_AS_HANDED_OVER -> tally.wrongFigures > 0;
          case NONE -> false;
        };
    return byWhatItDoes && !report.holds() && !report.violations().isEmpty();
  }
}
