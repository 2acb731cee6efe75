package org.madoguchi.app.errand.registration.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Kind;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ConfirmName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.InDoubt;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.OwnAccount;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Part;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Requesting;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Round;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.TypeAccount;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.card.PinReference;

/** Single steps of the errand: what is offered, refused, typed and told. */
class RegistrationStepsTest {
  private static final PortalStatus ALL =
      Samples.status(
          "見本　花子", "ミホン　ハナコ", true, Optional.of(new PortalStatus.MaskedAccount("ゆうちょ銀行", "567")));

  @Test
  void whoStopsBeforeTheSecondOneTakesTheCardAndTheSlip() {
    Course course = Samples.course().did(PortalAction.INSURANCE);
    assertEquals(
        new RegistrationState.Looked(course),
        RegistrationFlow.next(
            new RegistrationState.Overview(course), new Touched(new LobbyTouch.Stop())));
  }

  /** Going on, and going wrong, from the moment on at which the portal may have written. */
  @ParameterizedTest
  @EnumSource(value = PortalAction.class, names = "STATUS", mode = EnumSource.Mode.EXCLUDE)
  void fromTheWritingOnNothingIsSaidThatNobodyKnows(PortalAction action) {
    Course course =
        Samples.course()
            .wanting(
                action == PortalAction.INSURANCE
                    ? new Wish.Insurance()
                    : new Wish.Account(Samples.ACCOUNT));
    Requesting sent = new Requesting(course, Round.WRITE, Part.ASK);
    InDoubt lying = new InDoubt(action, Set.of(), true);
    InDoubt gone = new InDoubt(action, Set.of(), false);
    assertEquals(lying, RegistrationFlow.next(sent, new RegistrationEvent.InDoubt()));
    assertEquals(gone, RegistrationFlow.next(sent, new LobbyEvent.CardGone()));
    assertEquals(
        gone, RegistrationFlow.next(sent, new LobbyEvent.ReaderLost(FailureCode.READER_MISSING)));
    assertEquals(
        new Problem(FailureCode.BANK_NOT_ACCEPTED, true),
        RegistrationFlow.next(sent, new Failed(FailureCode.BANK_NOT_ACCEPTED)),
        "the portal says that it didn't");
    assertEquals(
        new RegistrationState.Finished(course, action, true),
        RegistrationFlow.next(sent, new Failed(FailureCode.ALREADY_REGISTERED)),
        "good news");
    for (Part part : Part.values()) {
      Requesting back = new Requesting(course, Round.READ_BACK, part);
      assertEquals(lying, RegistrationFlow.next(back, new Failed(FailureCode.PORTAL_CLOSED)));
      assertEquals(lying, RegistrationFlow.next(back, new RegistrationEvent.InDoubt()));
      assertEquals(gone, RegistrationFlow.next(back, new LobbyEvent.CardGone()));
    }
    assertEquals(gone, RegistrationFlow.next(lying, new LobbyEvent.CardGone()));
    assertEquals(
        new LobbyState.Goodbye(), RegistrationFlow.next(gone, new Touched(new LobbyTouch.Next())));
  }

  @Test
  void whatIsRegisteredIsNotOfferedAgain() {
    RegistrationState.Overview all = new RegistrationState.Overview(Samples.course(ALL));
    assertEquals(all, RegistrationFlow.next(all, new Touched(new LobbyTouch.Pick("insurance"))));
    assertInstanceOf(
        RegistrationState.ChooseBank.class,
        RegistrationFlow.next(all, new Touched(new LobbyTouch.Pick("account"))),
        "an account can be changed");
  }

  /** N07: nothing is sent. */
  @Test
  void whoIsSomebodyElseEndsHere() {
    assertEquals(
        new Problem(FailureCode.CARD_OF_ANOTHER, true),
        RegistrationFlow.next(
            new ConfirmName(Samples.named(new Wish.Insurance())),
            new Touched(new LobbyTouch.Pick("no"))));
  }

  /** N03: nothing is sent. */
  @Test
  void anAccountInAnotherNameEndsHere() {
    assertEquals(
        new Problem(FailureCode.ACCOUNT_OF_ANOTHER, true),
        RegistrationFlow.next(
            new OwnAccount(Samples.named(new Wish.Account(Samples.ACCOUNT))),
            new Touched(new LobbyTouch.Pick("no"))));
  }

  @Test
  void anAccountIsTypedNumberAfterNumber() {
    LobbyState state = new TypeAccount(Samples.course(), AccountEntry.of(Kind.POST), "", false);
    state = type(state, "1053");
    assertEquals(state, go(state), "five digits");
    state = go(type(state, "07"));
    assertEquals("", assertInstanceOf(TypeAccount.class, state).text(), "the sixth isn't taken");
    state = go(type(state, "12345671"));
    assertEquals(
        Samples.ACCOUNT, assertInstanceOf(RegistrationState.CheckAccount.class, state).account());
    PinPad pad = assertInstanceOf(PinPad.class, go(state));
    assertEquals(PinReference.TEXT, pad.pin());
    assertEquals(new Wish.Account(Samples.ACCOUNT), pad.course().wanted());
  }

  @Test
  void whatCanBeNoAccountIsTypedAnewAndSaysSo() {
    LobbyState state = new TypeAccount(Samples.course(), AccountEntry.of(Kind.POST), "", false);
    state = go(type(go(type(state, "10530")), "12345672"));
    TypeAccount again = assertInstanceOf(TypeAccount.class, state);
    assertTrue(again.odd() && again.entry().told().isEmpty());
    TypeAccount back =
        assertInstanceOf(
            TypeAccount.class,
            RegistrationFlow.next(
                assertInstanceOf(RegistrationState.class, go(type(again, "10530"))),
                new Touched(new LobbyTouch.Back())));
    assertEquals(AccountEntry.Field.SYMBOL, back.entry().next());
  }

  @Test
  void anotherBankHasThreeNumbers() {
    LobbyState state = new TypeAccount(Samples.course(), AccountEntry.of(Kind.OTHER), "", false);
    state = go(type(go(type(go(type(state, "0001")), "123")), "0123456"));
    assertEquals(
        "0123456",
        assertInstanceOf(RegistrationState.CheckAccount.class, state).account().number());
  }

  @Test
  void theSecondOneBeginsWithTheCardAskedAnew() {
    Course course = Samples.course().wanting(new Wish.Insurance()).did(PortalAction.INSURANCE);
    LobbyState next =
        RegistrationFlow.next(
            new RegistrationState.Finished(course, PortalAction.INSURANCE, false),
            new Touched(new LobbyTouch.Pick("more")));
    assertEquals(new RegistrationState.Surveying(Set.of(PortalAction.INSURANCE)), next);
    PinPad pad =
        assertInstanceOf(
            PinPad.class,
            RegistrationFlow.next(
                (RegistrationState) next, new RegistrationEvent.Surveyed(course.tries())));
    assertEquals(PinReference.USER_AUTHENTICATION, pad.pin());
    assertNull(pad.course().standing(), "and the portal is asked anew");
  }

  private static LobbyState type(LobbyState state, String digits) {
    LobbyState typed = state;
    for (int i = 0; i < digits.length(); i++) {
      typed =
          RegistrationFlow.next(
              assertInstanceOf(RegistrationState.class, typed),
              new Touched(new SupportTouch.Type(digits.substring(i, i + 1))));
    }
    return typed;
  }

  private static LobbyState go(LobbyState state) {
    return RegistrationFlow.next(
        assertInstanceOf(RegistrationState.class, state), new Touched(new LobbyTouch.Next()));
  }
}
