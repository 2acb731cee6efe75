package org.madoguchi.app.errand.certificate.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.madoguchi.app.lobby.LobbyWorld.BOTH;
import static org.madoguchi.app.lobby.LobbyWorld.CITY;
import static org.madoguchi.app.lobby.LobbyWorld.ONE;
import static org.madoguchi.app.lobby.LobbyWorld.REQUEST;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyWorld;
import org.madoguchi.card.RetryCount;

class CertificateFlowTest {
  private static final CertificateState.TakeCard TAKE_CARD =
      new CertificateState.TakeCard(REQUEST.id());
  private static final List<LobbyState> WITH_CARD =
      List.of(
          new CertificateState.ReadingCard(REQUEST),
          new CertificateState.LastTry(REQUEST, false),
          new CertificateState.PinEntry(REQUEST, new RetryCount(3), 2, false),
          new CertificateState.Signing(REQUEST),
          new CertificateState.NameOffer(REQUEST, false),
          new CertificateState.NamePin(REQUEST, null, 2),
          new CertificateState.ReadingName(REQUEST),
          new CertificateState.AskingMunicipality(REQUEST));

  private static LobbyState after(LobbyState state, LobbyTouch... touches) {
    return after(BOTH, state, touches);
  }

  private static LobbyState after(
      List<MunicipalityOffer> offers, LobbyState state, LobbyTouch... touches) {
    LobbyState now = state;
    for (LobbyTouch touch : touches) {
      now = next(offers, now, new LobbyEvent.Touched(touch));
    }
    return now;
  }

  private static LobbyState next(LobbyState state, LobbyEvent event) {
    return next(BOTH, state, event);
  }

  private static LobbyState next(
      List<MunicipalityOffer> offers, LobbyState state, LobbyEvent event) {
    return CertificateFlow.next(assertInstanceOf(CertificateState.class, state), event, offers);
  }

  @Test
  void fromTheFirstTouchToTheConfirmation() {
    LobbyState confirm =
        after(
            CertificateFlow.begins(BOTH),
            new CertificateTouch.ChooseMunicipality(CITY),
            new CertificateTouch.ShowByPurpose(false),
            new CertificateTouch.ChooseKind("juminhyo"),
            new CertificateTouch.SetOption("who", "household"),
            new LobbyTouch.Next(),
            new CertificateTouch.SetCopies(3),
            new LobbyTouch.Next());
    Draft draft = assertInstanceOf(CertificateState.Confirm.class, confirm).draft();
    assertEquals(600, draft.feeYen());
    assertEquals("household", draft.options().get("who"));
    assertEquals("no", draft.options().get("mynumber"));
    assertInstanceOf(CertificateState.Preparing.class, after(confirm, new LobbyTouch.Next()));
  }

  @Test
  void aPurposeLeadsStraightToTheConfirmation() {
    LobbyState confirm =
        after(
            new CertificateState.Certificates(CITY, true),
            new CertificateTouch.ChoosePurpose(LobbyWorld.PENSION));
    assertEquals(
        "household",
        assertInstanceOf(CertificateState.Confirm.class, confirm).draft().options().get("who"));
  }

  @Test
  void whereThereIsNothingToChooseNothingIsAsked() {
    LobbyState certificates = CertificateFlow.begins(ONE);
    assertEquals(new CertificateState.Certificates(LobbyWorld.TOWN, false), certificates);
    LobbyState confirm = after(ONE, certificates, new CertificateTouch.ChooseKind("inkan"));
    assertInstanceOf(CertificateState.Confirm.class, confirm);
    assertEquals(certificates, after(ONE, confirm, new LobbyTouch.Back()));
    assertEquals(new LobbyState.Start(), after(ONE, certificates, new LobbyTouch.Back()));
  }

  @Test
  void whatCannotBeHadNowIsNotBegun() {
    LobbyState certificates = new CertificateState.Certificates(CITY, false);
    assertEquals(certificates, after(certificates, new CertificateTouch.ChooseKind("koseki")));
  }

