package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Certificates;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Confirm;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Municipalities;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.PlaceCard;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Preparing;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.PrintingSlip;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.ReadingCard;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.TakeCard;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.CardGone;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.ReaderLost;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyState.Start;
import org.madoguchi.app.lobby.LobbyTouch.ChooseAgain;
import org.madoguchi.app.lobby.LobbyTouch.TryAgain;
import org.madoguchi.app.lobby.Visit;

/**
 * {@link CertificateFlow} over several certificates of one visit (decision 41). The card that lies
 * there is the visit: taking it ends the visit with the slips of what was accepted, and whenever
 * nobody can say that it is still the same card and the same person, nothing is handed out. Pure.
 */
final class FurtherFlow {
  private FurtherFlow() {}

  /**
   * The visit after an event.
   *
   * @param visit stands in a {@link CertificateState}
   * @param offers what can be had now
   */
  static Visit next(Visit visit, LobbyEvent event, List<MunicipalityOffer> offers) {
    if (!(visit.state() instanceof CertificateState state)) {
      return visit;
    }
    CertificateMemory memory = CertificateMemory.of(visit);
    if (event instanceof Touched(CertificateTouch.Another _)) {
      return another(visit, state, memory, offers);
    }
    LobbyState after = CertificateFlow.next(state, event, offers);
    Visit next =
        memory.earlier().isEmpty() ? visit.at(after) : further(visit, memory, after, event);
    return next.state() instanceof Preparing p ? new Visit(p, memory.confirmed(p.draft())) : next;
  }

  /**
   * The visit after an event at a problem, if it isn't what follows everywhere.
   *
   * @param offers what can be had now
   */
  static Optional<Visit> afterProblem(
      Visit visit, LobbyEvent event, List<MunicipalityOffer> offers) {
    CertificateMemory memory = CertificateMemory.of(visit);
    if (!memory.earlier().isEmpty()) {
      return Optional.of(further(visit, memory, visit.state(), event));
    }
    boolean free = visit.state() instanceof Problem p && !p.cardOnReader();
    return switch (event) {
      case Touched(TryAgain _) when free -> Optional.of(visit.at(again(memory, offers)));
      case Touched(ChooseAgain _) when free ->
          Optional.of(visit.at(certificates(memory, offers).orElseGet(Start::new)));
      default -> Optional.empty();
    };
  }

  /** The card stays where it is, and the municipality as well. */
  private static Visit another(
      Visit visit,
      CertificateState state,
      CertificateMemory memory,
      List<MunicipalityOffer> offers) {
    Optional<LobbyState> certificates = certificates(memory, offers);
    return memory.mayGoOn(state)
            && state instanceof TakeCard(IssuanceId accepted)
            && certificates.isPresent()
        ? new Visit(certificates.get(), memory.with(memory.and(accepted)))
        : visit;
  }

  /** What follows where something was accepted before. */
  private static Visit further(
      Visit visit, CertificateMemory memory, LobbyState after, LobbyEvent event) {
    return switch (event) {
      case CardGone _ ->
          alone(
              memory,
              new PrintingSlip(
                  visit.state() instanceof TakeCard(IssuanceId accepted)
                      ? memory.and(accepted)
                      : memory.earlier()));
      // Whether the card lies there can't be seen any more: no slip without its being taken.
      case ReaderLost r -> alone(memory, new Problem(r.why(), false));
      case IdleExpired _ -> alone(memory, new Problem(FailureCode.SESSION_TIMED_OUT, true));
      default ->
          switch (after) {
            case Start _, Municipalities _ -> enough(memory);
            case Problem p when p.why() == FailureCode.RESIDENT_STOPPED -> enough(memory);
            case Problem p when p.why() == FailureCode.CARD_CHANGED -> alone(memory, p);
            case Problem p -> visit.at(new Problem(p.why(), true));
            case PlaceCard p when p.unfit() == null -> visit.at(new ReadingCard(p.request()));
            case PlaceCard _ -> alone(memory, new Problem(FailureCode.CARD_CHANGED, true));
            default -> visit.at(after);
          };
    };
  }

  /** With nothing that waits for its slip. */
  private static Visit alone(CertificateMemory memory, LobbyState next) {
    return new Visit(next, memory.settled());
  }

  /** No further one after all: what was accepted stays, and the card is to be taken. */
  private static Visit enough(CertificateMemory memory) {
    int last = memory.earlier().size() - 1;
    return new Visit(
        new TakeCard(memory.earlier().get(last)), memory.with(memory.earlier().subList(0, last)));
  }

  /** The same once more, at today's fee; from the beginning if it can't be had any more. */
  private static LobbyState again(CertificateMemory memory, List<MunicipalityOffer> offers) {
    return Optional.ofNullable(memory.draft())
        .flatMap(d -> d.under(offers))
        .<LobbyState>map(Confirm::new)
        .or(() -> certificates(memory, offers))
        .orElseGet(Start::new);
  }

  /** What the same municipality has; empty if nothing was chosen yet or it is gone. */
  private static Optional<LobbyState> certificates(
      CertificateMemory memory, List<MunicipalityOffer> offers) {
    return Optional.ofNullable(memory.draft())
        .map(d -> d.municipality().municipality().code())
        .flatMap(
            code -> offers.stream().filter(o -> o.municipality().code().equals(code)).findFirst())
        .map(o -> new Certificates(o, !o.municipality().purposes().isEmpty()));
  }
}
