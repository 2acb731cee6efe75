package org.madoguchi.app.lobby.stops;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.Cure;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.StaffCall;

/** What can be done on each screen, the foot apart. */
final class ScreenStops {
  private static final int PIN_DIGITS = 4;

  private ScreenStops() {}

  static List<Stop> of(LobbyWords w) {
    return switch (w.view().state()) {
      case LobbyState.Start _ -> start(w);
      case ErrandState state -> {
        ErrandStops errand = w.errand(state.errand());
        yield errand.of(state, w.of(errand));
      }
      case LobbyState.Municipalities _ -> ChoiceStops.municipalities(w);
      case LobbyState.Certificates state -> ChoiceStops.certificates(w, state);
      case LobbyState.Options(var draft) -> ChoiceStops.options(w, draft);
      case LobbyState.Copies(var draft) -> ChoiceStops.copies(w, draft);
      case LobbyState.Confirm(var draft) -> ChoiceStops.confirm(w, draft);
      case LobbyState.LastTry _ ->
          new StopList()
              .add("ask-desk", w.words("last.desk"), new LobbyTouch.AskDesk())
              .add("next", w.words("last.enter"), new LobbyTouch.Next())
              .made();
      case LobbyState.PinEntry state ->
          pin(w, state.digits()).add("stop", w.words("pin.stop"), new LobbyTouch.Stop()).made();
      case LobbyState.NamePin state ->
          pin(w, state.digits()).add("skip", w.words("name.skip"), new LobbyTouch.Skip()).made();
      case LobbyState.NameOffer state -> nameOffer(w, state);
      case LobbyState.TakeCard _ ->
          w.view().mayGoOn()
              ? one("another", w.words("take.another"), new LobbyTouch.Another())
              : List.of();
      case LobbyState.SlipReady _ -> one("next", w.words("slip.end"), new LobbyTouch.Next());
      case LobbyState.Problem state -> problem(w, state);
      case LobbyState.Preparing _,
          LobbyState.PlaceCard _,
          LobbyState.ReadingCard _,
          LobbyState.Signing _,
          LobbyState.ReadingName _,
          LobbyState.AskingMunicipality _,
          LobbyState.PrintingSlip _,
          LobbyState.Goodbye _ ->
          List.of();
    };
  }

  /** Over any screen, while nobody touches. */
  static List<Stop> ofWarning(LobbyWords w) {
    return new StopList()
        .add("idle-stop", w.words("idle.stop"), new LobbyTouch.Stop())
        .add("still-here", w.words("idle.go"), new LobbyTouch.StillHere())
        .made();
  }

  /** Certificates first: most have come for one. */
  private static List<Stop> start(LobbyWords w) {
    LobbyView view = w.view();
    StopList stops = new StopList();
    if (Offered.canBegin(view)) {
      stops.add("begin", w.words("start.begin"), new LobbyTouch.Begin());
    }
    view.errands().forEach(offer -> stops.add(ChoiceStops.errand(w, offer)));
    return stops.made();
  }

  /** Only a whole PIN can be presented, and only when its holder says so: a try is dear. */
  private static StopList pin(LobbyWords w, int digits) {
    String whyNot = digits == PIN_DIGITS ? null : w.words("pin.type");
    return new StopList().add("next", w.words("pin.enter"), new LobbyTouch.Next(), whyNot);
  }

  private static List<Stop> nameOffer(LobbyWords w, LobbyState.NameOffer state) {
    if (state.closed()) {
      return one("next", w.words("name.closed.next"), new LobbyTouch.Next());
    }
    return new StopList()
        .add("skip", w.words("name.no"), new LobbyTouch.Skip())
        .add("next", w.words("name.yes"), new LobbyTouch.Next())
        .add("stop", w.words("name.stop"), new LobbyTouch.Stop())
        .made();
  }

  /** The cure first. While the card lies on the reader, only a person can be called. */
  private static List<Stop> problem(LobbyWords w, LobbyState.Problem state) {
    StopList stops = new StopList();
    Cure cure = Cure.of(state.why());
    if (cure == Cure.CALL_STAFF && w.view().call() == StaffCall.State.NONE) {
      stops.add("cure-staff", w.words("cure.staff"), new LobbyTouch.CallStaff());
    }
    if (!state.cardOnReader()) {
      String end =
          switch (cure) {
            case TRY_AGAIN -> {
              stops.add("cure-again", w.words("cure.again"), new LobbyTouch.TryAgain());
              yield "problem.end";
            }
            case CHOOSE_AGAIN -> {
              stops.add("cure-choose", w.words("cure.choose"), new LobbyTouch.ChooseAgain());
              yield "problem.end";
            }
            case ELSEWHERE -> elsewhere(w, state.why(), stops);
            case CALL_STAFF, NONE -> "problem.end";
          };
      stops.add("next", w.words(end), new LobbyTouch.Next());
    }
    return stops.made();
  }

  /** Unless an errand of this terminal puts it right. */
  private static String elsewhere(LobbyWords w, FailureCode why, StopList stops) {
    Optional<ErrandOffer> here = w.view().curedBy(why);
    here.ifPresent(
        errand ->
            stops.add(
                "cure-errand",
                w.words("cure.errand", w.of(w.errand(errand.id())).words("errand.title")),
                new LobbyTouch.ChooseErrand(errand.id())));
    return here.isPresent() ? "problem.end" : "cure.elsewhere";
  }

  private static List<Stop> one(String id, String words, LobbyTouch action) {
    return new StopList().add(id, words, action).made();
  }
}
