package org.madoguchi.app.lobby;

import java.time.Duration;
import java.util.Optional;
import org.madoguchi.config.LobbyConfig;

/** When a session that nobody touches ends. Pure. */
final class Idleness {
  private static final Duration GOODBYE = Duration.ofSeconds(6);

  /** How long a problem that needs nobody's hand stays on the screen. */
  private static final Duration PROBLEM = Duration.ofSeconds(20);

  private Idleness() {}

  /**
   * Whether a screen that asks for nothing has been read.
   *
   * @param shown how long it has been there
   */
  static boolean over(LobbyState state, Duration shown) {
    return switch (state) {
      case LobbyState.Goodbye _ -> shown.compareTo(GOODBYE) >= 0;
      case LobbyState.Problem p -> !p.cardOnReader() && shown.compareTo(PROBLEM) >= 0;
      default -> false;
    };
  }

  /**
   * Seconds until the session ends, once the warning is due.
   *
   * @param untouched how long nobody has touched the screen
   */
  static Optional<Integer> secondsLeft(LobbyState state, LobbyConfig config, Duration untouched) {
    if (LobbyFlow.working(state)
        || state instanceof LobbyState.Start
        || state instanceof LobbyState.Goodbye
        || state instanceof LobbyState.Problem
        || untouched.compareTo(config.idleWarning()) < 0) {
      return Optional.empty();
    }
    Duration left = config.idleWarning().plus(config.idleCountdown()).minus(untouched);
    return Optional.of(Math.max(0, Math.toIntExact((left.toMillis() + 999) / 1000)));
  }
}
