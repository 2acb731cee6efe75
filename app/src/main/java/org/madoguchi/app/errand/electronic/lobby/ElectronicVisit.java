package org.madoguchi.app.errand.electronic.lobby;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.SlipFor;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.InTurn;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.app.lobby.VisitPins;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;

/**
 * One resident's visit: works with card and branch when a state is entered, and holds what must
 * last from one to the next. PINs are wiped as soon as the card has them, and all of them when the
 * card is taken or the visit ends.
 *
 * <p>Thread rule: the session's thread.
 */
final class ElectronicVisit implements ErrandVisit {
  private final CardOrders orders;
  private final LobbyWork work;
  private final InstantSource clock;
  private final ZoneId zone;
  private final InTurn turns;

  /** What the card that lies there is called, and the order about it. */
  private @Nullable KnownCard card;

  private @Nullable OrderInHand order;

  /** The script has begun: whatever happens, the order rests. */
  private boolean scriptBegun;

  private @Nullable CardConsent consent;

  private final VisitPins pins = new VisitPins();

  /**
   * @param turns the terminal's: what is asked of an order, and what is told of it
   */
  ElectronicVisit(
      CardOrders orders, LobbyWork work, InTurn turns, InstantSource clock, ZoneId zone) {
    this.orders = orders;
    this.work = work;
    this.turns = turns;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void entered(LobbyState before, ErrandState now) {
    switch ((ElectronicState) now) {
      case ElectronicState.Surveying s -> survey(s);
      case ElectronicState.Abandoning s -> abandon(s);
      case ElectronicState.Preparing s -> prepare(s);
      case ElectronicState.PinPad s when s.typed() == 0 -> work.typePin(s.pin().longest());
      case ElectronicState.Presenting s -> present(s);
      case ElectronicState.Changing s -> change(s);
      case ElectronicState.Ordering s -> place(s);
      case ElectronicState.Working s when !(before instanceof ElectronicState.Working) -> run(s);
      case ElectronicState.ReadingBack s -> readBack(s);
      case ElectronicState.PrintingSlip s -> slip(s);
      default -> {}
    }
  }

  // ---- the card

  private void survey(ElectronicState.Surveying of) {
    OrderInHand wanted = order;
    turns.away(
        work,
        of,
        () -> SurveyedCard.ask(work.reader(), orders, work.terminal()),
        answer ->
            switch (answer) {
              case SurveyedCard.Found found -> {
                if (of.resumes() && wanted != null && !wanted.of(found.card())) {
                  yield new LobbyEvent.Failed(FailureCode.CARD_OF_ANOTHER_ORDER);
                }
                card = found.card();
                order = found.open();
                LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
                yield new ElectronicEvent.Surveyed(
                    found.today(of.municipality(), orders.offers(), day, zone));
              }
              case SurveyedCard.Otherwise(LobbyEvent event) -> event;
            });
  }

  private void abandon(ElectronicState.Abandoning of) {
    OrderInHand given = order;
    turns.away(
        work,
        of,
        () ->
            given == null
                ? new AbandonAnswer.Refused(FailureCode.CARD_ORDER_UNFINISHED)
                : orders.abandon(given.id(), null, FailureCode.RESIDENT_STOPPED),
        answer ->
            switch (answer) {
              case AbandonAnswer.Told _ -> {
                order = null;
                yield new ElectronicEvent.Settled();
              }
              case AbandonAnswer.Refused(FailureCode why) -> new LobbyEvent.Failed(why);
            });
  }

  // ---- the order

  private void prepare(ElectronicState.Preparing of) {
    CardOperation operation = operation(of.chosen());
    turns.away(
        work,
        of,
        () -> orders.prepare(operation, of.chosen().municipality(), work.terminal()),
        answer ->
            switch (answer) {
              case CardOrders.Preparation.Ready(CardOrderRequest request) -> {
                order = OrderInHand.prepared(request);
                yield new ElectronicEvent.Prepared();
              }
              case CardOrders.Preparation.Failed(FailureCode why) -> new LobbyEvent.Failed(why);
            });
  }

  private void place(ElectronicState.Ordering of) {
    OrderInHand prepared = order;
    KnownCard lying = card;
    CardConsent signed = consent;
    consent = null;
    if (prepared == null || prepared.request() == null || lying == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    CardOrderRequest request = prepared.request();
    turns.away(
        work,
        of,
        () -> orders.place(request, lying.commitment(), signed),
        answer ->
            switch (answer) {
              case CardOrders.Placing.Open(byte[] challenge) -> {
                order = prepared.opened(lying, challenge);
                yield new ElectronicEvent.Opened();
              }
              case CardOrders.Placing.NeedsPapers _ -> {
                order = prepared.waiting(lying);
                yield new ElectronicEvent.PapersNeeded();
              }
              case CardOrders.Placing.Refused(FailureCode why) -> {
                order = null;
                yield new LobbyEvent.Failed(why);
              }
            },
        // the resident left meanwhile: nothing is to be done with the card
        _ ->
            turns.tell(
                work, () -> orders.abandon(request.id(), null, FailureCode.RESIDENT_STOPPED)));
  }

  private static CardOperation operation(Chosen chosen) {
    if (chosen.wish() instanceof Wish.Order(CardOperation operation)) {
      return operation;
    }
    throw new IllegalStateException("a change needs no order");
  }

  // ---- PINs

  private void present(ElectronicState.Presenting of) {
    Pin typed = work.takePin();
    switch (of.purpose()) {
      case CONSENT -> consent(of, typed);
      case PROOF, OLD -> {
        pins.known(typed);
        prove(of, typed);
      }
      case NEW -> {
        pins.fresh(typed);
        Set<PinMistake> mistakes = pins.mistakes(of.chosen().wish().pin());
        work.tell(
            mistakes.isEmpty()
                ? new ElectronicEvent.Right()
                : new ElectronicEvent.NotTaken(mistakes));
      }
      case AGAIN -> {
        try (typed) {
          work.tell(
              pins.again(typed) ? new ElectronicEvent.Right() : new ElectronicEvent.Differs());
        }
      }
    }
  }

  private void consent(ElectronicState.Presenting of, Pin typed) {
    OrderInHand prepared = order;
    KnownCard lying = card;
    if (prepared == null || prepared.request() == null || lying == null) {
      typed.close();
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    if (of.chosen().provenByConsent()) {
      pins.known(typed.copy());
    }
    work.answered(
        of,
        CardHand.consent(work.reader(), lying, prepared.request(), typed),
        answer -> {
          if (answer instanceof CardHand.Consented(CardConsent signed)) {
            consent = signed;
          }
          return answer.event();
        });
  }

  private void prove(ElectronicState.Presenting of, Pin typed) {
    KnownCard lying = card;
    if (lying == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    PinReference pin = of.purpose().pin(of.chosen().wish());
    work.answered(
        of, CardHand.prove(work.reader(), lying, pin, typed.copy()), CardHand.Answer::event);
  }

  private void change(ElectronicState.Changing of) {
    Pin old = pins.takeKnown();
    Pin next = pins.takeFresh();
    KnownCard lying = card;
    PinReference pin = of.chosen().wish().pin();
    if (lying == null) {
      old.close();
      next.close();
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    work.answered(
        of,
        CardHand.change(work.reader(), lying, pin, old, next)
            .whenComplete(
                (answer, _) -> {
                  if (answer instanceof CardHand.Changed) {
                    work.elsewhere(() -> orders.pinChanged(pin, work.terminal()));
                  }
                }),
        CardHand.Answer::event);
  }

  // ---- the script

  private void run(ElectronicState.Working of) {
    OrderInHand open = order;
    KnownCard lying = card;
    if (open == null || lying == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    scriptBegun = true;
    boolean setsPin = of.chosen().kind() == CardOperation.Kind.PIN;
    Pin next = setsPin ? pins.takeFresh() : null;
    RelayRun relay =
        new RelayRun(
            work.reader(),
            orders,
            open.id(),
            percent -> work.tell(new ElectronicEvent.Progress(percent)));
    turns.away(
        work,
        of,
        () -> relay.run(lying.authority(), setsPin ? of.chosen().wish().pin() : null, next),
        outcome ->
            switch (outcome) {
              case RelayRun.Outcome.Done _ ->
                  of.chosen().kind() == CardOperation.Kind.CERTIFICATE
                      ? new ElectronicEvent.Written()
                      : settled();
              case RelayRun.Outcome.Broken(FailureCode why) -> rests(why);
              case RelayRun.Outcome.CardGone _ -> new LobbyEvent.CardGone();
            });
  }

  private void readBack(ElectronicState.ReadingBack of) {
    OrderInHand open = order;
    KnownCard lying = card;
    Pin pin = pins.takeKnown();
    if (open == null || open.challenge() == null || lying == null) {
      pin.close();
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    scriptBegun = true;
    work.answered(
        of,
        CardHand.readBack(work.reader(), lying, of.chosen().wish().key(), pin, open.challenge())
            .thenCompose(answer -> work.ask(() -> confirmed(open, answer))),
        event -> event instanceof ElectronicEvent.Settled ? settled() : event);
  }

  private LobbyEvent confirmed(OrderInHand open, CardHand.Answer answer) {
    if (!(answer instanceof CardHand.Read(CardReadBack read))) {
      return answer.event() instanceof LobbyEvent.CardGone gone
          ? gone
          : new ElectronicEvent.Rests(FailureCode.CARD_ORDER_UNCONFIRMED);
    }
    return ElectronicEvent.of(orders.readBack(open.id(), read));
  }

  private LobbyEvent settled() {
    scriptBegun = false;
    letGo();
    return new ElectronicEvent.Settled();
  }

  private LobbyEvent rests(FailureCode why) {
    interrupted(why);
    return new ElectronicEvent.Rests(why);
  }

  private void letGo() {
    OrderInHand done = order;
    if (done != null) {
      order = done.letGo();
    }
  }

  /** Off the session's thread; nothing waits for it. */
  private void interrupted(FailureCode why) {
    OrderInHand left = order;
    if (left != null && scriptBegun) {
      scriptBegun = false;
      letGo();
      turns.tell(work, () -> orders.interrupted(left.id(), why));
    }
  }

  private void slip(ElectronicState.PrintingSlip of) {
    OrderInHand about = order;
    if (about == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    turns.away(work, of, () -> orders.slip(about.id(), work.language()), ElectronicEvent::of);
  }

  // ---- leaving

  @Override
  public void left(Visit before, Visit after, LobbyEvent event) {
    LobbyState now = after.state();
    if (!now.cardInUse()) {
      wipe();
      if (now instanceof ElectronicState.PutBack
          || (now instanceof ElectronicState.PrintingSlip p && p.slipFor() == SlipFor.COME_AGAIN)) {
        interrupted(FailureCode.CARD_REMOVED);
      }
    }
  }

  @Override
  public void close() {
    wipe();
    OrderInHand left = order;
    if (scriptBegun) {
      interrupted(FailureCode.RESIDENT_STOPPED);
    } else if (left != null && left.openedHere()) {
      turns.tell(work, () -> orders.abandon(left.id(), null, FailureCode.RESIDENT_STOPPED));
    }
    order = null;
    card = null;
  }

  private void wipe() {
    pins.wipe();
    consent = null;
  }
}
