package org.madoguchi.app.errand.registration.lobby;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopList;

/** What can be done on each screen of the errand {@code registration}. Pure. */
final class RegistrationStops {
  private RegistrationStops() {}

  /** In the order in which one is led through them. */
  static List<Stop> of(RegistrationState state, LobbyWords w) {
    return switch (state) {
      case RegistrationState.Explain _ -> next(w, "explain.next");
      case RegistrationState.LastTry _ ->
          new StopList()
              .add("ask-desk", w.words("last.desk"), new LobbyTouch.AskDesk())
              .add("next", w.words("last.enter"), new LobbyTouch.Next())
              .made();
      case RegistrationState.PinPad s ->
          new StopList()
              .add(
                  "next",
                  w.words("pin.enter"),
                  new LobbyTouch.Next(),
                  s.enough() ? null : w.words(Secrets.type(s.pin())))
              .add("stop", w.words("pin.stop"), new LobbyTouch.Stop())
              .made();
      case RegistrationState.Overview s -> overview(w, s.course());
      case RegistrationState.ChooseBank _ ->
          Stream.of(AccountSteps.POST, AccountSteps.OTHER)
              .map(
                  id ->
                      new Stop(
                          id,
                          w.together(w.words("bank." + id), w.words("bank." + id + ".what")),
                          new LobbyTouch.Pick(id),
                          null))
              .toList();
      case RegistrationState.TypeAccount s ->
          new StopList()
              .add(
                  "next",
                  w.words("type.done"),
                  new LobbyTouch.Next(),
                  s.enough() ? null : w.words("type." + field(s) + ".form"))
              .made();
      case RegistrationState.CheckAccount _ ->
          new StopList()
              .add(AccountSteps.AGAIN, w.words("check.no"), picking(AccountSteps.AGAIN))
              .add("next", w.words("check.yes"), new LobbyTouch.Next())
              .made();
      case RegistrationState.OwnAccount _ -> question(w, "own");
      case RegistrationState.ConfirmName _ -> question(w, "confirm");
      case RegistrationState.Finished s -> finished(w, s);
      case RegistrationState.InDoubt s -> s.lying() ? List.of() : next(w, "doubt.end");
      case RegistrationState.SlipOut _ -> next(w, "slip.end");
      case RegistrationState.LayCard _,
          RegistrationState.Surveying _,
          RegistrationState.Requesting _,
          RegistrationState.ReadingName _,
          RegistrationState.Looked _,
          RegistrationState.PrintingSlip _ ->
          List.of();
    };
  }

  /** Names a field in keys of texts. */
  static String field(RegistrationState.TypeAccount state) {
    return state.entry().next().name().toLowerCase(Locale.ROOT);
  }

  private static List<Stop> next(LobbyWords w, String words) {
    return new StopList().add("next", w.words(words), new LobbyTouch.Next()).made();
  }

  private static LobbyTouch picking(String what) {
    return new LobbyTouch.Pick(what);
  }

  /** Both answers, no first. */
  private static List<Stop> question(LobbyWords w, String words) {
    return new StopList()
        .add(RegistrationFlow.NO, w.words(words + ".no"), picking(RegistrationFlow.NO))
        .add("next", w.words(words + ".yes"), new LobbyTouch.Next())
        .made();
  }

  private static List<Stop> overview(LobbyWords w, Course course) {
    StopList stops = new StopList();
    for (PortalAction action : PortalAction.values()) {
      if (course.offers(action)) {
        String words = Words.wish(course, action);
        stops.add(
            action.word(),
            w.together(w.words(words), w.words(words + ".what")),
            picking(action.word()));
      }
    }
    return stops
        .add(RegistrationFlow.END, w.words("overview.end"), picking(RegistrationFlow.END))
        .made();
  }

  private static List<Stop> finished(LobbyWords w, RegistrationState.Finished state) {
    PortalAction other = RegistrationFlow.other(state.action());
    return state.course().offers(other)
        ? new StopList()
            .add(
                RegistrationFlow.MORE,
                w.words("more." + other.word()),
                picking(RegistrationFlow.MORE))
            .made()
        : List.of();
  }
}