  @Test
  void valuesThatTheMunicipalityDoesNotOfferAreIgnored() {
    LobbyState options =
        after(
            new CertificateState.Certificates(CITY, false),
            new CertificateTouch.ChooseKind("juminhyo"));
    assertEquals(options, after(options, new CertificateTouch.SetOption("who", "neighbours")));
    assertEquals(options, after(options, new CertificateTouch.SetOption("what", "yes")));
    LobbyState copies = after(options, new LobbyTouch.Next());
    assertEquals(copies, after(copies, new CertificateTouch.SetCopies(11)));
    assertEquals(copies, after(copies, new CertificateTouch.SetCopies(0)));
  }

  @Test
  void theCardGoneEndsTheSessionWhereverItStands() {
    for (LobbyState state : WITH_CARD) {
      assertEquals(
          new LobbyState.Problem(FailureCode.CARD_REMOVED, false),
          next(state, new LobbyEvent.CardGone()),
          state.toString());
    }
  }

  @Test
  void noSlipBeforeTheCardIsTaken() {
    for (LobbyEvent event :
        List.of(
            new LobbyEvent.Touched(new LobbyTouch.Next()),
            new CertificateEvent.Accepted(REQUEST.id()),
            new LobbyEvent.CardPlaced())) {
      assertEquals(TAKE_CARD, next(TAKE_CARD, event));
    }
    assertEquals(
        new LobbyState.Problem(FailureCode.READER_MISSING, false),
        next(TAKE_CARD, new LobbyEvent.ReaderLost(FailureCode.READER_MISSING)));
    assertEquals(
        new CertificateState.PrintingSlip(REQUEST.id()),
        next(TAKE_CARD, new LobbyEvent.CardGone()));
  }

  @Test
  void theLastTryAsksFirst() {
    LobbyState reading = new CertificateState.ReadingCard(REQUEST);
    LobbyState asking = next(reading, new CertificateEvent.Recognised(new RetryCount(1)));
    assertEquals(new CertificateState.LastTry(REQUEST, false), asking);
    assertEquals(
        new CertificateState.PinEntry(REQUEST, new RetryCount(1), 0, false),
        after(asking, new LobbyTouch.Next()));
    assertEquals(
        new LobbyState.Problem(FailureCode.RESIDENT_STOPPED, true),
        after(asking, new LobbyTouch.Stop()));
    LobbyState afterWrongOnes =
        next(
            new CertificateState.Signing(REQUEST),
            new CertificateEvent.PinRefused(new RetryCount(1)));
    assertEquals(new CertificateState.LastTry(REQUEST, true), afterWrongOnes);
    assertEquals(
        new CertificateState.PinEntry(REQUEST, new RetryCount(1), 0, true),
        after(afterWrongOnes, new LobbyTouch.Next()));
    assertEquals(
        new LobbyState.Problem(FailureCode.LAST_TRY_KEPT, true),
        after(afterWrongOnes, new LobbyTouch.AskDesk()));
  }

  @Test
  void aLockedPinIsNeverAskedFor() {
    assertEquals(
        new LobbyState.Problem(FailureCode.PIN_UNUSABLE, true),
        next(
            new CertificateState.ReadingCard(REQUEST),
            new CertificateEvent.Recognised(new RetryCount(0))));
    assertEquals(
        new LobbyState.Problem(FailureCode.PIN_LOCKED, true),
        next(
            new CertificateState.Signing(REQUEST),
            new CertificateEvent.PinRefused(new RetryCount(0))));
  }

