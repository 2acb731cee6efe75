package org.madoguchi.app.lobby;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.LobbyVisit;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.ui.TextSize;

/**
 * Follows a visit from its first touch to its end, for the figures: where it was given up, how long
 * it took. What was chosen or told isn't looked at.
 *
 * <p>Thread rule: the session's thread.
 */
final class VisitTrace {
  private final String terminal;
  private final Consumer<LobbyVisit> ended;

  private Look look = Look.USUAL;
  private @Nullable ErrandId errand;
  private Instant begun = Instant.EPOCH;
  private @Nullable Instant slip;
  private LobbyCall.Place place = LobbyCall.Place.START;

  /**
   * @param ended told of each visit's end; returns at once
   */
  VisitTrace(String terminal, Consumer<LobbyVisit> ended) {
    this.terminal = terminal;
    this.ended = ended;
  }

  /** What the screen looks like now. */
  void looks(Look now) {
    look = now;
  }

  /**
   * The session went on.
   *
   * @param untouched whether because nobody has touched the screen
   */
  void step(LobbyState before, LobbyState after, boolean untouched, Instant now) {
    if (before instanceof LobbyState.Start) {
      begun = now;
      slip = null;
      errand = null;
      place = LobbyCall.Place.START;
    }
    if (after instanceof ErrandState state) {
      errand = state.errand();
      place = state.callPlace();
      if (place == LobbyCall.Place.SLIP && slip == null) {
        slip = now;
      }
    }
    if (after instanceof LobbyState.Start && errand != null) {
      ended.accept(visit(errand, before, untouched, now));
      errand = null;
    }
  }

  private LobbyVisit visit(ErrandId of, LobbyState before, boolean untouched, Instant now) {
    LobbyVisit.End end = end(before, untouched);
    Instant until = slip == null || end != LobbyVisit.End.DONE ? now : slip;
    Optional<FailureCode> why =
        before instanceof LobbyState.Problem problem
            ? Optional.of(problem.why())
            : Optional.empty();
    return new LobbyVisit(
        terminal,
        of,
        end,
        why,
        place,
        look.language(),
        look.size() != TextSize.USUAL,
        Duration.between(begun, until).toSeconds());
  }

  private static LobbyVisit.End end(LobbyState before, boolean untouched) {
    return switch (before) {
      case LobbyState.Goodbye _ -> LobbyVisit.End.DONE;
      case LobbyState.Problem _ -> LobbyVisit.End.PROBLEM;
      case ErrandState state when state.callPlace() == LobbyCall.Place.SLIP -> LobbyVisit.End.DONE;
      case ErrandState _, LobbyState.Start _ ->
          untouched ? LobbyVisit.End.LEFT : LobbyVisit.End.GIVEN_UP;
    };
  }
}
