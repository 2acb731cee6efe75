package org.madoguchi.app.errand;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases that have come to an end a moment ago, while the resident still stands at the desk: so that
 * the clerk can say what follows. In memory only, nothing of it personal; thread-safe.
 */
public final class EndedCases {
  private static final Duration SHOWN = Duration.ofMinutes(3);

  private record Ended(CaseAtDesk of, Instant until) {}

  private final InstantSource clock;
  private final List<Ended> ended = new ArrayList<>();

  /** None yet. */
  public EndedCases(InstantSource clock) {
    this.clock = clock;
  }

  /** It has ended now. */
  public synchronized void add(CaseAtDesk of) {
    ended.add(new Ended(of, clock.instant().plus(SHOWN)));
  }

  /** Whether that one is still shown. */
  public boolean shows(String id) {
    return recent().stream().anyMatch(of -> of.id().equals(id));
  }

  /** Those of the last while, oldest first. */
  public synchronized List<CaseAtDesk> recent() {
    Instant now = clock.instant();
    ended.removeIf(e -> !now.isBefore(e.until()));
    return ended.stream().map(Ended::of).toList();
  }
}
