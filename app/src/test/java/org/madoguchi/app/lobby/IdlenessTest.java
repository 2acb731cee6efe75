package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.config.LobbyConfig;

/** Who listens has three times as long, and no time passes while something is said. */
class IdlenessTest {
  private static final LobbyConfig CONFIG =
      new LobbyConfig("lobby-1", 4, Duration.ofSeconds(40), Duration.ofSeconds(20), false);
  private static final Visit VISIT = new Visit(new CertificateState.Municipalities(), null);
  private static final Instant BEGUN = Instant.parse("2026-11-20T01:00:00Z");

  private static Optional<Integer> left(int seconds, boolean listening) {
    return Idleness.secondsLeft(
        VISIT, CONFIG, Duration.ofSeconds(seconds), StaffCall.State.NONE, listening);
  }

  @Test
  void theWarningComesLaterAndCountsLonger() {
    assertEquals(Optional.empty(), left(39, false));
    assertEquals(Optional.of(20), left(40, false));
    assertEquals(Optional.empty(), left(119, true));
    assertEquals(Optional.of(60), left(120, true));
    assertEquals(Optional.of(0), left(180, true));
  }

  @Test
  void whatAsksForNothingStaysThreeTimesAsLong() {
    LobbyState goodbye = new LobbyState.Goodbye();
    assertTrue(Idleness.over(goodbye, Duration.ofSeconds(6), StaffCall.State.NONE, false));
    assertFalse(Idleness.over(goodbye, Duration.ofSeconds(17), StaffCall.State.NONE, true));
    assertTrue(Idleness.over(goodbye, Duration.ofSeconds(18), StaffCall.State.NONE, true));
  }

  @Test
  void whatIsSaidPutsOffTheEndButNotForEver() {
    Quiet quiet = new Quiet(BEGUN);
    quiet.heard(BEGUN.plusSeconds(100));
    assertEquals(Duration.ofSeconds(5), quiet.untouched(BEGUN.plusSeconds(105)));
    quiet.heard(BEGUN.plusSeconds(400));
    assertEquals(Duration.ofMinutes(5), quiet.untouched(BEGUN.plusSeconds(400)));
    quiet.touched(BEGUN.plusSeconds(500));
    quiet.heard(BEGUN.plusSeconds(600));
    assertEquals(Duration.ZERO, quiet.untouched(BEGUN.plusSeconds(600)));
  }
}
