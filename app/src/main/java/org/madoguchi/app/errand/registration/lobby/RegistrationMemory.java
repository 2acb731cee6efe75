package org.madoguchi.app.errand.registration.lobby;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.lobby.ErrandMemory;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.Visit;

/**
 * What stands at the portal when something stops a visit: what is registered has its slip all the
 * same, and the words about what stopped it are true.
 *
 * @param done what was registered before
 * @param doubt of what nobody knows; null: there is no such thing
 * @param open whether slip, or word of the doubt, are still to come
 */
record RegistrationMemory(Set<PortalAction> done, @Nullable PortalAction doubt, boolean open)
    implements ErrandMemory {
  RegistrationMemory {
    done = Set.copyOf(done);
  }

  /** Of a visit that stands there. */
  static RegistrationMemory of(RegistrationState state) {
    PortalAction doubt = state instanceof RegistrationState.InDoubt d ? d.action() : null;
    return new RegistrationMemory(state.done(), doubt, !state.done().isEmpty() || doubt != null);
  }

  @Override
  public ErrandId errand() {
    return RegistrationLobby.ID;
  }

  @Override
  public RegistrationMemory settled() {
    return new RegistrationMemory(done, doubt, false);
  }

  /** What follows on a problem; empty: what follows everywhere. */
  Optional<Visit> afterProblem(LobbyState.Problem problem, LobbyEvent event) {
    if (!open) {
      return Optional.empty();
    }
    return switch (event) {
      case LobbyEvent.CardGone _ -> Optional.of(end());
      case LobbyEvent.IdleExpired _ when !problem.cardOnReader() -> Optional.of(end());
      case LobbyEvent.Touched(LobbyTouch.Next _),
          LobbyEvent.Touched(LobbyTouch.Back _),
          LobbyEvent.Touched(LobbyTouch.Stop _),
          LobbyEvent.Touched(LobbyTouch.TryAgain _),
          LobbyEvent.Touched(LobbyTouch.ChooseAgain _),
          LobbyEvent.Touched(LobbyTouch.ChooseErrand _)
          when !problem.cardOnReader() ->
          Optional.of(end());
      default -> Optional.empty();
    };
  }

  private Visit end() {
    return new Visit(
        doubt == null
            ? new RegistrationState.PrintingSlip(done)
            : new RegistrationState.InDoubt(doubt, done, false),
        settled());
  }
}
