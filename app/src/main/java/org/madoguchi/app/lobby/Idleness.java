package org.madoguchi.app.lobby;

import java.time.Duration;
import java.util.Optional;
import org.madoguchi.config.LobbyConfig;

/** When a session that nobody touches ends. Pure. */
final class Idleness {
  private static final Duration GOODBYE = Duration.ofSeconds(6);

  /** How long a problem that needs nobody's hand stays on the screen. */
  private static final Duration PROBLEM = Duration.ofSeconds(60);

  /** How long one waits at it for a person who was called. */
  private static final Duration CALLED = Duration.ofMinutes(5);

  /** So long after the last hand the first screen rests. */
  private static final Duration RESTING = Duration.ofMinutes(5);

  /** Who listens needs longer than who reads (WCAG 2.2.1 asks for a multiple). */
  private static final int LISTENING = 3;

  private Idleness() {}

  /**
   * Whether a screen that asks for nothing has been read.
   *
   * @param shown how long it has been there
   * @param call whether a person was called to it
   * @param listening whether it is read out
   */
  static boolean over(LobbyState state, Duration shown, StaffCall.State call, boolean listening) {
    return read(state, listening ? shown.dividedBy(LISTENING) : shown, call);
  }

  /** Whether who stood before the first screen, which counts nothing down, has gone. */
  static boolean gone(LobbyConfig config, Duration untouched, boolean listening) {
    Duration patience = config.idleWarning().plus(config.idleCountdown());
    return untouched.compareTo(patience.multipliedBy(listening ? LISTENING : 1)) >= 0;
  }

  /** Whether the first screen rests: nobody has been before it for long. */
  static boolean resting(Duration untouched) {
    return untouched.compareTo(RESTING) >= 0;
  }

  private static boolean read(LobbyState state, Duration shown, StaffCall.State call) {
    return switch (state) {
      case LobbyState.Goodbye _ -> shown.compareTo(GOODBYE) >= 0;
      case LobbyState.Problem p ->
          !p.cardOnReader()
              && shown.compareTo(call == StaffCall.State.NONE ? PROBLEM : CALLED) >= 0;
      case ErrandState e ->
          e.readInSeconds() > 0 && shown.compareTo(Duration.ofSeconds(e.readInSeconds())) >= 0;
      default -> false;
    };
  }

  /**
   * Seconds until the session ends, once the warning is due.
   *
   * @param untouched how long nobody has touched the screen, and nothing was said
   * @param listening whether it is read out
   */
  static Optional<Integer> secondsLeft(
      Visit visit,
      LobbyConfig config,
      Duration untouched,
      StaffCall.State call,
      boolean listening) {
    LobbyState state = visit.state();
    // Who waits for a person touches nothing; but a card must not lie there for long.
    boolean waits = call != StaffCall.State.NONE && !state.cardInUse() && !visit.cardLies();
    int times = listening ? LISTENING : 1;
    Duration warning = (waits ? CALLED : config.idleWarning()).multipliedBy(times);
    if (state.working()
        || state instanceof LobbyState.Start
        || state instanceof LobbyState.Goodbye
        || state instanceof LobbyState.Problem
        || untouched.compareTo(warning) < 0) {
      return Optional.empty();
    }
    Duration left = warning.plus(config.idleCountdown().multipliedBy(times)).minus(untouched);
    return Optional.of(Math.max(0, Math.toIntExact((left.toMillis() + 999) / 1000)));
  }
}
