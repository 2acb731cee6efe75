package org.madoguchi.app.errand.certificate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A settled fee as store and journal write it. Pure. */
public final class FeeText {
  private FeeText() {}

  public static String way(FeeWay way) {
    return switch (way) {
      case FeeWay.Cash _ -> "cash";
      case FeeWay.Elsewhere _ -> "elsewhere";
      case FeeWay.Exempt _ -> "exempt";
    };
  }

  static @Nullable String exemption(@Nullable PaidFee fee) {
    return fee != null && fee.way() instanceof FeeWay.Exempt e ? e.exemption() : null;
  }

  static @Nullable String proof(@Nullable PaidFee fee) {
    return fee != null && fee.way() instanceof FeeWay.Exempt e ? e.proof() : null;
  }

  /**
   * The inverse of the writers.
   *
   * @return null if no fee was taken
   * @throws IllegalArgumentException if nothing here wrote it
   */
  static @Nullable PaidFee read(
      @Nullable String way, int yen, @Nullable String exemption, @Nullable String proof) {
    if (way == null) {
      return null;
    }
    return new PaidFee(
        switch (way) {
          case "cash" -> new FeeWay.Cash();
          case "elsewhere" -> new FeeWay.Elsewhere();
          case "exempt" ->
              new FeeWay.Exempt(Objects.requireNonNull(exemption), Objects.requireNonNull(proof));
          default -> throw new IllegalArgumentException("no such way to pay: " + way);
        },
        yen);
  }
}
