package org.madoguchi.sandbox.city.authority;

import java.math.BigInteger;

/**
 * Half of a worthless RSA-2048 key: the first fitting prime at or above a number that its name
 * gives. Finding it takes most of the time of making a key, so {@link ListedPrimes} says for the
 * names of the sandbox city how far above it lies. The same on every machine.
 *
 * @param name seed, key and which of the two
 */
record RsaPrime(String name) {
  /** As card.md 7.1 has. */
  static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  private static final int BITS = 1024;

  /** Error probability below 2^-100, as {@link BigInteger#nextProbablePrime} has. */
  private static final int CERTAINTY = 100;

  /** With both upper bits set the product of two has 2048 bits. */
  private BigInteger from() {
    byte[] bytes = new byte[BITS / Byte.SIZE];
    new SeededRandom(name).nextBytes(bytes);
    return new BigInteger(1, bytes).setBit(BITS - 1).setBit(BITS - 2).setBit(0);
  }

  /** The prime itself. */
  BigInteger value() {
    Integer distance = ListedPrimes.DISTANCES.get(name);
    return distance == null ? searched() : from().add(BigInteger.valueOf(distance));
  }

  /** How far above its number the prime lies, found without the list. */
  int distance() {
    return searched().subtract(from()).intValueExact();
  }

  private BigInteger searched() {
    BigInteger candidate = from();
    if (!fits(candidate)) {
      do {
        candidate = candidate.nextProbablePrime();
      } while (!invertible(candidate));
    }
    return candidate;
  }

  /** Whether it may be half of a key. */
  static boolean fits(BigInteger candidate) {
    return invertible(candidate) && candidate.isProbablePrime(CERTAINTY);
  }

  private static boolean invertible(BigInteger prime) {
    return prime.subtract(BigInteger.ONE).gcd(EXPONENT).equals(BigInteger.ONE);
  }
}
