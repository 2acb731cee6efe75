package org.madoguchi.sandbox.city.authority;

import java.math.BigInteger;
import java.time.Instant;

/**
 * The generations of JPKI's authorities with their validities and serial numbers (card.md 7.1). All
 * share one name.
 */
public enum CaGeneration {
  /** Expired. */
  FIRST("2015-10-19T15:00:00Z", "2025-10-19T14:59:59Z", "01", "01"),
  SECOND("2019-09-13T15:00:00Z", "2029-09-14T14:59:59Z", "0133C349", "0132C4AB"),
  /** The one that issues now. */
  THIRD("2023-07-15T15:00:00Z", "2033-07-15T14:59:59Z", "06D18006", "067C6A21");

  private final Instant from;
  private final Instant until;
  private final BigInteger userAuthenticationSerial;
  private final BigInteger signatureSerial;

  CaGeneration(String from, String until, String userAuthenticationSerial, String signatureSerial) {
    this.from = Instant.parse(from);
    this.until = Instant.parse(until);
    this.userAuthenticationSerial = new BigInteger(userAuthenticationSerial, 16);
    this.signatureSerial = new BigInteger(signatureSerial, 16);
  }

  /** First second. */
  public Instant from() {
    return from;
  }

  /** Last second. */
  public Instant until() {
    return until;
  }

  BigInteger serial(CardKey use) {
    return switch (use) {
      case USER_AUTHENTICATION -> userAuthenticationSerial;
      case DIGITAL_SIGNATURE -> signatureSerial;
    };
  }
}
