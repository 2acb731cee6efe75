package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.app.lobby.LobbyWorld.BOTH;
import static org.madoguchi.app.lobby.LobbyWorld.CITY;
import static org.madoguchi.app.lobby.LobbyWorld.REQUEST;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.card.RetryCount;

/** A second certificate with the card where it is (decision 41). */
class VisitFlowTest {
  private static final IssuanceId FIRST = new IssuanceId(7, 7);
  private static final Draft DRAFT = new Draft(CITY, CITY.kinds().getFirst(), new TreeMap<>(), 1);
  private static final Visit TAKE = new Visit(new LobbyState.TakeCard(FIRST), List.of(), DRAFT);

  /** Every place in which a further certificate may stand. */
  private static final List<LobbyState> FURTHER =
      List.of(
          new LobbyState.Certificates(CITY, true),
          new LobbyState.Options(DRAFT),
          new LobbyState.Copies(DRAFT),
          new LobbyState.Confirm(DRAFT),
          new LobbyState.Preparing(DRAFT),
          new LobbyState.ReadingCard(REQUEST),
          new LobbyState.LastTry(REQUEST, false),
          new LobbyState.PinEntry(REQUEST, new RetryCount(3), 2, false),
          new LobbyState.Signing(REQUEST),
          new LobbyState.NameOffer(REQUEST, false),
          new LobbyState.NamePin(REQUEST, null, 2),
          new LobbyState.ReadingName(REQUEST),
          new LobbyState.AskingMunicipality(REQUEST),
          new LobbyState.Problem(FailureCode.GATEWAY_TIMEOUT, true));

  private static Visit further(LobbyState state) {
    return new Visit(state, List.of(FIRST), DRAFT);
  }

  private static Visit next(Visit visit, LobbyEvent event) {
    return VisitFlow.next(visit, event, Offering.of(BOTH));
  }

  private static Visit touched(Visit visit, LobbyTouch touch) {
    return next(visit, new LobbyEvent.Touched(touch));
  }

  @Test
  void theMunicipalityStaysAndNothingElseIsTakenOver() {
    Visit another = touched(TAKE, new LobbyTouch.Another());
    assertEquals(further(new LobbyState.Certificates(CITY, true)), another);
    assertFalse(
        another.state() instanceof LobbyState.CardInUse, "what the PIN has opened ends here");
    Visit preparing = touched(further(new LobbyState.Confirm(DRAFT)), new LobbyTouch.Next());
    Visit reading = next(preparing, new LobbyEvent.Prepared(REQUEST));
    assertEquals(further(new LobbyState.ReadingCard(REQUEST)), reading, "the card lies there");
    Visit pin = next(reading, new LobbyEvent.Recognised(new RetryCount(3)));
    assertInstanceOf(LobbyState.PinEntry.class, pin.state(), "and its PIN is asked for anew");
  }

  @Test
  void bothSlipsComeOutWhenTheCardIsTakenAndNotBefore() {
    Visit both =
        next(
            further(new LobbyState.AskingMunicipality(REQUEST)),
            new LobbyEvent.Accepted(REQUEST.id()));
    assertEquals(further(new LobbyState.TakeCard(REQUEST.id())), both);
    Visit printing = next(both, new LobbyEvent.CardGone());
    assertEquals(new LobbyState.PrintingSlip(List.of(FIRST, REQUEST.id())), printing.state());
    assertEquals(List.of(), printing.earlier());
  }

  @Test
  void takingTheCardInTheMiddleEndsTheVisitWithWhatWasAccepted() {
    for (LobbyState state : FURTHER) {
      Visit after = next(further(state), new LobbyEvent.CardGone());
      assertEquals(new LobbyState.PrintingSlip(FIRST), after.state(), state.toString());
      assertEquals(List.of(), after.earlier());
    }
  }

  @Test
  void whereNobodyKnowsWhoIsThereNothingIsHandedOut() {
    for (LobbyState state : FURTHER) {
      Visit idle = next(further(state), new LobbyEvent.IdleExpired());
      assertEquals(new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true), idle.state());
      Visit lost = next(further(state), new LobbyEvent.ReaderLost(FailureCode.READER_MISSING));
      assertEquals(new LobbyState.Problem(FailureCode.READER_MISSING, false), lost.state());
      for (Visit after : List.of(idle, lost)) {
        assertEquals(List.of(), after.earlier(), state.toString());
        assertTrue(
            Abandonment.between(further(state), after, new LobbyEvent.IdleExpired()).stream()
                .anyMatch(a -> a.issuance().equals(FIRST)),
            "closed at the branch");
      }
    }
  }

  @Test
  void anotherCardEndsEverything() {
    Visit reading = further(new LobbyState.ReadingCard(REQUEST));
    for (LobbyEvent event :
        List.of(
            new LobbyEvent.Failed(FailureCode.CARD_CHANGED),
            new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD))) {
      Visit after = next(reading, event);
      assertEquals(new LobbyState.Problem(FailureCode.CARD_CHANGED, true), after.state());
      assertEquals(List.of(), after.earlier());
      assertEquals(
          List.of(new Abandonment(FIRST, FailureCode.CARD_CHANGED)),
          Abandonment.between(reading, after, event));
    }
  }

  @Test
  void noFurtherOneAfterAllLeadsBackToTakingTheCard() {
    for (LobbyTouch way : List.of(new LobbyTouch.Back(), new LobbyTouch.Stop())) {
      assertEquals(TAKE, touched(further(new LobbyState.Certificates(CITY, true)), way));
    }
    assertEquals(
        TAKE,
        touched(
            further(new LobbyState.PinEntry(REQUEST, new RetryCount(3), 0, false)),
            new LobbyTouch.Stop()));
  }

  @Test
  void aFurtherOneThatFailsTakesNoOtherWithIt() {
    Visit problem =
        next(
            further(new LobbyState.Preparing(DRAFT)),
            new LobbyEvent.Failed(FailureCode.OUTSIDE_HOURS));
    assertEquals(further(new LobbyState.Problem(FailureCode.OUTSIDE_HOURS, true)), problem);
    assertEquals(
        new LobbyState.PrintingSlip(FIRST), next(problem, new LobbyEvent.CardGone()).state());
  }

  @Test
  void thereAreAtMostAsManyAsTheScreenCanShow() {
    Visit last =
        new Visit(
            new LobbyState.TakeCard(REQUEST.id()), List.of(FIRST, new IssuanceId(8, 8)), DRAFT);
    assertFalse(last.mayGoOn());
    assertEquals(last, touched(last, new LobbyTouch.Another()));
  }

  @Test
  void tryingAgainAsksForNothingAnewButStartingDoes() {
    Visit problem =
        new Visit(new LobbyState.Problem(FailureCode.CARD_REMOVED, false), List.of(), DRAFT);
    assertEquals(
        new LobbyState.Confirm(DRAFT), touched(problem, new LobbyTouch.TryAgain()).state());
    assertEquals(
        new LobbyState.Certificates(CITY, true),
        touched(problem, new LobbyTouch.ChooseAgain()).state());
    assertEquals(Visit.NOBODY, touched(problem, new LobbyTouch.Next()), "nothing of it stays");
    Visit withCard = problem.at(new LobbyState.Problem(FailureCode.CARD_FAULT, true));
    assertEquals(withCard, touched(withCard, new LobbyTouch.TryAgain()), "the card first");
  }
}
