package org.madoguchi.sandbox.paper;

import org.madoguchi.sandbox.city.City;

/**
 * Who certifies.
 *
 * @param place prefecture and municipality
 * @param kind 市 or 町, as in the name of its tax
 * @param title title of the head of the municipality
 * @param name name of the head of the municipality
 * @param seal what is cut in the official seal, six characters
 */
record Issuer(String place, String kind, String title, String name, String seal) {
  /**
   * The one with this code.
   *
   * @throws IllegalArgumentException if it isn't one of the sandbox's
   */
  static Issuer of(String code) {
    return switch (code) {
      case City.MIHON_SHI -> new Issuer("見本県見本市", "市", "見本市長", "見本　市郎", "見本市長之印");
      case City.MIHON_MACHI -> new Issuer("見本県見本町", "町", "見本町長", "見本　町子", "見本町長之印");
      default -> throw new IllegalArgumentException("not a municipality of the sandbox");
    };
  }

  /** The tax that it levies. */
  String tax() {
    return kind + "民税";
  }
}
