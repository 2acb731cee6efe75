package org.madoguchi.app.lobby;

import java.time.Duration;
import java.time.Instant;

/** Since when nobody has touched anything, and nothing was said. The session's thread only. */
final class Quiet {
  /**
   * The longest screen is read out in two minutes: a sound device that hangs keeps no visit open.
   */
  private static final Duration MOST = Duration.ofMinutes(5);

  /** When a hand was last there; then what is said may put off the end. */
  private Instant hand;

  private Instant touched;
  private Instant entered;

  Quiet(Instant now) {
    hand = now;
    touched = now;
    entered = now;
  }

  void touched(Instant now) {
    hand = now;
    touched = now;
  }

  /** Another screen: what it asks for, one must have time to read. */
  void entered(Instant now) {
    hand = now;
    begin(now);
  }

  private void begin(Instant now) {
    touched = now;
    entered = now;
  }

  /** Something is being said: nobody is late, and what asks for nothing hasn't been heard yet. */
  void heard(Instant now) {
    if (Duration.between(hand, now).compareTo(MOST) < 0) {
      begin(now);
    }
  }

  Duration untouched(Instant now) {
    return Duration.between(touched, now);
  }

  /** How long this screen has been there, since it was read out. */
  Duration shown(Instant now) {
    return Duration.between(entered, now);
  }
}
