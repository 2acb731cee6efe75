package org.madoguchi.app.errand.electronic.lobby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.electronic.CardOrderOffer;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopList;

/** What can be done on each screen of the errand {@code electronic}. Pure. */
final class ElectronicStops {
  private ElectronicStops() {}

  /**
   * In the order in which one is led through them.
   *
   * @param offers of the municipalities
   */
  static List<Stop> of(ElectronicState state, LobbyWords w, List<CardOrderOffer> offers) {
    return switch (state) {
      case ElectronicState.Places _ -> places(w, offers);
      case ElectronicState.LayCard _ -> pick(w, ElectronicFlow.LOST, "lost");
      case ElectronicState.Lost _ -> next(w, "lost.end");
      case ElectronicState.Overview s -> overview(w, s.today());
      case ElectronicState.Which s -> which(w, s);
      case ElectronicState.Explain _ -> next(w, "explain.next");
      case ElectronicState.LastTry _ ->
          new StopList()
              .add("ask-desk", w.words("last.desk"), new LobbyTouch.AskDesk())
              .add("next", w.words("last.enter"), new LobbyTouch.Next())
              .made();
      case ElectronicState.PinPad s ->
          new StopList()
              .add(
                  "next",
                  w.words("pin.enter"),
                  new LobbyTouch.Next(),
                  s.enough() ? null : w.words(Secrets.type(s.pin())))
              .add("stop", w.words("pin.stop"), new LobbyTouch.Stop())
              .made();
      case ElectronicState.PutBack _ -> pick(w, ElectronicFlow.LATER, "back.later");
      case ElectronicState.SlipOut _ -> next(w, "slip.end");
      case ElectronicState.Surveying _,
          ElectronicState.Abandoning _,
          ElectronicState.Preparing _,
          ElectronicState.Presenting _,
          ElectronicState.Changing _,
          ElectronicState.Ordering _,
          ElectronicState.Working _,
          ElectronicState.ReadingBack _,
          ElectronicState.DeskFirst _,
          ElectronicState.Finished _,
          ElectronicState.Unfinished _,
          ElectronicState.PrintingSlip _ ->
          List.of();
    };
  }

  private static List<Stop> next(LobbyWords w, String words) {
    return new StopList().add("next", w.words(words), new LobbyTouch.Next()).made();
  }

  private static List<Stop> pick(LobbyWords w, String what, String words) {
    return new StopList().add(what, w.words(words), new LobbyTouch.Pick(what)).made();
  }

  private static List<Stop> places(LobbyWords w, List<CardOrderOffer> offers) {
    StopList stops = new StopList();
    for (CardOrderOffer offer : offers) {
      String code = offer.municipality().code();
      String when = w.when().available(offer.availability());
      stops.add(
          "place-" + code,
          w.together(w.words(offer.municipality().name()), when),
          new LobbyTouch.Pick(code),
          offer.availability() instanceof Availability.Now ? null : when);
    }
    return stops.made();
  }

  private static List<Stop> overview(LobbyWords w, CardToday today) {
    StopList stops = new StopList();
    CardToday.OpenOrder open = today.open();
    if (open != null) {
      stops.add(
          ElectronicFlow.RESUME, w.words(resume(open)), new LobbyTouch.Pick(ElectronicFlow.RESUME));
      if (ElectronicFlow.mayBeGivenUp(open)) {
        stops.add(
            ElectronicFlow.ABANDON,
            w.words("overview.abandon"),
            new LobbyTouch.Pick(ElectronicFlow.ABANDON));
      }
    } else {
      for (CardToday.Group group : CardToday.Group.values()) {
        if (!today.choices(group).isEmpty()) {
          String name = Keys.group(group);
          stops.add(
              "group-" + group.name(),
              w.together(w.words(name), w.words(name + ".what")),
              new LobbyTouch.Pick(group.name()));
        }
      }
    }
    return stops.add("stop", w.words("pin.stop"), new LobbyTouch.Stop()).made();
  }

  private static String resume(CardToday.OpenOrder open) {
    return open.standing() == CardOrderStanding.WAITING
        ? "overview.resume.desk"
        : "overview.resume";
  }

  private static List<Stop> which(LobbyWords w, ElectronicState.Which state) {
    StopList stops = new StopList();
    for (CardToday.Choice choice : state.today().choices(state.group())) {
      String word = choice.wish().word();
      stops.add(
          word,
          w.words("wish." + word),
          new LobbyTouch.Pick(word),
          whyNot(w, state.today(), choice));
    }
    return stops.made();
  }

  private static @Nullable String whyNot(LobbyWords w, CardToday today, CardToday.Choice choice) {
    return choice.now() ? null : Keys.whyNot(w.texts(), w.when(), today, choice);
  }
}
