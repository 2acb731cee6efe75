package org.madoguchi.app.lobby;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.config.LobbyConfig;

/**
 * An errand's part at the lobby terminal: where it begins, what follows on what, and what has to be
 * done for it. How it looks is {@code lobby.screens.ErrandScreens}.
 *
 * <p>Thread rule: {@link #now}, {@link #cures} and {@link #details} any thread, {@link #look} one
 * that may wait; the rest the session's thread. Every method but {@link #look} returns at once.
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

  /** What of it can be had now; null if there is nothing to tell apart. */
  default @Nullable OfferDetails details() {
    return null;
  }

  /**
   * Asks the branch anew what can be had, for an errand whose {@link #now} is what was known last.
   * May wait.
   */
  default void look() {}

  /** Its first state. */
  ErrandState begins();

  /** A visit with it, from its first state on. */
  default Visit begun() {
    return new Visit(begins(), ErrandMemory.of(id()));
  }

  /**
   * The state after an event: one of its own, or one of the lobby's such as {@link
   * LobbyState.Problem}, {@link LobbyState.Start} or {@link LobbyState.Goodbye}. Pure. {@link
   * LobbyEvent.Failed} and {@link LobbyEvent.IdleExpired} are among the events.
   */
  LobbyState next(ErrandState state, LobbyEvent event);

  /**
   * The same of the whole visit, for an errand that keeps something in mind. Pure.
   *
   * @param visit stands in a state of this errand
   */
  default Visit next(Visit visit, LobbyEvent event) {
    return visit.state() instanceof ErrandState state ? visit.at(next(state, event)) : visit;
  }

  /**
   * What follows on a problem that stopped this errand, where it isn't what follows everywhere:
   * that trying again begins the errand anew, and choosing again ends the visit. Pure.
   *
   * @param visit stands in a {@link LobbyState.Problem}, and its memory is this errand's
   * @return empty: what follows everywhere
   */
  default Optional<Visit> afterProblem(Visit visit, LobbyEvent event) {
    return Optional.empty();
  }

  /** What does its work during one resident's visit. */
  ErrandVisit visit(LobbyWork work);

  /** What a terminal offers, in the order of its screen. */
  static List<ErrandOffer> offered(List<LobbyErrand> errands) {
    return errands.stream()
        .flatMap(
            e -> e.now().map(now -> new ErrandOffer(e.id(), now, e.cures(), e.details())).stream())
        .toList();
  }

  /** The same with where else it can be had. */
  static List<ErrandOffer> offered(List<LobbyErrand> errands, LobbyConfig at) {
    return offered(errands).stream()
        .map(offer -> offer.or(at.elsewhere(offer.id().word()).orElse(null)))
        .toList();
  }
}
