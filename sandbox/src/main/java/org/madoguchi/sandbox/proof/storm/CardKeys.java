package org.madoguchi.sandbox.proof.storm;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.madoguchi.sandbox.city.card.RsaKeys;

/**
 * RSA-2048 key pairs that cost little: each is two of a few primes. No two are the same, and all
 * are worthless. The same each time. Immutable; any thread.
 */
final class CardKeys {
  private static final int PRIMES = 14;
  private static final int PRIME_BITS = 1024;
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  private final List<RsaKeys> pairs = new ArrayList<>();
  private final RsaKeys quick;

  CardKeys() {
    Random random = new Random(2048);
    List<BigInteger> primes = new ArrayList<>();
    while (primes.size() < PRIMES) {
      // with both highest bits set, so that the product of any two has 2,048
      BigInteger from =
          new BigInteger(PRIME_BITS - 2, random).setBit(PRIME_BITS - 1).setBit(PRIME_BITS - 2);
      BigInteger prime = from.nextProbablePrime();
      if (prime.subtract(BigInteger.ONE).gcd(EXPONENT).equals(BigInteger.ONE)) {
        for (BigInteger other : primes) {
          pairs.add(pair(prime, other));
        }
        primes.add(prime);
      }
    }
    quick = quick(pairs.getFirst());
  }

  private static RsaKeys pair(BigInteger p, BigInteger q) {
    BigInteger n = p.multiply(q);
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = EXPONENT.modInverse(p1.multiply(q1));
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      return new RsaKeys(
          (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(n, EXPONENT)),
          (RSAPrivateKey)
              factory.generatePrivate(
                  new RSAPrivateCrtKeySpec(
                      n, EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  /** The small exponent is the secret one: quick to sign with. */
  private static RsaKeys quick(RsaKeys of) {
    BigInteger n = of.publicKey().getModulus();
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      return new RsaKeys(
          (RSAPublicKey)
              factory.generatePublic(new RSAPublicKeySpec(n, of.privateKey().getPrivateExponent())),
          (RSAPrivateKey) factory.generatePrivate(new RSAPrivateKeySpec(n, EXPONENT)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  /** How many there are. */
  int count() {
    return pairs.size();
  }

  /** The key pair of that number. */
  RsaKeys pair(int number) {
    return pairs.get(number);
  }

  /** One for signatures that nobody checks here. */
  RsaKeys quick() {
    return quick;
  }
}
