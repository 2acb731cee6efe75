package org.madoguchi.sandbox.city.card;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** An RSA-2048 key pair with exponent 65537, as all keys of the card and its issuers are. */
public record RsaKeys(RSAPublicKey publicKey, RSAPrivateKey privateKey) {
  private static final int MODULUS_LENGTH = 256;

  public RsaKeys {
    if (publicKey.getModulus().bitLength() != MODULUS_LENGTH * 8) {
      throw new IllegalArgumentException("not RSA-2048");
    }
  }

  /** The same key pair in its own types. */
  public static RsaKeys of(KeyPair pair) {
    if (pair.getPublic() instanceof RSAPublicKey open
        && pair.getPrivate() instanceof RSAPrivateKey secret) {
      return new RsaKeys(open, secret);
    }
    throw new IllegalArgumentException("not an RSA key pair");
  }

  /** The public half as the card writes it: 90 exponent, 91 modulus; 265 bytes (card.md 3.2). */
  byte[] encodedPublic() {
    byte[] exponent = publicKey.getPublicExponent().toByteArray();
    return Tlv.join(Tlv.of(0x90, exponent), Tlv.of(0x91, unsigned(publicKey.getModulus())));
  }

  /** The modulus in 256 bytes. */
  static byte[] unsigned(BigInteger modulus) {
    byte[] signed = modulus.toByteArray();
    return Arrays.copyOfRange(signed, signed.length - MODULUS_LENGTH, signed.length);
  }

  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA256withRSA", e);
    }
  }

  @Override
  public String toString() {
    return "RsaKeys[****]";
  }
}
