package org.madoguchi.card;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** An issuer of card-verifiable certificates, a municipality that it certified, and a card. */
final class Issuer {
  private final KeyPair root = pair();
  private final KeyPair municipality = pair();
  private final KeyPair card = pair();

  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  PublicKey root() {
    return root.getPublic();
  }

  PublicKey card() {
    return card.getPublic();
  }

  /** EF 0004 (card.md 3.2). */
  byte[] cvCertificate() {
    byte[] body =
        Bytes.join(
            keyId("6000033"), keyId("1322100"), publicKey((RSAPublicKey) municipality.getPublic()));
    return Bytes.object(
        0x7F21, Bytes.object(0x5F4E, body), Bytes.object(0x5F37, sign(root.getPrivate(), body)));
  }

  private static byte[] keyId(String digits) {
    return Bytes.filled(Bytes.join(Bytes.ascii(digits), new byte[] {8, 5}, Bytes.ascii("000")), 16);
  }

  /** Objects 90 and 91 of the card's key. */
  byte[] cardKey() {
    return publicKey((RSAPublicKey) card.getPublic());
  }

  private static byte[] publicKey(RSAPublicKey key) {
    byte[] modulus = key.getModulus().toByteArray(); // with a leading zero
    byte[] modulusOnly = Arrays.copyOfRange(modulus, modulus.length - 256, modulus.length);
    return Bytes.join(Bytes.hex("9003010001"), Bytes.hex("91820100"), modulusOnly);
  }

  /** By the municipality. */
  byte[] signed(byte[] content) {
    return sign(municipality.getPrivate(), content);
  }

  /** By the card, padded as it is given: the DigestInfo comes from outside. */
  byte[] signedByCard(byte[] digestInfo) {
    try {
      Signature signature = Signature.getInstance("NONEwithRSA");
      signature.initSign(card.getPrivate());
      signature.update(digestInfo);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(PrivateKey key, byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
