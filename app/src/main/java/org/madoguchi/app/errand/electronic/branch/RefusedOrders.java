package org.madoguchi.app.errand.electronic.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.errand.CaseAtDesk;

/**
 * Orders that came to their end while somebody stood at the desk for them: shown for a while, so
 * that the clerk can say why. In memory only; thread-safe.
 */
final class RefusedOrders {
  private static final Duration SHOWN = Duration.ofMinutes(10);

  private record Refused(CaseAtDesk order, Instant until) {}

  private final InstantSource clock;
  private final List<Refused> refused = new ArrayList<>();

  RefusedOrders(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(CaseAtDesk order) {
    refused.add(new Refused(order, clock.instant().plus(SHOWN)));
  }

  /** Whether that one is still shown. */
  boolean shows(String id) {
    return recent().stream().anyMatch(order -> order.id().equals(id));
  }

  /** Those of the last while, oldest first. */
  synchronized List<CaseAtDesk> recent() {
    Instant now = clock.instant();
    refused.removeIf(r -> !now.isBefore(r.until()));
    return refused.stream().map(Refused::order).toList();
  }
}
