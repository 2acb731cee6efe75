package org.madoguchi.app.lobby;

import java.util.Optional;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.custody.IssuanceId;

/**
 * A session leaves an issuance behind that has no slip yet; the branch closes it as not issued.
 * Pure.
 */
record Abandonment(IssuanceId issuance, FailureCode why) {

  /** What a step from one state to another leaves behind. */
  static Optional<Abandonment> between(LobbyState before, LobbyState after, LobbyEvent event) {
    return issuance(before)
        .filter(_ -> issuance(after).isEmpty() && !(after instanceof LobbyState.SlipReady))
        .map(id -> new Abandonment(id, why(after, event)));
  }

  /** The issuance that the branch may know of in this state, and that has no slip yet. */
  private static Optional<IssuanceId> issuance(LobbyState state) {
    return switch (state) {
      case LobbyState.AskingMunicipality a -> Optional.of(a.request().id());
      case LobbyState.TakeCard t -> Optional.of(t.issuance());
      case LobbyState.PrintingSlip p -> Optional.of(p.issuance());
      case LobbyState.Start _,
          LobbyState.Municipalities _,
          LobbyState.Certificates _,
          LobbyState.Options _,
          LobbyState.Copies _,
          LobbyState.Confirm _,
          LobbyState.Preparing _,
          LobbyState.PlaceCard _,
          LobbyState.ReadingCard _,
          LobbyState.LastTry _,
          LobbyState.PinEntry _,
          LobbyState.Signing _,
          LobbyState.NameOffer _,
          LobbyState.NamePin _,
          LobbyState.ReadingName _,
          LobbyState.SlipReady _,
          LobbyState.Goodbye _,
          LobbyState.Problem _ ->
          Optional.empty();
    };
  }

  private static FailureCode why(LobbyState after, LobbyEvent event) {
    if (after instanceof LobbyState.Problem p) {
      return p.why();
    }
    return event instanceof LobbyEvent.IdleExpired
        ? FailureCode.SESSION_TIMED_OUT
        : FailureCode.RESIDENT_STOPPED;
  }
}
