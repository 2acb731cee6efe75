package org.madoguchi.app.errand.electronic.branch;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.app.errand.electronic.CardOrderState.BeforeWriting;
import org.madoguchi.app.errand.electronic.CardOrderState.Confirmed;
import org.madoguchi.app.errand.electronic.CardOrderState.Ended;
import org.madoguchi.app.errand.electronic.CardOrderState.OnCard;
import org.madoguchi.app.errand.electronic.CardOrderState.Open;
import org.madoguchi.app.errand.electronic.CardReadBack;

/**
 * Asks the authority about orders that nobody stands at: what the last run left in the middle, what
 * waits for an officer, what broke off. Blocks for as long as the line does. Every method may throw
 * {@link StoreFailure}.
 */
final class OrdersAskedAgain {
  private final CardAuthorityLine line;
  private final CardOrderBook book;
  private final ToAsk later;
  private final AuthoritysWord word;
  private final InstantSource clock;

  OrdersAskedAgain(
      CardAuthorityLine line,
      CardOrderBook book,
      ToAsk later,
      AuthoritysWord word,
      InstantSource clock) {
    this.line = line;
    this.book = book;
    this.later = later;
    this.word = word;
    this.clock = clock;
  }

  /** Everything that was left at the last run's end is asked for as soon as there is time. */
  void recover() {
    for (Case<CardOrderCase> order : book.notEnded()) {
      CardOrderId id = CardOrderId.parse(order.id());
      CardOrderState state = order.state().standing();
      boolean left = state instanceof BeforeWriting && order.receipt() == null;
      if (left || state.unfinished()) {
        book.note(id, JournalEntry.of(JournalEvent.RECOVERED, "state", CardOrderWords.of(state)));
      }
      if (left) {
        later.giveUp(id, clock.instant());
      } else {
        later.ask(id, clock.instant());
      }
    }
  }

  /** Asks what was to be asked. */
  void answer(ToAsk.Question question) {
    if (question.giveUp()) {
      giveUp(question.id(), FailureCode.INTERRUPTED);
    } else {
      ask(question.id());
    }
  }

  /** Asks how it stands. */
  void ask(CardOrderId id) {
    Optional<KeptOrder> kept = book.kept(id);
    if (kept.isEmpty()) {
      return; // it has ended meanwhile
    }
    AskedOrder asked = kept.get().asked();
    if (asked == null) {
      askByCard(id, kept.get().cardCommitment());
      return;
    }
    switch (line.order(asked)) {
      case OrderAnswer.Taken taken -> word.taken(id, taken);
      case OrderAnswer.Refused(FailureCode why) -> {
        if (AuthoritysWord.unanswered(why)) {
          word.again(id);
        } else if (word.standing(id).filter(s -> s instanceof BeforeWriting).isPresent()) {
          book.apply(id, new CardOrderEvent.GivenUp(why));
        }
      }
    }
  }

  /** One that another office began: only its card finds it, and only while it is open. */
  private void askByCard(CardOrderId id, byte[] cardCommitment) {
    switch (line.find(cardCommitment)) {
      case FindAnswer.Found found when found.id().equals(id) -> {
        word.advance(id, found.standing(), FailureCode.SESSION_TIMED_OUT);
        word.restsOn(id);
      }
      case FindAnswer.Found _, FindAnswer.Nothing _ -> {
        // it isn't open any more, so there is nothing to give up: the answer tells what it is
        abandon(id, null, FailureCode.SESSION_TIMED_OUT);
      }
      case FindAnswer.Unknown _ -> word.again(id);
    }
  }

  /** Gives it up where that harms nobody; see {@code CardOrders.abandon}. */
  AbandonAnswer abandon(CardOrderId id, @Nullable CardReadBack stillWorking, FailureCode why) {
    AbandonAnswer answer = line.abandon(id, stillWorking);
    switch (answer) {
      case AbandonAnswer.Told(CardOrderStanding standing) -> word.advance(id, standing, why);
      case AbandonAnswer.Refused _ -> unknown(id, why);
    }
    return answer;
  }

  /** Nobody stands there any more. */
  void giveUp(CardOrderId id, FailureCode why) {
    abandon(id, null, why);
  }

  /** It has ended here; whatever the authority says to that. */
  void endedHere(CardOrderId id) {
    later.forget(id);
    line.abandon(id, null);
  }

  /** Nobody knows what the authority has done of it. */
  private void unknown(CardOrderId id, FailureCode why) {
    switch (word.standing(id).orElse(new Confirmed())) {
      // a script may have begun: then it knows of a card that is being written
      case Open _ -> word.giveUpLater(id);
      case BeforeWriting _ -> book.apply(id, new CardOrderEvent.Interrupted(why));
      case OnCard _ -> word.again(id);
      case Ended _ -> {}
    }
  }
}
