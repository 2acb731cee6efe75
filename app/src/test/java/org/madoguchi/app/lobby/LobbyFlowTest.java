package org.madoguchi.app.lobby;

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
import org.madoguchi.card.RetryCount;

class LobbyFlowTest {
  private static final LobbyState.TakeCard TAKE_CARD = new LobbyState.TakeCard(REQUEST.id());
  private static final List<LobbyState> WITH_CARD =
      List.of(
          new LobbyState.ReadingCard(REQUEST),
          new LobbyState.LastTry(REQUEST, false),
          new LobbyState.PinEntry(REQUEST, new RetryCount(3), 2, false),
          new LobbyState.Signing(REQUEST),
          new LobbyState.NameOffer(REQUEST, false),
          new LobbyState.NamePin(REQUEST, null, 2),
          new LobbyState.ReadingName(REQUEST),
          new LobbyState.AskingMunicipality(REQUEST));

  private static LobbyState after(LobbyState state, LobbyTouch... touches) {
    return after(BOTH, state, touches);
  }

  private static LobbyState after(
      List<MunicipalityOffer> offers, LobbyState state, LobbyTouch... touches) {
    LobbyState now = state;
    for (LobbyTouch touch : touches) {
      now = LobbyFlow.next(now, new LobbyEvent.Touched(touch), Offering.of(offers));
    }
    return now;
  }

  private static LobbyState next(LobbyState state, LobbyEvent event) {
    return LobbyFlow.next(state, event, Offering.of(BOTH));
  }

  @Test
  void fromTheFirstTouchToTheConfirmation() {
    LobbyState confirm =
        after(
            new LobbyState.Start(),
            new LobbyTouch.Begin(),
            new LobbyTouch.ChooseMunicipality(CITY),
            new LobbyTouch.ShowByPurpose(false),
            new LobbyTouch.ChooseKind("juminhyo"),
            new LobbyTouch.SetOption("who", "household"),
            new LobbyTouch.Next(),
            new LobbyTouch.SetCopies(3),
            new LobbyTouch.Next());
    Draft draft = assertInstanceOf(LobbyState.Confirm.class, confirm).draft();
    assertEquals(600, draft.feeYen());
    assertEquals("household", draft.options().get("who"));
    assertEquals("no", draft.options().get("mynumber"));
    assertInstanceOf(LobbyState.Preparing.class, after(confirm, new LobbyTouch.Next()));
  }

  @Test
  void aPurposeLeadsStraightToTheConfirmation() {
    LobbyState confirm =
        after(
            new LobbyState.Certificates(CITY, true),
            new LobbyTouch.ChoosePurpose(LobbyWorld.PENSION));
    assertEquals(
        "household",
        assertInstanceOf(LobbyState.Confirm.class, confirm).draft().options().get("who"));
  }

  @Test
  void whereThereIsNothingToChooseNothingIsAsked() {
    LobbyState certificates = after(ONE, new LobbyState.Start(), new LobbyTouch.Begin());
    assertEquals(new LobbyState.Certificates(LobbyWorld.TOWN, false), certificates);
    LobbyState confirm = after(ONE, certificates, new LobbyTouch.ChooseKind("inkan"));
    assertInstanceOf(LobbyState.Confirm.class, confirm);
    assertEquals(certificates, after(ONE, confirm, new LobbyTouch.Back()));
    assertEquals(new LobbyState.Start(), after(ONE, certificates, new LobbyTouch.Back()));
  }

  @Test
  void whatCannotBeHadNowIsNotBegun() {
    LobbyState certificates = new LobbyState.Certificates(CITY, false);
    assertEquals(certificates, after(certificates, new LobbyTouch.ChooseKind("koseki")));
  }

