package org.madoguchi.app.errand.sample;

import java.util.Optional;
import java.util.function.ToIntFunction;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.Visit;

/** What follows on what, and the work. */
public final class UmbrellaLobby implements LobbyErrand {
  private final Availability availability;
  private final ToIntFunction<String> stand;

  /**
   * @param stand unlocks an umbrella of a size and tells its hook; 0: there is none
   */
  public UmbrellaLobby(Availability availability, ToIntFunction<String> stand) {
    this.availability = availability;
    this.stand = stand;
  }

  @Override
  public ErrandId id() {
    return UmbrellaState.UMBRELLA;
  }

  @Override
  public Optional<Availability> now() {
    return Optional.of(availability);
  }

  @Override
  public ErrandState begins() {
    return new UmbrellaState.Size();
  }

  @Override
  public LobbyState next(ErrandState state, LobbyEvent event) {
    return switch ((UmbrellaState) state) {
      case UmbrellaState.Size s ->
          switch (event) {
            case Touched(LobbyTouch.Pick(String size)) -> new UmbrellaState.Unlocking(size);
            case Touched(LobbyTouch.Back _), IdleExpired _ -> new LobbyState.Start();
            default -> s;
          };
      case UmbrellaState.Unlocking s ->
          switch (event) {
            case UmbrellaEvent.Unlocked(int hook) -> new UmbrellaState.Take(hook);
            case Failed(FailureCode why) -> new LobbyState.Problem(why, false);
            default -> s;
          };
      case UmbrellaState.Take s ->
          switch (event) {
            case Touched(LobbyTouch.Next _), IdleExpired _ -> new LobbyState.Goodbye();
            default -> s;
          };
    };
  }

  @Override
  public ErrandVisit visit(LobbyWork work) {
    return new ErrandVisit() {
      @Override
      public void entered(LobbyState before, ErrandState now) {
        if (now instanceof UmbrellaState.Unlocking unlocking) {
          work.away(
              unlocking,
              () -> stand.applyAsInt(unlocking.size()),
              hook ->
                  hook > 0
                      ? new UmbrellaEvent.Unlocked(hook)
                      : new Failed(FailureCode.REQUEST_INVALID));
        }
      }

      @Override
      public void left(Visit before, Visit now, LobbyEvent event) {}

      @Override
      public void close() {}
    };
  }
}
