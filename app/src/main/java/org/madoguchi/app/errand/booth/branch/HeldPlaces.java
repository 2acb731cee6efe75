package org.madoguchi.app.errand.booth.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.config.Booth;

/**
 * Places that are kept while residents decide, each for two minutes. In memory alone: after a
 * restart nobody stands before the screen any more. Thread-safe, and nothing in it waits.
 */
final class HeldPlaces {
  /** Longer than the idle warning and its countdown, which end a visit before. */
  static final Duration FOR = Duration.ofMinutes(2);

  private final InstantSource clock;
  private final Map<Place, Hold> held = new ConcurrentHashMap<>();

  HeldPlaces(InstantSource clock) {
    this.clock = clock;
  }

  /** One of those at the same time, from 1. */
  record Place(Booth booth, LocalDateTime slot, int number) {}

  /**
   * For whom.
   *
   * @param id random, of the appointment that may come of it
   * @param terminal of the lobby
   * @param until when it ends
   */
  record Hold(String id, String terminal, Instant until) {}

  /** A place that is held, and for whom. */
  record Held(Place place, Hold hold) {}

  /** Keeps a place, unless somebody else's is there whose time hasn't ended. */
  boolean take(Place place, String id, String terminal) {
    Instant now = clock.instant();
    Hold mine = new Hold(id, terminal, now.plus(FOR));
    Hold kept = held.merge(place, mine, (old, fresh) -> old.until().isAfter(now) ? old : fresh);
    return kept != null && kept.id().equals(id);
  }

  /** Whether somebody's time hasn't ended yet. */
  boolean holds(Place place) {
    Hold hold = held.get(place);
    return hold != null && hold.until().isAfter(clock.instant());
  }

  /**
   * Keeps it until {@link #release}, so that its time doesn't end while it is being booked.
   *
   * @return empty if its time has ended
   */
  Optional<Held> fix(String id) {
    Instant now = clock.instant();
    for (Map.Entry<Place, Hold> entry : held.entrySet()) {
      Hold hold = entry.getValue();
      if (hold.id().equals(id)) {
        Hold fixed = new Hold(id, hold.terminal(), Instant.MAX);
        return hold.until().isAfter(now) && held.replace(entry.getKey(), hold, fixed)
            ? Optional.of(new Held(entry.getKey(), fixed))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The place is nobody's any more. */
  void release(String id) {
    held.values().removeIf(hold -> hold.id().equals(id));
  }
}
