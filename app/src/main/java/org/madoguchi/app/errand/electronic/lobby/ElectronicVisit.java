package org.madoguchi.app.errand.electronic.lobby;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardConsent;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrders;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.app.errand.electronic.lobby.ElectronicEvent.Slip;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.SlipFor;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PrintedFacts;

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
  private final boolean desk;

  /** What the card that lies there is called, and the order about it. */
  private @Nullable KnownCard card;

  private @Nullable OrderInHand order;

  /** The script has begun: whatever happens, the order rests. */
  private boolean scriptBegun;

  private @Nullable CardConsent consent;

  /** Opens what is to be read back, or is the old one. */
  private @Nullable Pin known;

  private @Nullable Pin fresh;

  /**
   * @param desk whether a clerk of this branch can see papers
   */
  ElectronicVisit(
      CardOrders orders, LobbyWork work, InstantSource clock, ZoneId zone, boolean desk) {
    this.desk = desk;
    this.orders = orders;
    this.work = work;
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
    work.away(
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
                yield new ElectronicEvent.Surveyed(today(of.municipality(), found));
              }
              case SurveyedCard.Otherwise(LobbyEvent event) -> event;
            },
        _ -> {});
  }

  private CardToday today(String municipality, SurveyedCard.Found found) {
    Set<CardOperation> entrusted =
        orders.offers().stream()
            .filter(o -> o.municipality().code().equals(municipality))
            .flatMap(o -> o.operations().stream())
            .collect(Collectors.toUnmodifiableSet());
    return CardToday.of(
        found.survey(),
        found.card().renewalMonths(),
        LocalDate.ofInstant(clock.instant(), zone),
        zone,
        found.standing(),
        found.reached() ? entrusted : Set.of(),
        desk);
  }

  private void abandon(ElectronicState.Abandoning of) {
    OrderInHand given = order;
    work.away(
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
            },
        _ -> {});
  }

  // ---- the order

  private void prepare(ElectronicState.Preparing of) {
    CardOperation operation = operation(of.chosen());
    work.away(
        of,
        () -> orders.prepare(operation, of.chosen().municipality(), work.terminal()),
        answer ->
            switch (answer) {
              case CardOrders.Preparation.Ready(CardOrderRequest request) -> {
                order = OrderInHand.prepared(request);
                yield new ElectronicEvent.Prepared();
              }
              case CardOrders.Preparation.Failed(FailureCode why) -> new LobbyEvent.Failed(why);
            },
        _ -> {});
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
    work.away(
        of,
        () -> orders.place(request, lying.commitment(), signed),
        answer ->
            switch (answer) {
              case CardOrders.Placing.Open(byte[] challenge) -> {
                order = prepared.opened(lying, challenge);
                yield new ElectronicEvent.Opened();
              }
              case CardOrders.Placing.NeedsPapers _ when !desk -> {
                order = null;
                work.elsewhere(
                    () -> orders.abandon(request.id(), null, FailureCode.MUNICIPAL_COUNTER));
                yield new LobbyEvent.Failed(FailureCode.MUNICIPAL_COUNTER);
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
        _ -> orders.abandon(request.id(), null, FailureCode.RESIDENT_STOPPED));
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
        known = replaced(known, typed);
        prove(of, typed);
      }
      case NEW -> {
        fresh = replaced(fresh, typed);
        Set<PinMistake> mistakes =
            PinMistake.ofNew(of.chosen().wish().pin(), typed, PrintedFacts.unknown());
        Set<PinMistake> all =
            known != null && known.sameAs(typed)
                ? Stream.concat(mistakes.stream(), Stream.of(PinMistake.UNCHANGED))
                    .collect(Collectors.toUnmodifiableSet())
                : mistakes;
        work.tell(all.isEmpty() ? new ElectronicEvent.Right() : new ElectronicEvent.NotTaken(all));
      }
      case AGAIN -> {
        try (typed) {
          boolean same = fresh != null && fresh.sameAs(typed);
          work.tell(same ? new ElectronicEvent.Right() : new ElectronicEvent.Differs());
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
      known = replaced(known, typed.copy());
    }
    work.answered(
        of,
        CardHand.consent(work.reader(), lying, prepared.request(), typed),
        answer -> {
          if (answer instanceof CardHand.Consented(CardConsent signed)) {
            consent = signed;
          }
          return answer.event();
        },
        _ -> {});
  }

  private void prove(ElectronicState.Presenting of, Pin typed) {
    KnownCard lying = card;
    if (lying == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    PinReference pin = of.purpose().pin(of.chosen().wish());
    work.answered(
        of,
        CardHand.prove(work.reader(), lying, pin, typed.copy()),
        CardHand.Answer::event,
        _ -> {});
  }

  private void change(ElectronicState.Changing of) {
    Pin old = taken(known);
    Pin next = taken(fresh);
    known = null;
    fresh = null;
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
        CardHand.Answer::event,
        _ -> {});
  }

  private static Pin replaced(@Nullable Pin before, Pin now) {
    if (before != null) {
      before.close();
    }
    return now;
  }

  private static Pin taken(@Nullable Pin pin) {
    return pin == null ? new Pin(0) : pin;
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
    Pin next = setsPin ? taken(fresh) : null;
    if (setsPin) {
      fresh = null;
    }
    Consumer<Integer> told = percent -> work.tell(new ElectronicEvent.Progress(percent));
    RelayRun relay = new RelayRun(work.reader(), orders, open.id(), told::accept);
    work.away(
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
            },
        _ -> {});
  }

  private void readBack(ElectronicState.ReadingBack of) {
    OrderInHand open = order;
    KnownCard lying = card;
    Pin pin = taken(known);
    known = null;
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
        event -> event instanceof ElectronicEvent.Settled ? settled() : event,
        _ -> {});
  }

  private LobbyEvent confirmed(OrderInHand open, CardHand.Answer answer) {
    if (!(answer instanceof CardHand.Read(CardReadBack read))) {
      return answer.event() instanceof LobbyEvent.CardGone gone
          ? gone
          : new ElectronicEvent.Rests(FailureCode.CARD_ORDER_UNCONFIRMED);
    }
    return switch (orders.readBack(open.id(), read)) {
      case ReadBackAnswer.Confirmed _ -> new ElectronicEvent.Settled();
      case ReadBackAnswer.Disagreed(FailureCode why) -> new LobbyEvent.Failed(why);
      case ReadBackAnswer.Otherwise _ ->
          new ElectronicEvent.Rests(FailureCode.CARD_ORDER_UNCONFIRMED);
      case ReadBackAnswer.Refused(FailureCode why) -> new ElectronicEvent.Rests(why);
    };
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
      work.elsewhere(() -> orders.interrupted(left.id(), why));
    }
  }

  private void slip(ElectronicState.PrintingSlip of) {
    OrderInHand about = order;
    if (about == null) {
      work.tell(new LobbyEvent.Failed(FailureCode.UNFORESEEN));
      return;
    }
    work.away(
        of,
        () -> orders.slip(about.id(), work.language()),
        answer ->
            switch (answer) {
              case CardOrders.SlipAnswer.Out(String receipt, String code, boolean printed) ->
                  new Slip(receipt, code, printed);
              case CardOrders.SlipAnswer.Failed(FailureCode why) -> new LobbyEvent.Failed(why);
            },
        _ -> {});
  }

  // ---- leaving

  @Override
  public void left(ErrandState before, LobbyState now) {
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
      work.elsewhere(() -> orders.abandon(left.id(), null, FailureCode.RESIDENT_STOPPED));
    }
    order = null;
    card = null;
  }

  private void wipe() {
    if (known != null) {
      known.close();
      known = null;
    }
    if (fresh != null) {
      fresh.close();
      fresh = null;
    }
    consent = null;
  }
}
