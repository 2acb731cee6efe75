package org.madoguchi.municipality;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test turns. Thread-safe. */
public final class TestClock implements InstantSource {
  private Instant now;

  public TestClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** It is later now. */
  public synchronized void passes(Duration time) {
    now = now.plus(time);
  }
}
