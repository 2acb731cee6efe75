package org.madoguchi.app.lobby.stops;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.Cure;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.config.LocalizedText;

/** What can be done on each screen, the foot apart. */
final class ScreenStops {
  private ScreenStops() {}

  static List<Stop> of(LobbyWords w) {
    return switch (w.view().state()) {
      case LobbyState.Start _ -> start(w);
      case ErrandState state -> {
        ErrandStops errand = w.errand(state.errand());
        yield errand.of(state, w.of(errand));
      }
      case LobbyState.Problem state -> problem(w, state);
      case LobbyState.Goodbye _ -> List.of();
    };
  }

  /** Over any screen, while nobody touches. */
  static List<Stop> ofWarning(LobbyWords w) {
    return new StopList()
        .add("idle-stop", w.words("idle.stop"), new LobbyTouch.Stop())
        .add("still-here", w.words("idle.go"), new LobbyTouch.StillHere())
        .made();
  }

  /** Over the first screen, while nobody is there. */
  static List<Stop> ofRest(LobbyWords w) {
    return new StopList().add("wake", w.words("rest.touch"), new LobbyTouch.StillHere()).made();
  }

  /** Over any screen, while the keys of a keypad are tried out. */
  static List<Stop> ofPractice(LobbyWords w) {
    return new StopList()
        .add("practice-end", w.words("practice.end"), new LobbyTouch.Practise())
        .made();
  }

  private static List<Stop> start(LobbyWords w) {
    StopList stops = new StopList();
    for (ErrandOffer offer : w.view().errands()) {
      ErrandStops errand = w.errand(offer.id());
      if (!errand.main()) {
        stops.add(errand(w.of(errand), offer));
      } else if (now(w, offer)) {
        String title = w.of(errand).words("errand.title");
        stops.add("begin", title, new LobbyTouch.ChooseErrand(offer.id()));
      }
    }
    return stops.made();
  }

  /** An errand beside the main one; out of its hours it says when. */
  private static Stop errand(LobbyWords w, ErrandOffer offer) {
    LocalizedText elsewhere = offer.elsewhere();
    String other = offer.now() || elsewhere == null ? "" : w.words("elsewhere", w.words(elsewhere));
    String when = w.together(w.when().available(offer.availability()), other);
    return new Stop(
        "errand-" + offer.id(),
        LobbyWords.plain(w.together(w.words("errand.title"), when)),
        new LobbyTouch.ChooseErrand(offer.id()),
        now(w, offer) ? null : when);
  }

  /** Not while the terminal's reader is gone, nor out of its hours. */
  private static boolean now(LobbyWords w, ErrandOffer offer) {
    return offer.now() && w.view().deviceTrouble().isEmpty();
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
}
