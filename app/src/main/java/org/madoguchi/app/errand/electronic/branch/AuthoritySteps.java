package org.madoguchi.app.errand.electronic.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderFlow;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.app.errand.electronic.CardOrderState.Activated;
import org.madoguchi.app.errand.electronic.CardOrderState.BeforeWriting;
import org.madoguchi.app.errand.electronic.CardOrderState.Confirmed;
import org.madoguchi.app.errand.electronic.CardOrderState.Ended;
import org.madoguchi.app.errand.electronic.CardOrderState.NeedsOfficer;
import org.madoguchi.app.errand.electronic.CardOrderState.NeedsPapers;
import org.madoguchi.app.errand.electronic.CardOrderState.Open;
import org.madoguchi.app.errand.electronic.CardOrderState.ReadBack;
import org.madoguchi.app.errand.electronic.CardOrderState.Requested;
import org.madoguchi.app.errand.electronic.CardOrderState.Writing;

/**
 * What must have happened to an order if its authority says that it stands otherwise than the
 * branch knows: an answer was lost, another office went on with it, or its time ran out. The way
 * goes by {@link CardOrderFlow}, step by step, so that the journal tells each. Pure.
 */
final class AuthoritySteps {
  private AuthoritySteps() {}

  /**
   * The events that lead there.
   *
   * @param why an order that is given up was
   * @return empty if it stands there, or if no way leads there: then the branch keeps what it knows
   */
  static List<CardOrderEvent> toward(
      Kind kind, CardOrderState from, CardOrderStanding standing, FailureCode why) {
    return switch (standing) {
      case WAITING -> List.of();
      case OPEN -> open(from).map(List::of).orElse(List.of());
      case WRITING -> to(kind, from, Writing.class);
      case ACTIVATED -> kind == Kind.CERTIFICATE ? to(kind, from, Activated.class) : List.of();
      case CONFIRMED -> to(kind, from, Confirmed.class);
      case ABANDONED ->
          from instanceof BeforeWriting || from instanceof Writing
              ? List.of(new CardOrderEvent.GivenUp(why))
              : List.of();
      case DISAGREED -> disagreed(kind, from);
    };
  }

  private static List<CardOrderEvent> disagreed(Kind kind, CardOrderState from) {
    if (kind != Kind.CERTIFICATE || from instanceof Ended) {
      return List.of();
    }
    List<CardOrderEvent> steps = new ArrayList<>(to(kind, from, Activated.class));
    if (from instanceof Activated || !steps.isEmpty()) {
      steps.add(new CardOrderEvent.ReadBackDisagreed(FailureCode.CARD_READ_BACK_DISAGREES));
    }
    return steps;
  }

  /** The straight way to a state that comes later; empty if it doesn't. */
  private static List<CardOrderEvent> to(
      Kind kind, CardOrderState from, Class<? extends CardOrderState> wanted) {
    List<CardOrderEvent> steps = new ArrayList<>();
    CardOrderState state = from;
    while (!wanted.isInstance(state)) {
      Optional<CardOrderEvent> step = onward(kind, state);
      if (step.isEmpty()) {
        return List.of();
      }
      steps.add(step.get());
      state = CardOrderFlow.next(kind, state, step.get()).orElseThrow();
    }
    return steps;
  }

  private static Optional<CardOrderEvent> open(CardOrderState state) {
    return switch (state) {
      case Requested _ -> Optional.of(new CardOrderEvent.Accepted(false, false));
      case NeedsOfficer _ -> Optional.of(new CardOrderEvent.Approved());
      // nobody here can say that papers were seen elsewhere
      case NeedsPapers _, Open _, CardOrderState.OnCard _, Ended _ -> Optional.empty();
    };
  }

  private static Optional<CardOrderEvent> onward(Kind kind, CardOrderState state) {
    return switch (state) {
      case Requested _, NeedsOfficer _, NeedsPapers _ -> open(state);
      case Open _ -> Optional.of(new CardOrderEvent.WriteOpened());
      case Writing _ ->
          Optional.of(
              kind == Kind.PIN ? new CardOrderEvent.PinSet() : new CardOrderEvent.ScriptDone());
      case Activated _ -> Optional.of(new CardOrderEvent.ReadBackAgreed());
      case ReadBack _ -> Optional.of(new CardOrderEvent.HoldLifted());
      case Ended _ -> Optional.empty();
    };
  }
}
