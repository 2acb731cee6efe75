package org.madoguchi.card.data;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;

/** RSA keys in the form of the card's own files, and signatures by them (card.md 3.2). */
public final class CardRsaKey {
  private static final int EXPONENT = 0x90;
  private static final int MODULUS = 0x91;

  /** Smaller keys can be broken; the card's have 2,048 bits. */
  private static final int FEWEST_BITS = 2048;

  private static final int MOST_BITS = 8192;

  private CardRsaKey() {}

  /** Objects 90 (exponent) and 91 (modulus) inside another one. */
  static PublicKey in(Tlv holder) throws MalformedData {
    return of(holder.child(EXPONENT).value(), holder.child(MODULUS).value());
  }

  static PublicKey of(byte[] exponent, byte[] modulus) throws MalformedData {
    BigInteger n = new BigInteger(1, modulus);
    BigInteger e = new BigInteger(1, exponent);
    boolean strong = n.bitLength() >= FEWEST_BITS && n.bitLength() <= MOST_BITS && n.testBit(0);
    if (!strong || e.bitLength() > 64 || !e.testBit(0) || e.equals(BigInteger.ONE)) {
      throw new MalformedData("RSA key too weak or too large");
    }
    try {
      return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(n, e));
    } catch (GeneralSecurityException refused) {
      throw new MalformedData("no RSA key");
    }
  }

  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  public static boolean signed(PublicKey key, byte[] content, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update(content);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // not a signature of this key, of whatever length
    }
  }
}
