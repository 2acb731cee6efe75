package org.madoguchi.printer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that a printer is watched by.
 *
 * @param clock for deadlines
 * @param sleeper waits between two looks at the printer
 * @param interval from one look to the next; a tight loop keeps small printers from printing, so
 *     about 1 s
 */
public record PollClock(InstantSource clock, Sleeper sleeper, Duration interval) {
  /** Waits. */
  @FunctionalInterface
  public interface Sleeper {
    /** Waits for a time, or until the thread is interrupted. */
    void sleep(Duration time) throws InterruptedException;
  }

  /** The wall clock, one look a second. */
  public static PollClock everySecond() {
    return new PollClock(InstantSource.system(), Thread::sleep, Duration.ofSeconds(1));
  }

  /** Waits one interval, but not beyond an instant. */
  public void pauseUntil(Instant latest) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), latest);
    sleeper.sleep(
        left.compareTo(interval) < 0 ? (left.isPositive() ? left : Duration.ZERO) : interval);
  }
}
