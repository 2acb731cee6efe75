package org.madoguchi.sandbox.city.mfp;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.madoguchi.printer.PollClock;

/** A clock that only sleepers move. */
final class VirtualTime {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T01:24:00Z"));

  PollClock pace(Duration interval) {
    return new PollClock(now::get, time -> now.updateAndGet(then -> then.plus(time)), interval);
  }
}
