package org.madoguchi.card;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What a key of the card can sign with, a row each: which keys, which digest, what the card gets.
 * The row is chosen from the key in the electronic certificate, so that the next card's ECDSA P-384
 * (card.md 9) is one more row once its command is known.
 */
public enum SignatureAlgorithm {
  /** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 8.2): what the whole field uses (card.md 4.5). */
  RSA_SHA256("RSA", "SHA-256", "SHA256withRSA", 0, "3031300D060960864801650304020105000420"),
  /** RSASSA-PKCS1-v1_5 with SHA-384. */
  RSA_SHA384("RSA", "SHA-384", "SHA384withRSA", 0, "3041300D060960864801650304020205000430"),
  /** RSASSA-PKCS1-v1_5 with SHA-512. */
  RSA_SHA512("RSA", "SHA-512", "SHA512withRSA", 0, "3051300D060960864801650304020305000440"),
  /**
   * RSASSA-PSS with SHA-256 and a random salt (RFC 8017 8.1), padded by the card: P1 04, seen to
   * work on one card (card.md 4.5). Others may refuse it.
   */
  RSA_PSS_SHA256("RSA", "SHA-256", "RSASSA-PSS", 4, "");

  private final String keyAlgorithm;
  private final String digestAlgorithm;
  private final String signatureName;
  private final int p1;
  private final String digestInfo;

  SignatureAlgorithm(
      String keyAlgorithm,
      String digestAlgorithm,
      String signatureName,
      int p1,
      String digestInfo) {
    this.keyAlgorithm = keyAlgorithm;
    this.digestAlgorithm = digestAlgorithm;
    this.signatureName = signatureName;
    this.p1 = p1;
    this.digestInfo = digestInfo;
  }

  /** The rows for a key, the usual one first. Empty: a key of a card that isn't known yet. */
  public static List<SignatureAlgorithm> of(PublicKey key) {
    return Arrays.stream(values()).filter(row -> row.fits(key)).toList();
  }

  /** Whether a key of this kind signs so. */
  public boolean fits(PublicKey key) {
    return key.getAlgorithm().equals(keyAlgorithm);
  }

  /** The digest's standard name of the Java security library, such as {@code SHA-256}. */
  public String digestAlgorithm() {
    return digestAlgorithm;
  }

  /** The signature's standard name of the Java security library, such as {@code SHA256withRSA}. */
  public String signatureName() {
    return signatureName;
  }

  /** Digest of a content. */
  public byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance(digestAlgorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + digestAlgorithm, e);
    }
  }

  /** Whether a signature is by this key over this content. */
  public boolean verifies(PublicKey key, byte[] content, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(signatureName);
      if (this == RSA_PSS_SHA256) {
        verifier.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      verifier.initVerify(key);
      verifier.update(content);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // another kind of key, or a signature of another length
    }
  }

  /** Bytes of a digest. */
  public int digestLength() {
    return switch (this) {
      case RSA_SHA256, RSA_PSS_SHA256 -> 32;
      case RSA_SHA384 -> 48;
      case RSA_SHA512 -> 64;
    };
  }

  /** P1 of the command: how the card pads (card.md 4.5). */
  int p1() {
    return p1;
  }

  /** What the card gets: the digest in its DigestInfo, or bare where the card adds that. */
  byte[] input(byte[] digest) {
    byte[] prefix = HexFormat.of().parseHex(digestInfo); // RFC 8017 9.2, note 1
    byte[] input = Arrays.copyOf(prefix, prefix.length + digest.length);
    System.arraycopy(digest, 0, input, prefix.length, digest.length);
    return input;
  }
}
