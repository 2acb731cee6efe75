package org.madoguchi.app.errand.intake.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.DigitsTyped;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;

/** The new card's PINs at the lobby. */
class IntakeVisitPinsTest extends IntakeVisitHands {
  // ---- the PINs

  private void type(String secret) throws InterruptedException {
    world.type(secret);
    happen(new DigitsTyped(secret.length()));
    happen(NEXT);
    in(IntakeLobbyState.LookAtPin.class);
    happen(world.hear(IntakeLobbyEvent.class));
  }

  private void typePins(PinReference... pins) throws InterruptedException {
    come(new IntakeStanding.TypePins(Set.of(pins)));
    in(IntakeLobbyState.PinsAhead.class);
    happen(NEXT);
  }

  @Test
  void eachPinIsTypedTwiceAndGoesOnce() throws InterruptedException {
    typePins(PinReference.USER_AUTHENTICATION, PinReference.DIGITAL_SIGNATURE);
    type("1234");
    type("1234");
    type("ABC123");
    type("ABC123");
    in(IntakeLobbyState.SendingPins.class);
    happen(world.hear(IntakeLobbyEvent.Taken.class));
    assertTrue(
        world.calls.contains("pins USER_AUTHENTICATION 4 DIGITAL_SIGNATURE 6"),
        world.calls.toString());
    assertTrue(world.allWiped(), "the branch has them");
    told(new IntakeStanding.Done(Delivery.ADDRESSEE_ONLY));
    in(IntakeEnd.Done.class);
    happen(NEXT);
    gone();
  }

  @Test
  void oneNumberServesForAllThatHaveFourDigits() throws InterruptedException {
    typePins(PinReference.USER_AUTHENTICATION, PinReference.TEXT, PinReference.RESIDENT_REGISTER);
    type("1234");
    type("1234");
    in(IntakeLobbyState.SamePin.class);
    happen(pick("same"));
    assertTrue(
        world.calls.contains("pins USER_AUTHENTICATION 4 TEXT 4 RESIDENT_REGISTER 4"),
        world.calls.toString());
    assertTrue(world.allWiped());
  }

  @Test
  void whatCanNotBeIsTypedAnew() throws InterruptedException {
    typePins(PinReference.DIGITAL_SIGNATURE);
    type("ABCDEF");
    assertEquals(Set.of(PinMistake.NO_DIGIT), in(IntakeLobbyState.TypePin.class).mistakes());
    type("ABC123");
    type("ABC124");
    assertTrue(in(IntakeLobbyState.TypePin.class).differed());
    assertFalse(in(IntakeLobbyState.TypePin.class).again());
    type("ABC123");
    type("ABC123");
    in(IntakeLobbyState.SendingPins.class);
  }

  /** The officer's program ends it in the middle of a PIN. */
  @Test
  void aDecisionWhileOneTypesWipesWhatWasTyped() throws InterruptedException {
    typePins(PinReference.USER_AUTHENTICATION, PinReference.TEXT);
    type("1234");
    type("1234");
    happen(pick("other"));
    type("5678");
    told(new IntakeStanding.ComeAgain());
    in(IntakeEnd.ComeAgain.class);
    assertTrue(world.allWiped());
    assertTrue(world.watched(), "it may go on while the screen is there");
  }

  @Test
  void pinsThatAreNotTakenAreAProblemAndWiped() throws InterruptedException {
    world.refusesPins = Optional.of(FailureCode.BRANCH_UNREACHABLE);
    typePins(PinReference.TEXT);
    type("1234");
    type("1234");
    happen(world.hear(LobbyEvent.Failed.class));
    in(LobbyState.Problem.class);
    gone();
  }

  /** Whoever leaves in the middle leaves nothing, wherever it was. */
  @Test
  void leavingAnywhereLeavesNothing() throws InterruptedException {
    for (IntakeStanding standing :
        List.of(
            new IntakeStanding.AtDesk(),
            new IntakeStanding.Waits(1),
            new IntakeStanding.Call(Optional.empty()),
            new IntakeStanding.GiveOldCard(),
            new IntakeStanding.TypePins(Set.of(PinReference.TEXT)),
            new IntakeStanding.PinsOnPaper(),
            new IntakeStanding.ComeAgain())) {
      for (LobbyEvent leaves : List.of(STOP, new LobbyEvent.IdleExpired())) {
        come(standing);
        assertTrue(world.watched());
        if (standing instanceof IntakeStanding.Call) {
          frames(world.frames.size() + 1);
        }
        happen(leaves);
        assertFalse(state instanceof ErrandState, standing.toString());
        gone();
      }
    }
    assertEquals(2, opened());
    assertEquals(2, world.calls.stream().filter("camera closed"::equals).count());
    assertFalse(world.calls.toString().contains("give up"), "the application waits");
  }

  @Test
  void leavingInTheMiddleOfAPinWipesIt() throws InterruptedException {
    typePins(PinReference.USER_AUTHENTICATION, PinReference.TEXT);
    type("1234");
    type("1234");
    happen(pick("other"));
    type("5678");
    happen(STOP);
    // the one that is being typed is the session's own to wipe
    gone();
  }
}
