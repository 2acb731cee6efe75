package org.madoguchi.municipality;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/** A package as a branch seals it, written by other code than what opens it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TestPackage(String id, byte[] frameKey, byte[] json) {
  private static final SecureRandom RANDOM = new SecureRandom();
  static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

  static TestPackage of(String branch, int papers) {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return of(HexFormat.of().formatHex(id), branch, papers);
  }

  static TestPackage of(String id, String branch, int papers) {
    byte[] frameKey = new byte[32];
    RANDOM.nextBytes(frameKey);
    String picture = base64(JPEG);
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < papers; i++) {
      seen.append(i == 0 ? "" : ",")
          .append(
              """
              {"code":"driving-licence","paperClass":"A","ticks":["name","photo"],"picture":"%s"}"""
                  .formatted(picture));
    }
    String json =
        """
        {"id":"%s","municipality":"99001","branch":"%s","form":"12345678901234567890123","birthDate":"1951-04-03",
        "photo":"%s","face":"%s","papers":[%s],"signature":true,"authentication":true,"braille":false,"moving":false,
        "oldCard":true,"language":"ja","frameKey":"%s"}"""
            .formatted(id, branch, picture, picture, seen, base64(frameKey));
    return new TestPackage(id, frameKey, json.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  String sha256() {
    return sha256(json);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] sealed(X509Certificate intake) {
    return sealed(json, intake);
  }

  static byte[] sealed(byte[] content, X509Certificate recipient) {
    try {
      CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
      generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(recipient));
      return generator
          .generate(
              new CMSProcessableByteArray(content),
              (OutputAEADEncryptor)
                  new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM).build())
          .getEncoded();
    } catch (GeneralSecurityException | CMSException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The message that brings it. */
  String message(X509Certificate intake, String branch) {
    return message(sha256(), sealed(intake), branch);
  }

  String message(String digest, byte[] sealed, String branch) {
    return """
        {"id":"%s","municipality":"99001","branch":"%s","terminal":"lobby-1","at":"2026-11-28T01:00:00Z",
        "packageSha256":"%s","sealed":"%s"}"""
        .formatted(id, branch, digest, base64(sealed));
  }

  /** A picture of the call. */
  byte[] frame(long number, byte[] picture) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(frameKey, "AES"),
          new GCMParameterSpec(128, ByteBuffer.allocate(12).putLong(4, number).array()));
      cipher.updateAAD((id + ":" + number).getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(picture);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
