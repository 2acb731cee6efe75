package org.madoguchi.sandbox.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * Key pairs by name, made when first asked for. RSA takes about 0.2 s each, EC about 1 ms. Any
 * thread.
 */
final class SandboxKeys {
  private static final int RSA_BITS = 2048;

  /** Miller-Rabin rounds: error probability below 2^-100, as FIPS 186-4 C.3 has for 1024 bits. */
  private static final int RSA_CERTAINTY = 100;

  private final String seed;
  private final Map<String, KeyPair> made = new ConcurrentHashMap<>();

  SandboxKeys(String seed) {
    this.seed = seed;
  }

  /** RSA-2048, exponent 65537, as card.md 7.1 has. */
  KeyPair rsa(String name) {
    return made.computeIfAbsent(
        "rsa/" + name,
        label -> {
          RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
          generator.init(
              new RSAKeyGenerationParameters(
                  BigInteger.valueOf(65537), random(label), RSA_BITS, RSA_CERTAINTY));
          return pair("RSA", generator.generateKeyPair());
        });
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
          return pair("EC", generator.generateKeyPair());
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

  private static KeyPair pair(String algorithm, AsymmetricCipherKeyPair keys) {
    try {
      KeyFactory factory = KeyFactory.getInstance(algorithm);
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
