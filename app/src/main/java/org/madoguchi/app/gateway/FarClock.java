package org.madoguchi.app.gateway;

import java.time.Instant;
import java.util.Optional;

/** Somebody else's clock. */
@FunctionalInterface
public interface FarClock {
  /** What it shows, to the second; empty if nobody answers, or answers without a time. */
  Optional<Instant> time();

  /** The gateway's, as the head of its answer about its health tells it (RFC 9110 6.6.1). */
  static FarClock of(HttpsChannel channel) {
    return () -> channel.time(GatewayMessages.HEALTH);
  }
}
