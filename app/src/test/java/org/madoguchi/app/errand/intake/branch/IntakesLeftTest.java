package org.madoguchi.app.errand.intake.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.intake.Decision.Verdict;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.Intakes.Coming;
import org.madoguchi.app.errand.intake.branch.PuppetOfficers.Cut;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Telling;

/** Who leaves, and that nothing of it is left. */
class IntakesLeftTest extends IntakesAtBranch {
  // ---- who leaves

  @Test
  void aDecisionAfterTheResidentHasGoneIsDropped() throws IOException {
    ApplicationId id = world.sent();
    officers.opens(id);
    world.again();
    officers.decides(id, Verdict.ACCEPTED, "addressee-only", "none");
    world.intakes.giveUp(id, FailureCode.RESIDENT_STOPPED);
    world.again();
    assertEquals(new IntakeState.GivenUp(FailureCode.RESIDENT_STOPPED), world.state(id));
    assertEquals(FailureCode.RESIDENT_STOPPED, officers.withdrawn.get(id));
    assertEquals("late-answer-dropped", world.life(id).getLast());
    assertNothingIsLeft();
  }

  @Test
  void whoOnlyLeavesTheTerminalComesBackWithTheSlip() {
    ApplicationId id = world.sent();
    world.intakes.giveUp(id, FailureCode.SESSION_TIMED_OUT);
    assertEquals(
        new Coming.At(id, new IntakeStanding.Waits(0)),
        world.intakes.come(world.receipt(id), "lobby-1"));
    accepted(id);
    assertEquals(
        new Coming.At(id, new IntakeStanding.TypePins(WANTED)),
        world.intakes.come(world.receipt(id), "lobby-1"));
  }

  @Test
  void theDaysEndWithdrawsAndErasesWhateverItsState() throws IOException {
    ApplicationId ready = world.confirmed();
    ApplicationId waiting = world.sent();
    ApplicationId accepted = world.sent();
    accepted(accepted);
    officers.cut("withdraw", Cut.BEFORE);
    world.intakes.dayEnds();
    for (ApplicationId each : List.of(ready, waiting, accepted)) {
      assertEquals(new IntakeState.GivenUp(FailureCode.APPLICATION_DAY_ENDED), world.state(each));
    }
    world.restart();
    assertEquals(Set.of(waiting, accepted), officers.withdrawn.keySet());
    assertEquals(List.of(), world.book.toTell());
    assertNothingIsLeft();
  }

  @Test
  void aClerkMayEndItAndTheOfficersAreTold() throws IOException {
    ApplicationId id = world.sent();
    assertEquals(
        Optional.empty(),
        world.desk.turnedAway(id.hex(), TurnedAway.NOT_WANTED, IntakeWorld.CLERK));
    assertEquals(FailureCode.RESIDENT_STOPPED, officers.withdrawn.get(id));
    assertNothingIsLeft();
    assertEquals(
        new Coming.Failed(FailureCode.CODE_UNKNOWN),
        world.intakes.come(new ScanCode.ErrandCode("0".repeat(32)), "lobby-1"));
  }

  @Test
  void nothingBeginsOutsideTheHoursOrWithoutAnOfficer() {
    officers.open = false;
    world.again();
    assertEquals(
        new Telling.Beginning.Failed(FailureCode.GATEWAY_UNREACHABLE),
        world.intakes.begin("99001", "lobby-1"));
    world.now = Instant.parse("2026-11-27T08:30:00Z"); // 17:30 there
    assertEquals(
        new Telling.Beginning.Failed(FailureCode.OUTSIDE_HOURS),
        world.intakes.begin("99001", "lobby-1"));
    assertEquals(
        new Telling.Beginning.Failed(FailureCode.REQUEST_INVALID),
        world.intakes.begin("99999", "lobby-1"));
  }

  // ---- nothing is left

  @Test
  void afterTheEndNoPartOfAnyPictureIsOnTheDisk() throws IOException {
    ApplicationId id = world.sent();
    accepted(id);
    assertEquals(Optional.empty(), world.intakes.pins(id, pins("3690")));
    assertNothingIsLeft();
  }
}
