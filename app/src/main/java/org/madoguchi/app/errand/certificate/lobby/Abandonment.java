package org.madoguchi.app.errand.certificate.lobby;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.Visit;

/**
 * A visit leaves an issuance behind that has no slip yet; the branch closes it as not issued. Pure.
 */
record Abandonment(IssuanceId issuance, FailureCode why) {

  /** What a step from one state to another leaves behind. */
  static List<Abandonment> between(Visit before, Visit after, LobbyEvent event) {
    if (after.state() instanceof CertificateState.SlipReady) {
      return List.of();
    }
    List<IssuanceId> left = new ArrayList<>(pending(before));
    left.removeAll(pending(after));
    return left.stream().map(id -> new Abandonment(id, why(after.state(), event))).toList();
  }

  /** The issuances that the branch may know of now, and that have no slip yet. */
  private static List<IssuanceId> pending(Visit visit) {
    List<IssuanceId> all = new ArrayList<>(CertificateMemory.of(visit).earlier());
    if (visit.state() instanceof CertificateState state) {
      all.addAll(state.unfinished());
    }
    return all;
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
