package org.madoguchi.app.lobby;

import org.madoguchi.app.lobby.LobbyEvent.CardGone;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.ReaderLost;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState.Goodbye;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyState.Start;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.ChooseAgain;
import org.madoguchi.app.lobby.LobbyTouch.ChooseErrand;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Stop;
import org.madoguchi.app.lobby.LobbyTouch.TryAgain;

/**
 * What follows on what in a lobby session, around whatever the errand is: each has a table of its
 * own. Pure. An event that has no place in a state leaves it as it is: that is what the {@code
 * default} of a row means.
 */
final class LobbyFlow {
  private LobbyFlow() {}

  /**
   * The visit after an event.
   *
   * @param offers what can be had now
   */
  static Visit next(Visit visit, LobbyEvent event, Offering offers) {
    Visit next =
        switch (visit.state()) {
          case Start _ ->
              event instanceof Touched(ChooseErrand(var errand))
                  ? offers.begun(errand).orElse(visit)
                  : visit;
          case ErrandState state -> offers.errand(state.errand()).next(visit, event);
          case Goodbye _ -> goodbye(visit, event);
          case Problem problem -> {
            ErrandMemory memory = visit.memory();
            yield memory == null
                ? problem(visit, problem, event, offers)
                : offers
                    .errand(memory.errand())
                    .afterProblem(visit, event)
                    .orElseGet(() -> problem(visit, problem, event, offers));
          }
        };
    return next.state() instanceof Start ? Visit.NOBODY : next;
  }

  private static Visit goodbye(Visit visit, LobbyEvent event) {
    return switch (event) {
      case IdleExpired _, Touched(Next _), Touched(ChooseErrand _) -> Visit.NOBODY;
      default -> visit;
    };
  }

  private static Visit problem(Visit visit, Problem problem, LobbyEvent event, Offering offers) {
    boolean free = !problem.cardOnReader();
    return switch (event) {
      case CardGone _, ReaderLost _ -> visit.at(new Problem(problem.why(), false));
      case IdleExpired _ -> Visit.NOBODY;
      case Touched(Next _), Touched(Back _), Touched(Stop _), Touched(ChooseAgain _) when free ->
          Visit.NOBODY;
      case Touched(TryAgain _) when free -> again(visit, offers);
      case Touched(ChooseErrand(var errand)) when free -> offers.begun(errand).orElse(visit);
      default -> visit;
    };
  }

  private static Visit again(Visit visit, Offering offers) {
    ErrandMemory memory = visit.memory();
    return memory == null ? Visit.NOBODY : offers.begun(memory.errand()).orElse(Visit.NOBODY);
  }
}
