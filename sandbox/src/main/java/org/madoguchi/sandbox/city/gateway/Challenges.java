package org.madoguchi.sandbox.city.gateway;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Challenges that are out. Each serves once, for the branch that asked for it. Any thread. */
final class Challenges {
  private static final int BYTES = 32;

  private final Map<String, Open> open = new HashMap<>();
  private final Duration life;
  private final InstantSource clock;
  private final SecureRandom random;

  Challenges(Duration life, InstantSource clock, SecureRandom random) {
    this.life = life;
    this.clock = clock;
    this.random = random;
  }

  private record Open(String branch, Instant expires) {}

  /**
   * @param value base64url without padding
   */
  record Issued(String value, Instant expires) {}

  synchronized Issued issue(String branch) {
    Instant now = clock.instant();
    open.values().removeIf(o -> !now.isBefore(o.expires()));
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expires = now.plus(life);
    open.put(value, new Open(branch, expires));
    return new Issued(value, expires);
  }

  /** Whether it was open for that branch; from now on it isn't. */
  synchronized boolean spend(String value, String branch) {
    Open found = open.get(value);
    if (found == null || !found.branch().equals(branch)) {
      return false;
    }
    open.remove(value);
    return clock.instant().isBefore(found.expires());
  }
}
