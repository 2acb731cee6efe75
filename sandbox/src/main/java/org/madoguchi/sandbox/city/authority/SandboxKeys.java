package org.madoguchi.sandbox.city.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * Key pairs by name, made when first asked for. RSA takes about 0.1 s each, EC about 1 ms. The same
 * on every machine with the same JDK. Any thread.
 */
final class SandboxKeys {
  private static final int RSA_BITS = 2048;

  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  /** Error probability below 2^-100. */
  private static final int PRIME_CERTAINTY = 100;

  private final String seed;
  private final Map<String, KeyPair> made = new ConcurrentHashMap<>();

  SandboxKeys(String seed) {
    this.seed = seed;
  }

  /** RSA-2048, exponent 65537, as card.md 7.1 has. */
  KeyPair rsa(String name) {
    return made.computeIfAbsent("rsa/" + name, label -> rsa(random(label)));
  }

  private static KeyPair rsa(SecureRandom random) {
    BigInteger p = rsaPrime(random);
    BigInteger q = rsaPrime(random);
    BigInteger n = p.multiply(q);
    if (n.bitLength() != RSA_BITS) {
      return rsa(random);
    }
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = EXPONENT.modInverse(p1.multiply(q1));
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      return new KeyPair(
          factory.generatePublic(new RSAPublicKeySpec(n, EXPONENT)),
          factory.generatePrivate(
              new RSAPrivateCrtKeySpec(
                  n, EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  /** Half the modulus, one that the exponent has an inverse for. */
  private static BigInteger rsaPrime(SecureRandom random) {
    BigInteger prime = new BigInteger(RSA_BITS / 2, PRIME_CERTAINTY, random);
    boolean fits = prime.subtract(BigInteger.ONE).gcd(EXPONENT).equals(BigInteger.ONE);
    return fits ? prime : rsaPrime(random);
  }

  /** P-256. */
  KeyPair ec(String name) {
    return made.computeIfAbsent(
        "ec/" + name,
        label -> {
          ECKeyPairGenerator generator = new ECKeyPairGenerator();
          generator.init(
              new ECKeyGenerationParameters(
                  ECNamedDomainParameters.lookup(X9ObjectIdentifiers.prime256v1), random(label)));
          return pair(generator.generateKeyPair());
        });
  }

  /** That many bytes. */
  byte[] bytes(String name, int length) {
    byte[] bytes = new byte[length];
    random("bytes/" + name).nextBytes(bytes);
    return bytes;
  }

  /** A positive number of four bytes, as JPKI's serial numbers have. */
  BigInteger serial(String name) {
    return new BigInteger(1, bytes("serial/" + name, Integer.BYTES)).setBit(0).clearBit(31);
  }

  private SecureRandom random(String label) {
    return new SeededRandom(seed + "/" + label);
  }

  private static KeyPair pair(AsymmetricCipherKeyPair keys) {
    try {
      KeyFactory factory = KeyFactory.getInstance("EC");
      return new KeyPair(
          factory.generatePublic(
              new X509EncodedKeySpec(
                  SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(keys.getPublic())
                      .getEncoded())),
          factory.generatePrivate(
              new PKCS8EncodedKeySpec(
                  PrivateKeyInfoFactory.createPrivateKeyInfo(keys.getPrivate()).getEncoded())));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a fresh key pair has its standard encodings", e);
    }
  }
}
