package org.madoguchi.sandbox.city.cardauthority;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.madoguchi.sandbox.city.authority.CardKey;

/**
 * What the authority says of electronic certificates that it has issued anew or revoked; of all
 * others it has nothing to say, so they are valid as long as they last. Thread-safe.
 */
public final class CertificateStatuses {
  /** What it says. */
  public enum Status {
    /** Issued and not yet read back from its card: it isn't to be relied on (RFC 5280 5.3.1). */
    ON_HOLD,
    /** To be relied on. */
    VALID,
    /** Not to be relied on, for ever. */
    REVOKED
  }

  private record Id(CardKey use, BigInteger serial) {}

  private final Map<Id, Status> statuses = new ConcurrentHashMap<>();

  /** Of one. */
  public Status of(CardKey use, X509Certificate certificate) {
    return statuses.getOrDefault(id(use, certificate), Status.VALID);
  }

  /** Serial numbers that OCSP and CRL tell as revoked: those on hold too. */
  public Set<BigInteger> notToBeReliedOn(CardKey use) {
    return statuses.entrySet().stream()
        .filter(e -> e.getKey().use() == use && e.getValue() != Status.VALID)
        .map(e -> e.getKey().serial())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many that were issued anew are valid. */
  public long issuedAnewAndValid(CardKey use) {
    return statuses.entrySet().stream()
        .filter(e -> e.getKey().use() == use && e.getValue() == Status.VALID)
        .count();
  }

  void hold(CardKey use, X509Certificate certificate) {
    statuses.put(id(use, certificate), Status.ON_HOLD);
  }

  /** Lifts the hold of the new one and revokes the old one, or neither. */
  synchronized void replace(
      CardKey use, X509Certificate fresh, Iterable<X509Certificate> replaced) {
    for (X509Certificate old : replaced) {
      revoke(use, old);
    }
    statuses.replace(id(use, fresh), Status.ON_HOLD, Status.VALID);
  }

  void revoke(CardKey use, X509Certificate certificate) {
    revoke(use, certificate.getSerialNumber());
  }

  void revoke(CardKey use, BigInteger serial) {
    statuses.put(new Id(use, serial), Status.REVOKED);
  }

  private static Id id(CardKey use, X509Certificate certificate) {
    return new Id(use, certificate.getSerialNumber());
  }
}
