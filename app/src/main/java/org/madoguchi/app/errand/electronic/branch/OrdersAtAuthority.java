package org.madoguchi.app.errand.electronic.branch;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.app.errand.electronic.CardOrderState.Abandoned;
import org.madoguchi.app.errand.electronic.CardOrderState.Activated;
import org.madoguchi.app.errand.electronic.CardOrderState.BeforeWriting;
import org.madoguchi.app.errand.electronic.CardOrderState.Confirmed;
import org.madoguchi.app.errand.electronic.CardOrderState.Disagreed;
import org.madoguchi.app.errand.electronic.CardOrderState.Ended;
import org.madoguchi.app.errand.electronic.CardOrderState.NeedsOfficer;
import org.madoguchi.app.errand.electronic.CardOrderState.NeedsPapers;
import org.madoguchi.app.errand.electronic.CardOrderState.OnCard;
import org.madoguchi.app.errand.electronic.CardOrderState.Open;
import org.madoguchi.app.errand.electronic.CardOrderState.Requested;
import org.madoguchi.app.errand.electronic.CardOrderState.Writing;
import org.madoguchi.app.errand.electronic.CardOrders.Placing;
import org.madoguchi.app.errand.electronic.CardReadBack;

/**
 * Asks the authority about orders and keeps in the book what it says. From the first command that
 * changes a card on, only its word ends an order (decision 48); before that an order is given up as
 * soon as nobody stands there any more.
 *
 * <p>Thread rule: any thread; calls block for as long as the line does. Every method may throw
 * {@link StoreFailure}.
 */
final class OrdersAtAuthority {
  private final CardAuthorityLine line;
  private final CardOrderBook book;
  private final ToAsk later;
  private final AuthoritysWord word;
  private final OrdersAskedAgain again;

  OrdersAtAuthority(
      CardAuthorityLine line,
      CardOrderBook book,
      ToAsk later,
      AuthoritysWord word,
      OrdersAskedAgain again) {
    this.line = line;
    this.book = book;
    this.later = later;
    this.word = word;
    this.again = again;
  }

  // ---- from the order to its opening

  /** Asks for an order; the same one again tells how it stands. */
  Placing place(AskedOrder fresh, CardOperation operation) {
    Case<CardOrderCase> begun = book.begin(fresh, operation);
    CardOrderId id = fresh.order().id();
    if (begun.state().standing() instanceof Ended ended) {
      return new Placing.Refused(why(ended));
    }
    AskedOrder asked = word.asked(id).orElse(fresh);
    OrderAnswer answer = line.order(asked);
    if (answer instanceof OrderAnswer.Refused(FailureCode why) && AuthoritysWord.unanswered(why)) {
      answer = line.order(asked); // it may have been taken; nothing happens to the card by it
    }
    return switch (answer) {
      case OrderAnswer.Taken taken ->
          word.taken(id, taken)
              .map(o -> placing(o.state().standing(), taken.readBackChallenge()))
              .orElse(new Placing.Refused(FailureCode.CARD_ORDER_UNFINISHED));
      case OrderAnswer.Refused(FailureCode why) -> {
        if (begun.state().standing() instanceof Requested) {
          book.apply(id, new CardOrderEvent.GivenUp(why));
        }
        yield new Placing.Refused(why);
      }
    };
  }

  private static Placing placing(CardOrderState state, byte[] challenge) {
    return switch (state) {
      case Open _, OnCard _ -> new Placing.Open(challenge);
      case NeedsPapers papers -> new Placing.NeedsPapers(papers.officer());
      case NeedsOfficer _ -> new Placing.NeedsPapers(true);
      case Requested _ -> new Placing.Refused(FailureCode.CARD_ORDER_UNFINISHED);
      case Ended ended -> new Placing.Refused(why(ended));
    };
  }

  private static FailureCode why(Ended ended) {
    return switch (ended) {
      case Abandoned abandoned -> abandoned.why();
      case Disagreed disagreed -> disagreed.why();
      case Confirmed _ -> FailureCode.REQUEST_INVALID; // it is done: nothing more is to be asked
    };
  }

  // ---- the card lies there

  /** The open order of a card; see {@code CardOrders.find}. */
  FindAnswer find(byte[] cardCommitment, String terminal) {
    FindAnswer answer = line.find(cardCommitment);
    return answer instanceof FindAnswer.Found found
        ? found(found, cardCommitment, terminal)
        : answer;
  }

  private FindAnswer found(FindAnswer.Found found, byte[] cardCommitment, String terminal) {
    Optional<Case<CardOrderCase>> known = book.find(found.id());
    if (known.isEmpty()) {
      takenOver(found.standing(), found.operation().kind())
          .ifPresent(state -> book.takeOver(found, state, cardCommitment, terminal));
      return found;
    }
    if (known.get().state().standing() instanceof Ended) {
      return given(found);
    }
    if (found.standing() == CardOrderStanding.WAITING) {
      again.ask(found.id()); // a clerk's word may not have reached it, or an officer's has
      return line.find(cardCommitment);
    }
    word.advance(found.id(), found.standing(), FailureCode.SESSION_TIMED_OUT);
    if (found.standing() == CardOrderStanding.OPEN) {
      word.again(found.id()); // whoever stands there goes on: it isn't given up meanwhile
    }
    return found;
  }

