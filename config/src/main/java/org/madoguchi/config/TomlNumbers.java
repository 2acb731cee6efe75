package org.madoguchi.config;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of TOML. Pure. */
public final class TomlNumbers {
  private TomlNumbers() {}

  /** A number as it is written; empty if it is none, which TOML can say too. */
  public static Optional<BigDecimal> exact(Number value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
    }
    return Optional.of(BigDecimal.valueOf(value.longValue()));
  }
}
