package org.madoguchi.sandbox.city.gateway;

import java.time.Duration;

/**
 * When a neutral refusal leaves: at whole multiples of the pace after the request came, so that its
 * time tells nothing of the reason. Any thread.
 */
final class NeutralPace {
  private final long nanos;

  NeutralPace(Duration pace) {
    this.nanos = pace.toNanos();
  }

  /**
   * Waits for the next multiple.
   *
   * @param arrived when the request came, {@link System#nanoTime()}
   */
  void await(long arrived) throws InterruptedException {
    long spent = System.nanoTime() - arrived;
    Thread.sleep(Duration.ofNanos(nanos - spent % nanos));
  }
}
