package org.madoguchi.app.errand.certificate.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.app.lobby.LobbyWorld.BOTH;
import static org.madoguchi.app.lobby.LobbyWorld.CITY;
import static org.madoguchi.app.lobby.LobbyWorld.REQUEST;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.card.RetryCount;

/** A second certificate with the card where it is (decision 41). */
class FurtherFlowTest {
  private static final IssuanceId FIRST = new IssuanceId(7, 7);
  private static final Draft DRAFT = new Draft(CITY, CITY.kinds().getFirst(), new TreeMap<>(), 1);
  private static final Visit TAKE = visit(new CertificateState.TakeCard(FIRST), List.of());

  /** Every place in which a further certificate may stand. */
  private static final List<LobbyState> FURTHER =
      List.of(
          new CertificateState.Certificates(CITY, true),
          new CertificateState.Options(DRAFT),
          new CertificateState.Copies(DRAFT),
          new CertificateState.Confirm(DRAFT),
          new CertificateState.Preparing(DRAFT),
          new CertificateState.ReadingCard(REQUEST),
          new CertificateState.LastTry(REQUEST, false),
          new CertificateState.PinEntry(REQUEST, new RetryCount(3), 2, false),
          new CertificateState.Signing(REQUEST),
          new CertificateState.NameOffer(REQUEST, false),
          new CertificateState.NamePin(REQUEST, null, 2),
          new CertificateState.ReadingName(REQUEST),
          new CertificateState.AskingMunicipality(REQUEST),
          new LobbyState.Problem(FailureCode.GATEWAY_TIMEOUT, true));

  private static Visit further(LobbyState state) {
    return visit(state, List.of(FIRST));
  }

  private static Visit visit(LobbyState state, List<IssuanceId> earlier) {
    return new Visit(state, new CertificateMemory(earlier, DRAFT));
  }

  private static List<IssuanceId> earlier(Visit visit) {
    return CertificateMemory.of(visit).earlier();
  }

  private static Visit next(Visit visit, LobbyEvent event) {
    return visit.state() instanceof LobbyState.Problem
        ? FurtherFlow.afterProblem(visit, event, BOTH).orElse(visit)
        : FurtherFlow.next(visit, event, BOTH);
  }

  private static Visit touched(Visit visit, LobbyTouch touch) {
    return next(visit, new LobbyEvent.Touched(touch));
  }

  @Test
  void theMunicipalityStaysAndNothingElseIsTakenOver() {
    Visit another = touched(TAKE, new CertificateTouch.Another());
    assertEquals(further(new CertificateState.Certificates(CITY, true)), another);
    assertFalse(
        another.state() instanceof CertificateState.CardInUse, "what the PIN has opened ends here");
    Visit preparing = touched(further(new CertificateState.Confirm(DRAFT)), new LobbyTouch.Next());
    Visit reading = next(preparing, new CertificateEvent.Prepared(REQUEST));
    assertEquals(
        further(new CertificateState.ReadingCard(REQUEST)), reading, "the card lies there");
    Visit pin = next(reading, new CertificateEvent.Recognised(new RetryCount(3)));
    assertInstanceOf(CertificateState.PinEntry.class, pin.state(), "and its PIN is asked for anew");
  }

  @Test
  void bothSlipsComeOutWhenTheCardIsTakenAndNotBefore() {
    Visit both =
        next(
            further(new CertificateState.AskingMunicipality(REQUEST)),
            new CertificateEvent.Accepted(REQUEST.id()));
    assertEquals(further(new CertificateState.TakeCard(REQUEST.id())), both);
    Visit printing = next(both, new LobbyEvent.CardGone());
    assertEquals(new CertificateState.PrintingSlip(List.of(FIRST, REQUEST.id())), printing.state());
    assertEquals(List.of(), earlier(printing));
  }

  @Test
  void takingTheCardInTheMiddleEndsTheVisitWithWhatWasAccepted() {
    for (LobbyState state : FURTHER) {
      Visit after = next(further(state), new LobbyEvent.CardGone());
      assertEquals(new CertificateState.PrintingSlip(FIRST), after.state(), state.toString());
      assertEquals(List.of(), earlier(after));
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
        assertEquals(List.of(), earlier(after), state.toString());
        assertTrue(
            Abandonment.between(further(state), after, new LobbyEvent.IdleExpired()).stream()
                .anyMatch(a -> a.issuance().equals(FIRST)),
            "closed at the branch");
      }
    }
  }

  @Test
  void anotherCardEndsEverything() {
    Visit reading = further(new CertificateState.ReadingCard(REQUEST));
    for (LobbyEvent event :
        List.of(
            new LobbyEvent.Failed(FailureCode.CARD_CHANGED),
            new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD))) {
      Visit after = next(reading, event);
      assertEquals(new LobbyState.Problem(FailureCode.CARD_CHANGED, true), after.state());
      assertEquals(List.of(), earlier(after));
      assertEquals(
          List.of(new Abandonment(FIRST, FailureCode.CARD_CHANGED)),
          Abandonment.between(reading, after, event));
    }
  }

  @Test
  void noFurtherOneAfterAllLeadsBackToTakingTheCard() {
    for (LobbyTouch way : List.of(new LobbyTouch.Back(), new LobbyTouch.Stop())) {
      assertEquals(TAKE, touched(further(new CertificateState.Certificates(CITY, true)), way));
    }
    assertEquals(
        TAKE,
        touched(
            further(new CertificateState.PinEntry(REQUEST, new RetryCount(3), 0, false)),
            new LobbyTouch.Stop()));
  }

  @Test
  void aFurtherOneThatFailsTakesNoOtherWithIt() {
    Visit problem =
        next(
            further(new CertificateState.Preparing(DRAFT)),
            new LobbyEvent.Failed(FailureCode.OUTSIDE_HOURS));
    assertEquals(further(new LobbyState.Problem(FailureCode.OUTSIDE_HOURS, true)), problem);
    assertEquals(
        new CertificateState.PrintingSlip(FIRST), next(problem, new LobbyEvent.CardGone()).state());
  }

  @Test
  void thereAreAtMostAsManyAsTheScreenCanShow() {
    Visit last =
        visit(new CertificateState.TakeCard(REQUEST.id()), List.of(FIRST, new IssuanceId(8, 8)));
    assertFalse(CertificateMemory.of(last).mayGoOn(last.state()));
    assertEquals(last, touched(last, new CertificateTouch.Another()));
  }

  @Test
  void tryingAgainAsksForNothingAnewButStartingDoes() {
    Visit problem = visit(new LobbyState.Problem(FailureCode.CARD_REMOVED, false), List.of());
    assertEquals(
        new CertificateState.Confirm(DRAFT), touched(problem, new LobbyTouch.TryAgain()).state());
    assertEquals(
        new CertificateState.Certificates(CITY, true),
        touched(problem, new LobbyTouch.ChooseAgain()).state());
    assertEquals(
        Optional.empty(),
        FurtherFlow.afterProblem(problem, new LobbyEvent.Touched(new LobbyTouch.Next()), BOTH),
        "the lobby ends it, as everywhere");
    Visit withCard = problem.at(new LobbyState.Problem(FailureCode.CARD_FAULT, true));
    assertEquals(withCard, touched(withCard, new LobbyTouch.TryAgain()), "the card first");
  }
}
