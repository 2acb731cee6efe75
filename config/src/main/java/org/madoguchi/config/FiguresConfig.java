package org.madoguchi.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the figures of a month, and what an office costs.
 *
 * @param to whom they are sent; null: to nobody, files are made by hand
 * @param yearlyCostYen what the service costs a year; null: no cost per certificate is shown
 */
public record FiguresConfig(@Nullable FarEnd to, @Nullable Integer yearlyCostYen) {
  /** A branch that sends nothing. */
  public static final FiguresConfig NONE = new FiguresConfig(null, null);

  /**
   * A program that takes figures.
   *
   * @param uri {@code https:} base address
   * @param deadline how long an answer may take as a whole, 1 s to 1 min
   * @param trust PEM file: its server certificate, or the authorities that may vouch for it; nobody
   *     else is believed
   */
  public record FarEnd(URI uri, Duration deadline, Path trust) {}
}
