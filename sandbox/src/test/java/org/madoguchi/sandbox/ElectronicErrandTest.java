package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.lobby.CardToday;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState;
import org.madoguchi.app.errand.electronic.lobby.Purpose;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** Electronic certificates and PINs, with the simulated card, the branch and the gateway. */
class ElectronicErrandTest extends ElectronicHands {
  @Test
  void aRenewedCertificateIsUsedAndTheOldOneIsRefused() throws Exception {
    assertTrue(authentication(overview(DUE)).due());
    choose(CardToday.Group.RENEW, "renew-authentication");
    type(Purpose.CONSENT, PIN);
    hands.lobby(ElectronicState.Finished.class);
    takeAndGo();
    hands.awaitJournal("card-order-confirmed");
    hands.takeSlip(DUE, "seal-registration");
    hands.leave();
    hands.choose("seal-registration");
    hands.city.layAsIssued(hands.city.persona(DUE));
    hands.typePin(PIN);
    assertEquals(
        FailureCode.ELECTRONIC_CERTIFICATE_REVOKED, hands.lobby(LobbyState.Problem.class).why());
  }

  @Test
  void afterItNothingIsDue() throws Exception {
    overview(DUE);
    choose(CardToday.Group.RENEW, "renew-authentication");
    type(Purpose.CONSENT, PIN);
    hands.lobby(ElectronicState.Finished.class);
    takeAndGo();
    ElectronicState.Overview after = overview(DUE);
    assertFalse(authentication(after).due());
    assertEquals(
        "why.not-due", after.today().choice("renew-authentication").orElseThrow().whyNot());
  }

  /** Wherever it is pulled, it comes back and the order ends well: noticed, and one is valid. */
  @ParameterizedTest
  @ValueSource(ints = {0, 25, 50, 75})
  void aCardThatIsPulledInTheMiddleGoesOn(int percent) throws Exception {
    overview(DUE);
    choose(CardToday.Group.RENEW, "renew-authentication");
    type(Purpose.CONSENT, PIN);
    hands.lobby(
        ElectronicState.class,
        s ->
            (s instanceof ElectronicState.Working w && w.percent() >= percent)
                || s instanceof ElectronicState.ReadingBack
                || s instanceof ElectronicState.Finished);
    hands.city.place().take();
    LobbyState stands =
        hands.lobby(
            LobbyState.class,
            s ->
                s instanceof ElectronicState.PutBack
                    || s instanceof ElectronicState.SlipOut
                    || (s instanceof LobbyState.Problem p && !p.cardOnReader()));
    if (stands instanceof ElectronicState.PutBack) {
      hands.lay(DUE);
      LobbyState next =
          hands.lobby(
              LobbyState.class,
              s -> s instanceof ElectronicState.PinPad || s instanceof ElectronicState.Overview);
      if (next instanceof ElectronicState.PinPad) {
        type(Purpose.PROOF, PIN);
        hands.lobby(ElectronicState.Finished.class);
        takeAndGo();
      } else {
        // given up before anything was written, or confirmed already: nothing waits any more
        assertEquals(null, ((ElectronicState.Overview) next).today().open());
        takenAfterProblem();
      }
    } else if (stands instanceof LobbyState.Problem) {
      hands.touch(new LobbyTouch.Next()); // broken off before anything was written: given up
    } else {
      hands.touch(new LobbyTouch.Next(), new LobbyTouch.Next());
    }
    hands.takeSlip(DUE, "seal-registration");
  }

  @Test
  void whoDoesNotComeBackLeavesWithASlipAndTheOrderWaits() throws Exception {
    overview(DUE);
    choose(CardToday.Group.RENEW, "renew-authentication");
    type(Purpose.CONSENT, PIN);
    hands.lobby(ElectronicState.Working.class, w -> w.percent() >= 25);
    hands.city.place().take();
    hands.lobby(ElectronicState.PutBack.class);
    hands.touch(new LobbyTouch.Pick("later"));
    ElectronicState.SlipOut slip = hands.lobby(ElectronicState.SlipOut.class);
    assertEquals(ElectronicState.SlipFor.COME_AGAIN, slip.slipFor());
    hands.touch(new LobbyTouch.Next(), new LobbyTouch.Next());
    CardToday.OpenOrder open = overview(DUE).today().open();
    assertNotNull(open, "noticed, wherever the card comes next");
    assertTrue(open.standing() != CardOrderStanding.WAITING);
    hands.touch(new LobbyTouch.Pick("resume"));
    type(Purpose.PROOF, PIN);
    hands.lobby(ElectronicState.Finished.class);
    takeAndGo();
  }

  @Test
  void aChangedPinIsTheOneThatOpensTheCard() throws Exception {
    overview("household");
    choose(CardToday.Group.CHANGE, "change-authentication");
    type(Purpose.OLD, PIN);
    type(Purpose.NEW, "1111");
    ElectronicState.PinPad again =
        hands.lobby(ElectronicState.PinPad.class, p -> !p.mistakes().isEmpty());
    assertEquals(Purpose.NEW, again.purpose(), "one digit four times is no PIN");
    type(Purpose.NEW, "8085");
    type(Purpose.AGAIN, "8086");
    hands.lobby(ElectronicState.PinPad.class, ElectronicState.PinPad::differed);
    type(Purpose.NEW, "8085");
    type(Purpose.AGAIN, "8085");
    hands.lobby(ElectronicState.Finished.class);
    hands.city.place().take();
    hands.lobby(LobbyState.Goodbye.class);
    hands.touch(new LobbyTouch.Next());
    hands.awaitJournal("pin-changed");
    hands.choose("seal-registration");
    hands.lay("household");
    hands.typePin("8085");
    hands.lobby(CertificateState.TakeCard.class);
  }

  @Test
  void aWrongOldPinIsCountedOnceAndNothingIsChanged() throws Exception {
    overview("household");
    choose(CardToday.Group.CHANGE, "change-authentication");
    type(Purpose.OLD, "0000");
    ElectronicState.PinPad wrong =
        hands.lobby(ElectronicState.PinPad.class, ElectronicState.PinPad::wrongBefore);
    assertEquals(new RetryCount(2), wrong.left());
    hands.touch(new LobbyTouch.Stop());
    takenAfterProblem();
    ElectronicState.Overview after = overview("household");
    assertEquals(2, after.today().left(PinReference.USER_AUTHENTICATION).orElseThrow().left());
  }
}