  /** Where this book begins; empty: nothing was written, and what comes next is another's. */
  private static Optional<CardOrderState> takenOver(CardOrderStanding standing, Kind kind) {
    return switch (standing) {
      case OPEN -> Optional.of(new Open());
      case WRITING -> Optional.of(new Writing());
      case ACTIVATED -> Optional.of(kind == Kind.CERTIFICATE ? new Activated() : new Writing());
      case WAITING, CONFIRMED, ABANDONED, DISAGREED -> Optional.empty();
    };
  }

  /** It has ended here and the authority doesn't know: nothing of it had reached the card. */
  private FindAnswer given(FindAnswer.Found found) {
    return line.abandon(found.id(), null) instanceof AbandonAnswer.Told(var standing)
            && !standing.open()
        ? new FindAnswer.Nothing()
        : new FindAnswer.Unknown(FailureCode.CARD_ORDER_UNFINISHED);
  }

  /** Goes on with the script; see {@code CardOrders.exchange}. */
  ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers) {
    if (word.standing(id).filter(s -> s instanceof Open || s instanceof OnCard).isEmpty()) {
      return new ScriptAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    ScriptAnswer answer = line.exchange(id, sequence, answers);
    return switch (answer) {
      case ScriptAnswer.Commands c -> ChangesCard.any(c.commands()) ? opened(id, c) : c;
      case ScriptAnswer.SetPin p -> opened(id, p);
      case ScriptAnswer.Done done -> done(id, done);
      case ScriptAnswer.Failed _, ScriptAnswer.Refused _ -> answer;
    };
  }

  /**
   * A script's end names no order, and a gateway may give it to the wrong asker. So how this one
   * stands is asked for itself: only that is written down, and a new electronic certificate is read
   * back besides.
   */
  private ScriptAnswer done(CardOrderId id, ScriptAnswer.Done done) {
    again.ask(id);
    return book.find(id)
            .map(Case::state)
            .filter(
                o -> o.operation().kind() == Kind.CERTIFICATE || o.standing() instanceof Confirmed)
            .isPresent()
        ? done
        : new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED);
  }

  /** What changes the card is given out only if that is written down. */
  private ScriptAnswer opened(CardOrderId id, ScriptAnswer given) {
    if (word.standing(id).filter(s -> s instanceof Open).isPresent()) {
      book.apply(id, new CardOrderEvent.WriteOpened());
      later.forget(id);
    }
    return word.standing(id).filter(s -> s instanceof OnCard).isPresent()
        ? given
        : new ScriptAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED); // it ended meanwhile
  }

  /** Tells what was read back; see {@code CardOrders.readBack}. */
  ReadBackAnswer readBack(CardOrderId id, CardReadBack read) {
    ReadBackAnswer answer = line.readBack(id, read);
    switch (answer) {
      case ReadBackAnswer.Confirmed _ ->
          word.advance(id, CardOrderStanding.CONFIRMED, FailureCode.CARD_ORDER_UNFINISHED);
      case ReadBackAnswer.Disagreed _ ->
          word.advance(id, CardOrderStanding.DISAGREED, FailureCode.CARD_ORDER_UNFINISHED);
      case ReadBackAnswer.Otherwise(CardOrderStanding standing) ->
          word.advance(id, standing, FailureCode.CARD_ORDER_UNFINISHED);
      case ReadBackAnswer.Refused _ -> word.again(id);
    }
    return answer;
  }

  // ---- breaking off

  /** The terminal broke off; see {@code CardOrders.interrupted}. */
  void interrupted(CardOrderId id, FailureCode why) {
    Optional<Case<CardOrderCase>> found = book.find(id);
    if (found.isEmpty()) {
      return;
    }
    switch (found.get().state().standing()) {
      case OnCard _ -> {
        if (!why.alarming()) { // else it was written down when it was seen
          book.apply(id, new CardOrderEvent.Interrupted(why));
        }
        word.again(id);
      }
      case BeforeWriting _ -> {
        if (found.get().receipt() == null) {
          again.giveUp(id, why); // else somebody has a slip for it, and comes again
        }
      }
      case Ended _ -> {}
    }
  }

  /** A script wanted what is never passed on; see {@code CardOrders.forbidden}. */
  void forbidden(CardOrderId id) {
    FailureCode why = FailureCode.CARD_COMMAND_FORBIDDEN;
    Optional<Case<CardOrderCase>> after = book.apply(id, new CardOrderEvent.Interrupted(why));
    if (after.filter(o -> o.state().standing() instanceof Ended).isPresent()) {
      again.endedHere(id);
    }
  }
}
