package org.madoguchi.app.errand.electronic.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderFlow;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrderState;

class AuthorityStepsTest {
  private static final FailureCode WHY = FailureCode.SESSION_TIMED_OUT;

  private static final List<CardOrderState> STATES =
      List.of(
          new CardOrderState.Requested(),
          new CardOrderState.NeedsPapers(false),
          new CardOrderState.NeedsOfficer(),
          new CardOrderState.Open(),
          new CardOrderState.Writing(),
          new CardOrderState.Activated(),
          new CardOrderState.ReadBack(),
          new CardOrderState.Confirmed(),
          new CardOrderState.Abandoned(WHY),
          new CardOrderState.Disagreed(WHY));

  private static CardOrderState led(Kind kind, CardOrderState from, CardOrderStanding standing) {
    CardOrderState state = from;
    for (CardOrderEvent step : AuthoritySteps.toward(kind, from, standing, WHY)) {
      Optional<CardOrderState> next = CardOrderFlow.next(kind, state, step);
      assertTrue(next.isPresent(), kind + " " + from + " " + standing + ": " + step);
      state = next.get();
    }
    return state;
  }

  @ParameterizedTest
  @EnumSource
  void everyStepHasItsPlaceAndNothingEndedComesBack(Kind kind) {
    for (CardOrderState from : STATES) {
      for (CardOrderStanding standing : CardOrderStanding.values()) {
        CardOrderState to = led(kind, from, standing);
        if (from.ended()) {
          assertEquals(from, to);
        }
        if (from.unfinished() && standing.open()) {
          assertFalse(to.ended(), from + " " + standing);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDoneIsDoneFromWhereverABranchStoodAtIt(Kind kind) {
    for (CardOrderState from :
        List.of(
            new CardOrderState.Requested(),
            new CardOrderState.NeedsOfficer(),
            new CardOrderState.Open(),
            new CardOrderState.Writing())) {
      assertEquals(new CardOrderState.Confirmed(), led(kind, from, CardOrderStanding.CONFIRMED));
      assertEquals(new CardOrderState.Abandoned(WHY), led(kind, from, CardOrderStanding.ABANDONED));
      assertEquals(new CardOrderState.Writing(), led(kind, from, CardOrderStanding.WRITING));
    }
  }

  @Test
  void onlyTheAuthoritysWordEndsWhatIsOnTheCard() {
    CardOrderState activated = new CardOrderState.Activated();
    assertEquals(activated, led(Kind.CERTIFICATE, activated, CardOrderStanding.ABANDONED));
    assertEquals(activated, led(Kind.CERTIFICATE, activated, CardOrderStanding.WRITING));
    assertEquals(
        new CardOrderState.Disagreed(FailureCode.CARD_READ_BACK_DISAGREES),
        led(Kind.CERTIFICATE, activated, CardOrderStanding.DISAGREED));
    assertEquals(
        new CardOrderState.Disagreed(FailureCode.CARD_READ_BACK_DISAGREES),
        led(Kind.CERTIFICATE, new CardOrderState.Writing(), CardOrderStanding.DISAGREED));
    assertEquals(
        new CardOrderState.Confirmed(),
        led(Kind.CERTIFICATE, new CardOrderState.ReadBack(), CardOrderStanding.CONFIRMED));
  }

  @Test
  void papersThatNobodyHereHasSeenAreNotNoted() {
    CardOrderState waits = new CardOrderState.NeedsPapers(false);
    for (CardOrderStanding standing : CardOrderStanding.values()) {
      if (standing != CardOrderStanding.ABANDONED) {
        assertEquals(waits, led(Kind.PIN, waits, standing));
      }
    }
  }

  @Test
  void whatMayChangeACardIsKnownByClassAndInstruction() {
    assertFalse(ChangesCard.any(List.of(command(0x00, 0xA4), command(0x80, 0x50))));
    assertFalse(ChangesCard.any(List.of(command(0x84, 0x82), command(0x84, 0xCA))));
    assertFalse(ChangesCard.any(List.of(command(0x80, 0xCA), command(0x0C, 0xB0))));
    for (int ins : new int[] {0x46, 0xD6, 0x44, 0x04, 0x54, 0xE2, 0xDA, 0x20, 0x2C, 0xA4, 0x50}) {
      assertTrue(
          ChangesCard.any(List.of(command(0x84, 0xCA), command(0x84, ins))),
          Integer.toHexString(ins));
    }
    assertTrue(ChangesCard.any(List.of(command(0x00, 0xD6))), "in clear too");
    assertTrue(ChangesCard.any(List.of(command(0x00, 0xB0))), "what nobody passes on");
    assertTrue(ChangesCard.any(List.of(new byte[1])), "no command at all");
  }

  private static byte[] command(int cla, int ins) {
    return new byte[] {(byte) cla, (byte) ins, 0, 0};
  }
}
