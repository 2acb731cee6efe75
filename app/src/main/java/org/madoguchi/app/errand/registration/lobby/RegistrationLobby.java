package org.madoguchi.app.errand.registration.lobby;

import java.time.InstantSource;
import java.util.Optional;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.InTurn;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.Visit;

/**
 * The errand {@code registration} at the lobby terminal: nothing of it lasts from visit to visit.
 */
public final class RegistrationLobby implements LobbyErrand {
  /** Names it. */
  public static final ErrandId ID = new ErrandId("registration");

  private final Registrations registrations;
  private final InstantSource clock;
  private final InTurn turns = new InTurn();

  /**
   * @param registrations the branch's service
   */
  public RegistrationLobby(Registrations registrations, InstantSource clock) {
    this.registrations = registrations;
    this.clock = clock;
  }

  @Override
  public ErrandId id() {
    return ID;
  }

  @Override
  public Optional<Availability> now() {
    return registrations.now();
  }

  @Override
  public ErrandState begins() {
    return new RegistrationState.Explain();
  }

  @Override
  public LobbyState next(ErrandState state, LobbyEvent event) {
    return RegistrationFlow.next((RegistrationState) state, event);
  }

  @Override
  public Visit next(Visit visit, LobbyEvent event) {
    if (!(visit.state() instanceof RegistrationState state)) {
      return visit;
    }
    LobbyState next = next(state, event);
    return new Visit(
        next, RegistrationMemory.of(next instanceof RegistrationState now ? now : state));
  }

  @Override
  public Optional<Visit> afterProblem(Visit visit, LobbyEvent event) {
    return visit.memory() instanceof RegistrationMemory memory
            && visit.state() instanceof LobbyState.Problem problem
        ? memory.afterProblem(problem, event)
        : Optional.empty();
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return new RegistrationVisit(registrations, work, turns, clock);
  }
}
