package org.madoguchi.app.errand.certificate;

/**
 * A fee that is settled.
 *
 * @param yen what was taken; 0 for an exemption
 */
public record PaidFee(FeeWay way, int yen) {
  public PaidFee {
    if (yen < 0 || (way instanceof FeeWay.Exempt && yen != 0)) {
      throw new IllegalArgumentException("no fee is negative, and none is taken from the exempt");
    }
  }

  /** The amount that settling a fee in this way takes. */
  public static PaidFee of(FeeWay way, int due) {
    return new PaidFee(way, way instanceof FeeWay.Exempt ? 0 : due);
  }
}
