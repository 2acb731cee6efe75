package org.madoguchi.app.lobby;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;

/**
 * A visit leaves an issuance behind that has no slip yet; the branch closes it as not issued. Pure.
 */
record Abandonment(IssuanceId issuance, FailureCode why) {

  /** What a step from one state to another leaves behind. */
  static List<Abandonment> between(Visit before, Visit after, LobbyEvent event) {
    if (after.state() instanceof LobbyState.SlipReady) {
      return List.of();
    }
    List<IssuanceId> left = new ArrayList<>(pending(before));
    left.removeAll(pending(after));
    return left.stream().map(id -> new Abandonment(id, why(after.state(), event))).toList();
  }

  /** The issuances that the branch may know of now, and that have no slip yet. */
  private static List<IssuanceId> pending(Visit visit) {
    List<IssuanceId> all = new ArrayList<>(visit.earlier());
    all.addAll(issuances(visit.state()));
    return all;
  }

  private static List<IssuanceId> issuances(LobbyState state) {
    return switch (state) {
      case LobbyState.AskingMunicipality a -> List.of(a.request().id());
      case LobbyState.TakeCard t -> List.of(t.issuance());
      case LobbyState.PrintingSlip p -> p.issuances();
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
          List.of();
    };
  }

  private static FailureCode why(LobbyState after, LobbyEvent event) {
    if (after instanceof LobbyState.Problem p) {
      return p.why();
    }
    return switch (event) {
      case LobbyEvent.IdleExpired _ -> FailureCode.SESSION_TIMED_OUT;
      case LobbyEvent.CardGone _ -> FailureCode.CARD_REMOVED;
      default -> FailureCode.RESIDENT_STOPPED;
    };
  }
}
