package org.madoguchi.sandbox.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Durations of one thing, done many times. One thread. */
public final class Sample {
  private final List<Long> nanos = new ArrayList<>();

  /** An empty sample. */
  public Sample() {}

  /** One more, from {@code System.nanoTime()} until now. */
  public void since(long begin) {
    nanos.add(System.nanoTime() - begin);
  }

  /** One more. */
  public void add(long duration) {
    nanos.add(duration);
  }

  /** In the middle, ms. */
  public double median() {
    return at(nanos.stream().sorted().toList(), 0.5);
  }

  /** Median, 95th percentile and maximum, ms. */
  public String text() {
    List<Long> sorted = nanos.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "median %.1f ms, p95 %.1f ms, max %.1f ms (n = %d)",
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 1),
        sorted.size());
  }

  private static double at(List<Long> sorted, double quantile) {
    int index = (int) Math.ceil(quantile * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)) / 1e6;
  }
}
