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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * Key pairs by name, made when first asked for. EC takes about 1 ms each; RSA too where {@link
 * ListedPrimes} knows the name, else 0.1 s on a warm JVM and up to 1 s on a cold one. The same on
 * every machine. Any thread.
 */
final class SandboxKeys {
  private final String seed;
  private final Map<String, KeyPair> made = new ConcurrentHashMap<>();

  SandboxKeys(String seed) {
    this.seed = seed;
  }

  /** RSA-2048, exponent 65537, as card.md 7.1 has. */
  KeyPair rsa(String name) {
    return made.computeIfAbsent("rsa/" + name, label -> rsa(prime(label, "p"), prime(label, "q")));
  }

  /** The RSA keys that were asked for so far, each by its two primes. */
  List<RsaPrime> rsaPrimes() {
    return made.keySet().stream()
        .filter(label -> label.startsWith("rsa/"))
        .flatMap(label -> Stream.of(prime(label, "p"), prime(label, "q")))
        .toList();
  }

  private RsaPrime prime(String label, String which) {
    return new RsaPrime(seed + "/" + label + "/" + which);
  }

  private static KeyPair rsa(RsaPrime first, RsaPrime second) {
    BigInteger p = first.value();
    BigInteger q = second.value();
    BigInteger n = p.multiply(q);
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = RsaPrime.EXPONENT.modInverse(p1.multiply(q1));
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      return new KeyPair(
          factory.generatePublic(new RSAPublicKeySpec(n, RsaPrime.EXPONENT)),
          factory.generatePrivate(
              new RSAPrivateCrtKeySpec(
                  n, RsaPrime.EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
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
