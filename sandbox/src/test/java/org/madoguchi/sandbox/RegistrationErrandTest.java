package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.lobby.RegistrationState;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Finished;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.InDoubt;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Overview;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** Registrations with the simulated card and a portal in the test's hands. */
class RegistrationErrandTest extends RegistrationHands {
  @Test
  void bothAreRegisteredInOneVisitAndNothingIsLeft() throws Exception {
    assertEquals(false, overview("ordinary").course().stands().insurance());
    touch(new Pick("insurance"));
    type(PinReference.TEXT, PIN);
    see(RegistrationState.ConfirmName.class);
    touch(new Next());
    see(Finished.class, f -> f.action() == PortalAction.INSURANCE && !f.already());
    touch(new Pick("more"));
    type(PinReference.USER_AUTHENTICATION, PIN);
    assertTrue(see(Overview.class).course().stands().insurance());
    touch(new Pick("account"));
    see(RegistrationState.ChooseBank.class);
    touch(new Pick("post"));
    see(RegistrationState.TypeAccount.class);
    digits("10530");
    digits("12345671");
    see(RegistrationState.CheckAccount.class);
    touch(new Next());
    type(PinReference.TEXT, PIN);
    see(RegistrationState.OwnAccount.class);
    touch(new Next());
    see(RegistrationState.ConfirmName.class);
    touch(new Next());
    see(Finished.class, f -> f.action() == PortalAction.ACCOUNT);
    slot.remove();
    assertTrue(see(RegistrationState.SlipOut.class).printed());
    touch(new Next());
    see(LobbyState.Goodbye.class);
    told("ended well");
    assertEquals(
        List.of(
            "begun",
            "status ordinary",
            "write ordinary insurance",
            "status ordinary",
            "status ordinary",
            "number 000000000094",
            "write ordinary account",
            "account 058 1234567 ミホン　ハナコ",
            "status ordinary",
            "slip insurance",
            "slip account",
            "ended well"),
        portal.lines);
    wiped();
  }

  @Test
  void whoOnlyLooksLeavesWithoutASlip() throws Exception {
    overview("ordinary");
    touch(new Pick("end"));
    see(RegistrationState.Looked.class);
    slot.remove();
    see(LobbyState.Goodbye.class);
    told("ended well");
    assertEquals(List.of("begun", "status ordinary", "ended well"), portal.lines);
    wiped();
  }

  @Test
  void anotherNameAtThePortalStopsIt() throws Exception {
    portal.otherName = "見本　花江";
    overview("ordinary");
    touch(new Pick("insurance"));
    type(PinReference.TEXT, PIN);
    assertEquals(new Problem(FailureCode.PORTAL_NAMES_DIFFER, true), see(Problem.class));
    slot.remove();
    told("ended N02");
    assertEquals(0, written());
    wiped();
  }

  @Test
  void aWrongPinCostsOneTryAndNothingIsAsked() throws Exception {
    begin("ordinary");
    type(PinReference.USER_AUTHENTICATION, "9999");
    PinPad wrong = see(PinPad.class, PinPad::wrongBefore);
    assertEquals(new RetryCount(2), wrong.left());
    assertEquals(List.of("begun"), portal.lines);
    type(PinReference.USER_AUTHENTICATION, PIN);
    see(Overview.class);
    touch(new Pick("insurance"));
    type(PinReference.TEXT, "9999");
    assertEquals(
        new RetryCount(2),
        see(PinPad.class, p -> p.pin() == PinReference.TEXT && p.wrongBefore()).left());
    type(PinReference.TEXT, "9999");
    assertTrue(see(RegistrationState.LastTry.class).wrongBefore());
    touch(new LobbyTouch.AskDesk());
    assertEquals(new Problem(FailureCode.LAST_TRY_KEPT, true), see(Problem.class));
    assertEquals(0, written());
  }

  @Test
  void anAnswerThatNeverCameIsTold() throws Exception {
    portal.answer = new WriteAnswer.Unknown();
    insured("ordinary");
    assertTrue(see(InDoubt.class).lying());
    slot.remove();
    assertFalse(see(InDoubt.class, d -> !d.lying()).lying());
    touch(new Next());
    told("ended N06");
    assertEquals(1, portal.lines.stream().filter(l -> l.startsWith("status")).count());
  }

  /** The first one stands, whatever becomes of the second. */
  @Test
  void whatWasWrittenHasItsSlipThoughTheSecondIsRefused() throws Exception {
    insured("ordinary");
    see(Finished.class);
    portal.answer = new WriteAnswer.Refused(FailureCode.ACCOUNT_NOT_THE_HOLDERS);
    touch(new Pick("more"));
    type(PinReference.USER_AUTHENTICATION, PIN);
    see(Overview.class);
    touch(new Pick("account"));
    see(RegistrationState.ChooseBank.class);
    touch(new Pick("post"));
    see(RegistrationState.TypeAccount.class);
    digits("10530");
    digits("12345671");
    see(RegistrationState.CheckAccount.class);
    touch(new Next());
    type(PinReference.TEXT, PIN);
    see(RegistrationState.OwnAccount.class);
    touch(new Next());
    see(RegistrationState.ConfirmName.class);
    touch(new Next());
    assertEquals(new Problem(FailureCode.ACCOUNT_NOT_THE_HOLDERS, true), see(Problem.class));
    slot.remove();
    assertEquals(Set.of(PortalAction.INSURANCE), see(RegistrationState.SlipOut.class).done());
    touch(new Next());
    see(LobbyState.Goodbye.class);
    told("slip insurance");
    told("ended N08");
    assertEquals(1, written());
    wiped();
  }

  @Test
  void registeredAlreadyIsGoodNews() throws Exception {
    portal.answer = new WriteAnswer.Refused(FailureCode.ALREADY_REGISTERED);
    insured("ordinary");
    assertTrue(see(Finished.class).already());
    slot.remove();
    see(LobbyState.Goodbye.class);
    told("ended well");
  }

  @Test
  void whatCannotBeReadBackIsInDoubt() throws Exception {
    portal.forgets = true;
    insured("ordinary");
    see(InDoubt.class);
    slot.remove();
    see(InDoubt.class, d -> !d.lying());
    touch(new Next());
    told("ended N06");
    wiped();
  }

  @Test
  void anExpiredCertificateIsSaidBeforeAnyPin() throws Exception {
    begin("certificate-expired");
    assertEquals(new Problem(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED, true), see(Problem.class));
    slot.remove();
    told("ended E02");
  }

  @Test
  void aCardThatIsNoneMayBeTakenAwayAgain() throws Exception {
    begin("another-card");
    assertTrue(see(RegistrationState.LayCard.class, l -> l.unfit() != null).lying());
    slot.remove();
    see(RegistrationState.LayCard.class, l -> !l.lying());
    lay("ordinary");
    type(PinReference.USER_AUTHENTICATION, PIN);
    see(Overview.class);
  }
}