  @Test
  void valuesThatTheMunicipalityDoesNotOfferAreIgnored() {
    LobbyState options =
        after(new LobbyState.Certificates(CITY, false), new LobbyTouch.ChooseKind("juminhyo"));
    assertEquals(options, after(options, new LobbyTouch.SetOption("who", "neighbours")));
    assertEquals(options, after(options, new LobbyTouch.SetOption("what", "yes")));
    LobbyState copies = after(options, new LobbyTouch.Next());
    assertEquals(copies, after(copies, new LobbyTouch.SetCopies(11)));
    assertEquals(copies, after(copies, new LobbyTouch.SetCopies(0)));
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
            new LobbyEvent.Accepted(REQUEST.id()),
            new LobbyEvent.CardPlaced())) {
      assertEquals(TAKE_CARD, next(TAKE_CARD, event));
    }
    assertEquals(
        new LobbyState.Problem(FailureCode.READER_MISSING, false),
        next(TAKE_CARD, new LobbyEvent.ReaderLost(FailureCode.READER_MISSING)));
    assertEquals(
        new LobbyState.PrintingSlip(REQUEST.id()), next(TAKE_CARD, new LobbyEvent.CardGone()));
  }

  @Test
  void theLastTryAsksFirst() {
    LobbyState reading = new LobbyState.ReadingCard(REQUEST);
    LobbyState asking = next(reading, new LobbyEvent.Recognised(new RetryCount(1)));
    assertEquals(new LobbyState.LastTry(REQUEST, false), asking);
    assertEquals(
        new LobbyState.PinEntry(REQUEST, new RetryCount(1), 0, false),
        after(asking, new LobbyTouch.Next()));
    assertEquals(
        new LobbyState.Problem(FailureCode.RESIDENT_STOPPED, true),
        after(asking, new LobbyTouch.Stop()));
    LobbyState afterWrongOnes =
        next(new LobbyState.Signing(REQUEST), new LobbyEvent.PinRefused(new RetryCount(1)));
    assertEquals(new LobbyState.LastTry(REQUEST, true), afterWrongOnes);
    assertEquals(
        new LobbyState.PinEntry(REQUEST, new RetryCount(1), 0, true),
        after(afterWrongOnes, new LobbyTouch.Next()));
    assertEquals(
        new LobbyState.Problem(FailureCode.LAST_TRY_KEPT, true),
        after(afterWrongOnes, new LobbyTouch.AskDesk()));
  }

  @Test
  void aLockedPinIsNeverAskedFor() {
    assertEquals(
        new LobbyState.Problem(FailureCode.PIN_UNUSABLE, true),
        next(new LobbyState.ReadingCard(REQUEST), new LobbyEvent.Recognised(new RetryCount(0))));
    assertEquals(
        new LobbyState.Problem(FailureCode.PIN_LOCKED, true),
        next(new LobbyState.Signing(REQUEST), new LobbyEvent.PinRefused(new RetryCount(0))));
  }

  @Test
  void thePinIsPresentedOnlyWhenCompleteAndConfirmed() {
    LobbyState three = new LobbyState.PinEntry(REQUEST, new RetryCount(3), 3, false);
    assertEquals(three, after(three, new LobbyTouch.Next()));
    LobbyState four = next(three, new LobbyEvent.DigitsTyped(4));
    assertInstanceOf(LobbyState.PinEntry.class, four);
    assertEquals(new LobbyState.Signing(REQUEST), after(four, new LobbyTouch.Next()));
  }

  @Test
  void aCardThatIsOfNoUseMayBeChangedForAnother() {
    LobbyState placed = new LobbyState.PlaceCard(REQUEST, null);
    LobbyState unfit =
        next(
            next(placed, new LobbyEvent.CardPlaced()),
            new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD));
    assertEquals(new LobbyState.PlaceCard(REQUEST, FailureCode.NOT_MY_NUMBER_CARD), unfit);
    assertEquals(
        new LobbyState.PlaceCard(REQUEST, FailureCode.NOT_MY_NUMBER_CARD, false),
        next(unfit, new LobbyEvent.CardGone()));
    assertEquals(new LobbyState.ReadingCard(REQUEST), next(unfit, new LobbyEvent.CardPlaced()));
  }

  @Test
  void aProblemWithTheCardOnTheReaderStaysUntilTheCardIsTaken() {
    LobbyState problem = new LobbyState.Problem(FailureCode.PIN_LOCKED, true);
    assertEquals(problem, after(problem, new LobbyTouch.Next()));
    LobbyState free = next(problem, new LobbyEvent.CardGone());
    assertEquals(new LobbyState.Start(), after(free, new LobbyTouch.Next()));
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
        next(new LobbyState.PlaceCard(REQUEST, null), new LobbyEvent.IdleExpired()));
  }

  @Test
  void everyStateHasAWayOut() {
    assertInstanceOf(LobbyState.CardInUse.class, TAKE_CARD);
    assertEquals(
        new LobbyState.Confirm(draft()),
        after(new LobbyState.Preparing(draft()), new LobbyTouch.Back()));
    assertEquals(
        new LobbyState.Start(),
        after(new LobbyState.PlaceCard(REQUEST, null), new LobbyTouch.Back()));
  }

  private static Draft draft() {
    return assertInstanceOf(
            LobbyState.Options.class,
            after(new LobbyState.Certificates(CITY, false), new LobbyTouch.ChooseKind("juminhyo")))
        .draft();
  }

  @Test
  void theNameIsComparedOnlyIfTheResidentWantsIt() {
    LobbyState offer = next(new LobbyState.Signing(REQUEST), new LobbyEvent.SignedByCard(true));
    assertEquals(new LobbyState.NameOffer(REQUEST, false), offer);
    LobbyState asking = new LobbyState.AskingMunicipality(REQUEST);
    assertEquals(asking, after(offer, new LobbyTouch.Skip()));
    LobbyState pad = after(offer, new LobbyTouch.Next());
    assertEquals(new LobbyState.NamePin(REQUEST, null, 0), pad);
    assertEquals(asking, after(pad, new LobbyTouch.Skip()));
    assertEquals(pad, after(pad, new LobbyTouch.Next()), "not before the fourth digit");
    LobbyState reading = after(next(pad, new LobbyEvent.DigitsTyped(4)), new LobbyTouch.Next());
    assertEquals(new LobbyState.ReadingName(REQUEST), reading);
    assertEquals(asking, next(reading, new LobbyEvent.NameRead()));
  }

  @Test
  void theNamesPinNeverComesToItsLastTry() {
    LobbyState reading = new LobbyState.ReadingName(REQUEST);
    assertEquals(
        new LobbyState.NamePin(REQUEST, new RetryCount(2), 0),
        next(reading, new LobbyEvent.NamePinRefused(new RetryCount(2))));
    LobbyState closed = new LobbyState.NameOffer(REQUEST, true);
    assertEquals(closed, next(reading, new LobbyEvent.NamePinRefused(new RetryCount(1))));
    assertEquals(closed, next(reading, new LobbyEvent.NameNotTried()));
    assertEquals(new LobbyState.AskingMunicipality(REQUEST), after(closed, new LobbyTouch.Next()));
  }
}
