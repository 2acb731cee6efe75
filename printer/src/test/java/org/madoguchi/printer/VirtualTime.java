package org.madoguchi.printer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that only sleepers move, and the test. */
final class VirtualTime {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T01:24:00Z"));

  void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  PollClock pace(Duration interval) {
    return new PollClock(now::get, this::pass, interval);
  }
}
