package org.madoguchi.sandbox.city.card;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/** The six ways in which the card pads and signs, chosen by P1 (card.md 4.5). */
final class CardSigning {
  private static final byte[] DIGEST_INFO =
      HexFormat.of().parseHex("3031300D060960864801650304020105000420");

  private static final int DIGEST_LENGTH = 32;

  private final SecureRandom random;

  CardSigning(SecureRandom random) {
    this.random = random;
  }

  static boolean known(int p1) {
    return p1 <= 5;
  }

  /** Whether an input may have this length. */
  static boolean fits(int p1, int length) {
    return switch (p1) {
      case 0 -> length <= 245; // 256 bytes of modulus less 11 of padding
      case 2, 4 -> length == DIGEST_LENGTH;
      default -> length <= 255;
    };
  }

  byte[] sign(RSAPrivateKey key, int p1, byte[] input) {
    try {
      return switch (p1) {
        case 0 -> pkcs1(key, input);
        case 1 -> pkcs1(key, sha256(input));
        case 2 -> pkcs1(key, digestInfo(input));
        case 3 -> pkcs1(key, digestInfo(sha256(input)));
        case 4 -> pss(key, input);
        case 5 -> pss(key, sha256(input));
        default -> throw new IllegalArgumentException("no way to sign: " + p1);
      };
    } catch (GeneralSecurityException | CryptoException e) {
      throw new IllegalStateException("the card's key can't sign", e);
    }
  }

  /** EMSA-PKCS1-v1_5 padding of block type 1 round whatever was given (RFC 8017 9.2). */
  private static byte[] pkcs1(RSAPrivateKey key, byte[] input) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(input);
  }

  /** EMSA-PSS with SHA-256 and a salt of its length (RFC 8017 9.1). */
  private byte[] pss(RSAPrivateKey key, byte[] digest) throws CryptoException {
    PSSSigner signer =
        PSSSigner.createRawSigner(
            new RSABlindedEngine(),
            new SHA256Digest(),
            new SHA256Digest(),
            DIGEST_LENGTH,
            PSSSigner.TRAILER_IMPLICIT);
    var parameters = new RSAKeyParameters(true, key.getModulus(), key.getPrivateExponent());
    signer.init(true, new ParametersWithRandom(parameters, random));
    signer.update(digest, 0, digest.length);
    return signer.generateSignature();
  }

  private static byte[] sha256(byte[] input) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(input);
  }

  private static byte[] digestInfo(byte[] digest) {
    byte[] info = Arrays.copyOf(DIGEST_INFO, DIGEST_INFO.length + digest.length);
    System.arraycopy(digest, 0, info, DIGEST_INFO.length, digest.length);
    return info;
  }
}
