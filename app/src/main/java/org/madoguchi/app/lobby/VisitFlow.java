package org.madoguchi.app.lobby;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.LobbyEvent.CardGone;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.ReaderLost;
import org.madoguchi.app.lobby.LobbyState.Certificates;
import org.madoguchi.app.lobby.LobbyState.Confirm;
import org.madoguchi.app.lobby.LobbyState.Municipalities;
import org.madoguchi.app.lobby.LobbyState.PlaceCard;
import org.madoguchi.app.lobby.LobbyState.Preparing;
import org.madoguchi.app.lobby.LobbyState.PrintingSlip;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyState.ReadingCard;
import org.madoguchi.app.lobby.LobbyState.Start;
import org.madoguchi.app.lobby.LobbyState.TakeCard;

/**
 * {@link LobbyFlow} over several certificates of one visit (decision 41). The card that lies there
 * is the visit: taking it ends the visit with the slips of what was accepted, and whenever nobody
 * can say that it is still the same card and the same person, nothing is handed out. Pure.
 */
final class VisitFlow {
  private VisitFlow() {}

  /**
   * The visit after an event.
   *
   * @param offers what can be had now
   */
  static Visit next(Visit visit, LobbyEvent event, Offering offers) {
    Visit next =
        switch (LobbyFlow.touch(event)) {
          case LobbyTouch.Another _ -> another(visit, offers);
          case LobbyTouch.TryAgain _ -> free(visit) ? visit.at(again(visit, offers)) : visit;
          case LobbyTouch.ChooseAgain _ ->
              free(visit) ? visit.at(certificates(visit, offers).orElseGet(Start::new)) : visit;
          default -> {
            LobbyState after = LobbyFlow.next(visit.state(), event, offers);
            yield visit.earlier().isEmpty() ? visit.at(after) : further(visit, after, event);
          }
        };
    return switch (next.state()) {
      case Preparing p -> new Visit(p, next.earlier(), p.draft(), null);
      case ErrandState e -> new Visit(e, next.earlier(), null, e.errand());
      case Start s -> Visit.of(s);
      default -> next;
    };
  }

  /** Whether a problem is on the screen, and no card in the way. */
  private static boolean free(Visit visit) {
    return visit.state() instanceof Problem p && !p.cardOnReader();
  }

  /** The card stays where it is, and the municipality as well. */
  private static Visit another(Visit visit, Offering offers) {
    Optional<LobbyState> certificates = certificates(visit, offers);
    return visit.mayGoOn() && visit.state() instanceof TakeCard taken && certificates.isPresent()
        ? new Visit(certificates.get(), visit.with(taken.issuance()), visit.draft(), null)
        : visit;
  }

  /** What follows where something was accepted before. */
  private static Visit further(Visit visit, LobbyState after, LobbyEvent event) {
    return switch (event) {
      case CardGone _ ->
          visit.alone(
              new PrintingSlip(
                  visit.state() instanceof TakeCard t
                      ? visit.with(t.issuance())
                      : visit.earlier()));
      // Whether the card lies there can't be seen any more: no slip without its being taken.
      case ReaderLost r -> visit.alone(new Problem(r.why(), false));
      case IdleExpired _ -> visit.alone(new Problem(FailureCode.SESSION_TIMED_OUT, true));
      default ->
          switch (after) {
            case Start _, Municipalities _ -> enough(visit);
            case Problem p when p.why() == FailureCode.RESIDENT_STOPPED -> enough(visit);
            case Problem p when p.why() == FailureCode.CARD_CHANGED -> visit.alone(p);
            case Problem p -> visit.at(new Problem(p.why(), true));
            case PlaceCard p when p.unfit() == null -> visit.at(new ReadingCard(p.request()));
            case PlaceCard _ -> visit.alone(new Problem(FailureCode.CARD_CHANGED, true));
            default -> visit.at(after);
          };
    };
  }

  /** No further one after all: what was accepted stays, and the card is to be taken. */
  private static Visit enough(Visit visit) {
    int last = visit.earlier().size() - 1;
    return new Visit(
        new TakeCard(visit.earlier().get(last)),
        visit.earlier().subList(0, last),
        visit.draft(),
        null);
  }

  /** The same once more, at today's fee; from the beginning if it can't be had any more. */
  private static LobbyState again(Visit visit, Offering offers) {
    if (visit.errand() != null) {
      return offers
          .begun(visit.errand())
          .<LobbyState>map(LobbyErrand::begins)
          .orElseGet(Start::new);
    }
    return Optional.ofNullable(visit.draft())
        .flatMap(d -> d.under(offers.certificates()))
        .<LobbyState>map(Confirm::new)
        .or(() -> certificates(visit, offers))
        .orElseGet(Start::new);
  }

  /** What the same municipality has; empty if nothing was chosen yet or it is gone. */
  private static Optional<LobbyState> certificates(Visit visit, Offering offers) {
    return Optional.ofNullable(visit.draft())
        .map(d -> d.municipality().municipality().code())
        .flatMap(
            code ->
                offers.certificates().stream()
                    .filter(o -> o.municipality().code().equals(code))
                    .findFirst())
        .map(o -> new Certificates(o, !o.municipality().purposes().isEmpty()));
  }
}
