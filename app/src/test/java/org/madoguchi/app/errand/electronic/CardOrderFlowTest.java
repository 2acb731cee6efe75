package org.madoguchi.app.errand.electronic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;

class CardOrderFlowTest {
  private static final FailureCode GONE = FailureCode.CARD_REMOVED;

  static final List<CardOrderState> STATES =
      List.of(
          new CardOrderState.Requested(),
          new CardOrderState.NeedsPapers(false),
          new CardOrderState.NeedsPapers(true),
          new CardOrderState.NeedsOfficer(),
          new CardOrderState.Open(),
          new CardOrderState.Writing(),
          new CardOrderState.Activated(),
          new CardOrderState.ReadBack(),
          new CardOrderState.Confirmed(),
          new CardOrderState.Abandoned(GONE),
          new CardOrderState.Disagreed(GONE));

  static final List<CardOrderEvent> EVENTS =
      List.of(
          new CardOrderEvent.Accepted(true, true),
          new CardOrderEvent.PapersSeen(),
          new CardOrderEvent.TurnedAway(GONE, Presented.Attested.UNTOLD),
          new CardOrderEvent.Approved(),
          new CardOrderEvent.WriteOpened(),
          new CardOrderEvent.ScriptDone(),
          new CardOrderEvent.PinSet(),
          new CardOrderEvent.ReadBackAgreed(),
          new CardOrderEvent.ReadBackDisagreed(GONE),
          new CardOrderEvent.HoldLifted(),
          new CardOrderEvent.Interrupted(GONE),
          new CardOrderEvent.GivenUp(GONE));

  private static CardOrderState after(Kind kind, CardOrderState from, CardOrderEvent... events) {
    CardOrderState state = from;
    for (CardOrderEvent event : events) {
      state = CardOrderFlow.next(kind, state, event).orElseThrow();
    }
    return state;
  }

  @Test
  void listsAreWhole() {
    assertEquals(
        leaves(CardOrderState.class).count(),
        STATES.stream().map(Object::getClass).distinct().count());
    assertEquals(
        leaves(CardOrderEvent.class).count(),
        EVENTS.stream().map(Object::getClass).distinct().count());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(CardOrderFlowTest::leaves)
        : Stream.of(type);
  }

  @Test
  void aRenewalThatTheCardHasSigned() {
    assertEquals(
        new CardOrderState.Confirmed(),
        after(
            Kind.CERTIFICATE,
            new CardOrderState.Requested(),
            new CardOrderEvent.Accepted(false, false),
            new CardOrderEvent.WriteOpened(),
            new CardOrderEvent.ScriptDone(),
            new CardOrderEvent.ReadBackAgreed(),
            new CardOrderEvent.HoldLifted()));
  }

  @Test
  void aForgottenPinNeedsPapersAndWhereTheMunicipalityWantsItAnOfficer() {
    assertEquals(
        new CardOrderState.Open(),
        after(
            Kind.PIN,
            new CardOrderState.Requested(),
            new CardOrderEvent.Accepted(true, true),
            new CardOrderEvent.PapersSeen(),
            new CardOrderEvent.Approved()));
    assertEquals(
        Optional.empty(),
        CardOrderFlow.next(
            Kind.PIN, new CardOrderState.NeedsPapers(true), new CardOrderEvent.Approved()),
        "papers first");
  }

  @Test
  void aClerkTurnsNobodyAwayWhoseCardIsBeingWritten() {
    CardOrderEvent away = new CardOrderEvent.TurnedAway(GONE, Presented.Attested.UNTOLD);
    assertEquals(
        Optional.of(new CardOrderState.Abandoned(GONE)),
        CardOrderFlow.next(Kind.PIN, new CardOrderState.Open(), away));
    assertEquals(
        Optional.empty(), CardOrderFlow.next(Kind.PIN, new CardOrderState.Writing(), away));
  }

  /** The card says "done" to unlocking; without a new PIN it is blocked as before. */
  @Test
  void onlyAPinThatTheCardHasTakenEndsAnUnlocking() {
    assertEquals(
        Optional.empty(),
        CardOrderFlow.next(
            Kind.PIN, new CardOrderState.Writing(), new CardOrderEvent.ScriptDone()));
    assertEquals(
        new CardOrderState.Confirmed(),
        after(Kind.PIN, new CardOrderState.Writing(), new CardOrderEvent.PinSet()));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void nothingIsWrittenThatWasNotOpenedBefore(Kind kind) {
    for (CardOrderState state : STATES) {
      for (CardOrderEvent event : EVENTS) {
        Optional<CardOrderState> next = CardOrderFlow.next(kind, state, event);
        if (state instanceof CardOrderState.BeforeWriting && next.isPresent()) {
          boolean opens = event instanceof CardOrderEvent.WriteOpened;
          assertEquals(opens, next.get() instanceof CardOrderState.OnCard, state + " " + event);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatBreaksOffOnTheCardStaysUnfinished(Kind kind) {
    for (CardOrderState state : STATES) {
      Optional<CardOrderState> next =
          CardOrderFlow.next(kind, state, new CardOrderEvent.Interrupted(GONE));
      if (state instanceof CardOrderState.OnCard) {
        assertEquals(Optional.of(state), next);
      } else {
        assertEquals(state.ended(), next.isEmpty(), state.toString());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatHasEndedStays(Kind kind) {
    for (CardOrderState state : STATES) {
      if (state.ended()) {
        EVENTS.forEach(e -> assertEquals(Optional.empty(), CardOrderFlow.next(kind, state, e)));
      }
    }
  }

  @Test
  void operationsAreFoundByTheirWords() {
    for (CardOperation operation : CardOperation.values()) {
      assertEquals(Optional.of(operation), CardOperation.of(operation.word()));
    }
    assertEquals("unlock-text", CardOperation.UNLOCK_TEXT.word());
    assertEquals(Optional.empty(), CardOperation.of("RENEW_SIGNATURE"));
  }
}
