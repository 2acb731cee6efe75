package org.madoguchi.app.errand.support.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.errand.CaseAtDesk;

/**
 * Applications that have come to a good end a moment ago, while the resident still stands at the
 * desk: so that the clerk can say what follows. In memory only, nothing of it personal;
 * thread-safe.
 */
final class EndedApplications {
  private static final Duration SHOWN = Duration.ofMinutes(3);

  private record Ended(CaseAtDesk application, Instant until) {}

  private final InstantSource clock;
  private final List<Ended> ended = new ArrayList<>();

  EndedApplications(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(CaseAtDesk application) {
    ended.add(new Ended(application, clock.instant().plus(SHOWN)));
  }

  /** Whether that one is still shown. */
  boolean shows(String id) {
    return recent().stream().anyMatch(application -> application.id().equals(id));
  }

  /** Those of the last while, oldest first. */
  synchronized List<CaseAtDesk> recent() {
    Instant now = clock.instant();
    ended.removeIf(e -> !now.isBefore(e.until()));
    return ended.stream().map(Ended::application).toList();
  }
}
