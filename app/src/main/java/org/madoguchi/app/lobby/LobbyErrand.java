package org.madoguchi.app.lobby;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;

/**
 * An errand's part at the lobby terminal, beside certificates: where it begins, what follows on
 * what, and what has to be done for it. How it looks is {@code lobby.screens.ErrandScreens}.
 *
 * <p>Thread rule: {@link #now} any thread; the rest the session's thread. Every method returns at
 * once.
 */
public interface LobbyErrand {
  /** Names it. */
  ErrandId id();

  /** Whether it can be begun now; empty if it isn't offered at this branch. */
  Optional<Availability> now();

  /** What it puts right as things stand now: the problem's screen leads to it. */
  default Set<FailureCode> cures() {
    return Set.of();
  }

  /** Its first state. */
  ErrandState begins();

  /**
   * The state after an event: one of its own, or one of the lobby's such as {@link
   * LobbyState.Problem}, {@link LobbyState.Start} or {@link LobbyState.Goodbye}. Pure. {@link
   * LobbyEvent.Failed} and {@link LobbyEvent.IdleExpired} are among the events.
   */
  LobbyState next(ErrandState state, LobbyEvent event);

  /** What does its work during one resident's visit. */
  ErrandVisit visit(LobbyWork work);

  /** What a terminal offers, in the order of its screen; certificates aren't among them. */
  static List<ErrandOffer> offered(List<LobbyErrand> errands) {
    return errands.stream()
        .flatMap(e -> e.now().map(now -> new ErrandOffer(e.id(), now, e.cures())).stream())
        .toList();
  }
}