  @Test
  void thePinIsPresentedOnlyWhenCompleteAndConfirmed() {
    LobbyState three = new CertificateState.PinEntry(REQUEST, new RetryCount(3), 3, false);
    assertEquals(three, after(three, new LobbyTouch.Next()));
    LobbyState four = next(three, new LobbyEvent.DigitsTyped(4));
    assertInstanceOf(CertificateState.PinEntry.class, four);
    assertEquals(new CertificateState.Signing(REQUEST), after(four, new LobbyTouch.Next()));
  }

  @Test
  void aCardThatIsOfNoUseMayBeChangedForAnother() {
    LobbyState placed = new CertificateState.PlaceCard(REQUEST, null);
    LobbyState unfit =
        next(
            next(placed, new LobbyEvent.CardPlaced()),
            new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD));
    assertEquals(new CertificateState.PlaceCard(REQUEST, FailureCode.NOT_MY_NUMBER_CARD), unfit);
    assertEquals(
        new CertificateState.PlaceCard(REQUEST, FailureCode.NOT_MY_NUMBER_CARD, false),
        next(unfit, new LobbyEvent.CardGone()));
    assertEquals(
        new CertificateState.ReadingCard(REQUEST), next(unfit, new LobbyEvent.CardPlaced()));
  }

  @Test
  void nobodyThereAnyMore() {
    for (LobbyState state : WITH_CARD) {
      assertEquals(
          new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true),
          next(state, new LobbyEvent.IdleExpired()));
    }
    assertEquals(
        new LobbyState.Start(),
        next(new CertificateState.PlaceCard(REQUEST, null), new LobbyEvent.IdleExpired()));
  }

  @Test
  void everyStateHasAWayOut() {
    assertInstanceOf(CertificateState.CardInUse.class, TAKE_CARD);
    assertEquals(
        new CertificateState.Confirm(draft()),
        after(new CertificateState.Preparing(draft()), new LobbyTouch.Back()));
    assertEquals(
        new LobbyState.Start(),
        after(new CertificateState.PlaceCard(REQUEST, null), new LobbyTouch.Back()));
  }

  private static Draft draft() {
    return assertInstanceOf(
            CertificateState.Options.class,
            after(
                new CertificateState.Certificates(CITY, false),
                new CertificateTouch.ChooseKind("juminhyo")))
        .draft();
  }

  @Test
  void theNameIsComparedOnlyIfTheResidentWantsIt() {
    LobbyState offer =
        next(new CertificateState.Signing(REQUEST), new CertificateEvent.SignedByCard(true));
    assertEquals(new CertificateState.NameOffer(REQUEST, false), offer);
    LobbyState asking = new CertificateState.AskingMunicipality(REQUEST);
    assertEquals(asking, after(offer, new LobbyTouch.Skip()));
    LobbyState pad = after(offer, new LobbyTouch.Next());
    assertEquals(new CertificateState.NamePin(REQUEST, null, 0), pad);
    assertEquals(asking, after(pad, new LobbyTouch.Skip()));
    assertEquals(pad, after(pad, new LobbyTouch.Next()), "not before the fourth digit");
    LobbyState reading = after(next(pad, new LobbyEvent.DigitsTyped(4)), new LobbyTouch.Next());
    assertEquals(new CertificateState.ReadingName(REQUEST), reading);
    assertEquals(asking, next(reading, new CertificateEvent.NameRead()));
  }

  @Test
  void theNamesPinNeverComesToItsLastTry() {
    LobbyState reading = new CertificateState.ReadingName(REQUEST);
    assertEquals(
        new CertificateState.NamePin(REQUEST, new RetryCount(2), 0),
        next(reading, new CertificateEvent.NamePinRefused(new RetryCount(2))));
    LobbyState closed = new CertificateState.NameOffer(REQUEST, true);
    assertEquals(closed, next(reading, new CertificateEvent.NamePinRefused(new RetryCount(1))));
    assertEquals(closed, next(reading, new CertificateEvent.NameNotTried()));
    assertEquals(
        new CertificateState.AskingMunicipality(REQUEST), after(closed, new LobbyTouch.Next()));
  }
}
