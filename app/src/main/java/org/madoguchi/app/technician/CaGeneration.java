package org.madoguchi.app.technician;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.OptionalInt;

/** Which of JPKI's authorities issued an electronic certificate (card.md 7.1). */
final class CaGeneration {
  /** A few days before each began, in the order of their numbers. */
  private static final Instant FIRST = Instant.parse("2015-10-01T00:00:00Z");

  private static final Instant SECOND = Instant.parse("2019-09-01T00:00:00Z");
  private static final Instant THIRD = Instant.parse("2023-07-01T00:00:00Z");

  private CaGeneration() {}

  /**
   * The generation of an authority, all of which share one name: by the day on which it began.
   *
   * @return empty: it didn't issue the certificate, or is none of them
   */
  static OptionalInt of(X509Certificate certificate, X509Certificate authority) {
    try {
      certificate.verify(authority.getPublicKey());
    } catch (GeneralSecurityException e) {
      return OptionalInt.empty();
    }
    Instant from = authority.getNotBefore().toInstant();
    if (!from.isBefore(THIRD)) {
      return OptionalInt.of(3);
    }
    if (!from.isBefore(SECOND)) {
      return OptionalInt.of(2);
    }
    return from.isBefore(FIRST) ? OptionalInt.empty() : OptionalInt.of(1);
  }

  /** The O of the authority's name: JPKI, JPKI-TEST, or another for the sandbox. */
  static String organization(X509Certificate authority) {
    for (String part : authority.getSubjectX500Principal().getName().split(",", -1)) {
      if (part.startsWith("O=")) {
        return part.substring(2);
      }
    }
    return "";
  }
}
