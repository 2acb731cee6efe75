package org.madoguchi.app.errand.electronic.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderFlow;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.app.errand.electronic.CardOrderState.BeforeWriting;
import org.madoguchi.app.errand.electronic.CardOrderState.Ended;
import org.madoguchi.app.errand.electronic.CardOrderState.NeedsOfficer;
import org.madoguchi.app.errand.electronic.CardOrderState.OnCard;
import org.madoguchi.app.errand.electronic.CardOrderState.Requested;

/**
 * Keeps in the book what the authority says of an order, and when it is to be asked again.
 * Thread-safe. Every method may throw {@link StoreFailure}.
 */
final class AuthoritysWord {
  /** An officer decides within minutes, and somebody waits for it. */
  private static final Duration OFFICER_ASKED_EVERY = Duration.ofSeconds(10);

  private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(1);

  /** At the most: what rests for days can wait for an hour. */
  private static final Duration RESTING_ASKED_EVERY = Duration.ofHours(1);

  private final CardOrderBook book;
  private final ToAsk later;
  private final InstantSource clock;

  AuthoritysWord(CardOrderBook book, ToAsk later, InstantSource clock) {
    this.book = book;
    this.later = later;
    this.clock = clock;
  }

  /** Keeps what the authority says of an order that it has taken. */
  Optional<Case<CardOrderCase>> taken(CardOrderId id, OrderAnswer.Taken taken) {
    Optional<Case<CardOrderCase>> found = book.find(id);
    if (found.isEmpty()) {
      return found;
    }
    Kind kind = found.get().state().operation().kind();
    CardOrderState state = found.get().state().standing();
    List<CardOrderEvent> steps = new ArrayList<>();
    if (state instanceof Requested && taken.standing().open()) {
      boolean waits = taken.standing() == CardOrderStanding.WAITING;
      CardOrderEvent accepted =
          new CardOrderEvent.Accepted(
              waits && taken.papers(), waits && (taken.officer() || !taken.papers()));
      steps.add(accepted);
      state = CardOrderFlow.next(kind, state, accepted).orElseThrow();
    }
    steps.addAll(
        AuthoritySteps.toward(kind, state, taken.standing(), FailureCode.SESSION_TIMED_OUT));
    Optional<Case<CardOrderCase>> after = steps.isEmpty() ? found : book.apply(id, steps);
    after.ifPresent(o -> next(id, o, taken));
    return after;
  }

  /** When it is asked for again by itself. */
  private void next(CardOrderId id, Case<CardOrderCase> order, OrderAnswer.Taken taken) {
    Instant givenUp = taken.expires().plus(ASKED_AGAIN_AFTER);
    switch (order.state().standing()) {
      case NeedsOfficer _ -> later.ask(id, clock.instant().plus(OFFICER_ASKED_EVERY));
      case BeforeWriting _ -> later.ask(id, givenUp);
      // what was to be written never got to the card: it ends by its time, and nobody may come
      case OnCard _ when taken.standing() == CardOrderStanding.OPEN -> later.ask(id, givenUp);
      case OnCard _ -> rests(id, order);
      case Ended _ -> later.forget(id);
    }
  }

  /**
   * What the terminal told last may reach the authority after it was asked, and whoever had the
   * card may never come again: it is asked for as long as it rests, ever less often.
   */
  private void rests(CardOrderId id, Case<CardOrderCase> order) {
    Instant now = clock.instant();
    Duration rested = Duration.between(order.since(), now);
    Duration wait =
        rested.compareTo(ASKED_AGAIN_AFTER) < 0
            ? ASKED_AGAIN_AFTER
            : rested.compareTo(RESTING_ASKED_EVERY) > 0 ? RESTING_ASKED_EVERY : rested;
    later.ask(id, now.plus(wait));
  }

  /** It is asked for again if it still rests on a card. */
  void restsOn(CardOrderId id) {
    book.find(id).filter(o -> o.state().standing() instanceof OnCard).ifPresent(o -> rests(id, o));
  }

  /** It stands there, as the authority says. */
  void advance(CardOrderId id, CardOrderStanding standing, FailureCode why) {
    Optional<Case<CardOrderCase>> found = book.find(id);
    if (found.isEmpty()) {
      return;
    }
    CardOrderCase order = found.get().state();
    List<CardOrderEvent> steps =
        AuthoritySteps.toward(order.operation().kind(), order.standing(), standing, why);
    Optional<Case<CardOrderCase>> after = steps.isEmpty() ? found : book.apply(id, steps);
    if (after.filter(o -> o.state().standing() instanceof Ended).isPresent()) {
      later.forget(id);
    }
  }

  /** It is asked for once more, a while later. */
  void again(CardOrderId id) {
    later.ask(id, clock.instant().plus(ASKED_AGAIN_AFTER));
  }

  /** It is given up a while later, if that harms nobody. */
  void giveUpLater(CardOrderId id) {
    later.giveUp(id, clock.instant().plus(ASKED_AGAIN_AFTER));
  }

  /** Where it stands in the book; empty: it isn't there. */
  Optional<CardOrderState> standing(CardOrderId id) {
    return book.find(id).map(o -> o.state().standing());
  }

  /** What the authority is asked with; empty: it has ended, or another office began it. */
  Optional<AskedOrder> asked(CardOrderId id) {
    return book.kept(id).flatMap(kept -> Optional.ofNullable(kept.asked()));
  }

  /** Whether nobody was reached or understood, so that the order may stand anyhow. */
  static boolean unanswered(FailureCode why) {
    return switch (why) {
      case CARD_AUTHORITY_UNREACHABLE,
          GATEWAY_UNREACHABLE,
          GATEWAY_TIMEOUT,
          GATEWAY_ANSWER_UNREADABLE,
          BRANCH_NOT_TRUSTED ->
          true;
      default -> false; // a refusal says what it is
    };
  }
}
