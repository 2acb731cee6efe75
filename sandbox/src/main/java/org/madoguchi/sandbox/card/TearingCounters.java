package org.madoguchi.sandbox.card;

import org.jspecify.annotations.Nullable;

/**
 * Counters on a card that loses its power in the middle of a command: what the command writes first
 * is kept, what it writes afterwards is lost. One thread at a time.
 */
final class TearingCounters implements RetryCounterStore {
  private final RetryCounterStore kept;
  private int writesLeft = Integer.MAX_VALUE;

  TearingCounters(RetryCounterStore kept) {
    this.kept = kept;
  }

  /** Whether the power goes during the command that comes now. */
  void tearing(boolean now) {
    writesLeft = now ? 1 : Integer.MAX_VALUE;
  }

  @Override
  public int left(String counter, int initial) {
    return kept.left(counter, initial);
  }

  @Override
  public void write(String counter, int left) {
    if (writesLeft > 0) {
      writesLeft--;
      kept.write(counter, left);
    }
  }

  @Override
  public @Nullable String changed(String counter) {
    return kept.changed(counter);
  }

  @Override
  public void change(String counter, int left, String value) {
    if (writesLeft > 0) {
      writesLeft--;
      kept.change(counter, left, value);
    }
  }
}
