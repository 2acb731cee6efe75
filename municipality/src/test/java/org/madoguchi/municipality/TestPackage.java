package org.madoguchi.municipality;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.madoguchi.municipality.envelope.IntakePackage;
import org.madoguchi.municipality.envelope.Json;

/** A package as a branch seals and sends it, by other code than what opens it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TestPackage(String id, String branch, byte[] frameKey, byte[] json) {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

  /** As short as a picture can be that is taken for a JPEG. */
  public static byte[] jpeg() {
    return JPEG.clone();
  }

  /** One with that content. */
  public static TestPackage of(IntakePackage content) {
    return new TestPackage(content.id(), content.branch(), content.frameKey(), Json.write(content));
  }

  /** A small one under an id of its own. */
  public static TestPackage of(String branch, int papers) {
    return of(HexFormat.of().formatHex(random(16)), branch, papers);
  }

  /** A small one, written as the interface says by hand. */
  public static TestPackage of(String id, String branch, int papers) {
    return of(id, branch, papers, JPEG);
  }

  /** The same with another picture for everything. */
  public static TestPackage of(String id, String branch, int papers, byte[] jpeg) {
    byte[] frameKey = random(32);
    String picture = base64(jpeg);
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
        {"id":"%s","municipality":"%s","branch":"%s","form":"12345678901234567890123","birthDate":"1951-04-03",
        "photo":"%s","face":"%s","papers":[%s],"signature":true,"authentication":true,"braille":false,"moving":false,
        "oldCard":true,"language":"ja","frameKey":"%s"}"""
            .formatted(id, TestOffice.CODE, branch, picture, picture, seen, base64(frameKey));
    return new TestPackage(id, branch, frameKey, json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Its digest, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sealed for the test's office. */
  public byte[] sealed() {
    return seal(json, TestOffice.INTAKE.certificate());
  }

  /** Seals bytes: CMS AuthEnvelopedData, AES-256-GCM, RSAES-OAEP with SHA-256. */
  public static byte[] seal(byte[] content, X509Certificate recipient) {
    try {
      CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
      generator.addRecipientInfoGenerator(
          new JceKeyTransRecipientInfoGenerator(
              recipient,
              new JcaAlgorithmParametersConverter()
                  .getAlgorithmIdentifier(
                      PKCSObjectIdentifiers.id_RSAES_OAEP,
                      new OAEPParameterSpec(
                          "SHA-256",
                          "MGF1",
                          MGF1ParameterSpec.SHA256,
                          PSource.PSpecified.DEFAULT))));
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
  public String message() {
    return message(sha256(), sealed());
  }

  /** The same with another digest or other bytes. */
  public String message(String digest, byte[] sealed) {
    return message(branch, digest, sealed);
  }

  /** The same in the name of another branch. */
  public String message(String sender, String digest, byte[] sealed) {
    return """
        {"id":"%s","municipality":"%s","branch":"%s","terminal":"lobby-1","at":"2026-11-28T01:00:00Z",
        "packageSha256":"%s","sealed":"%s"}"""
        .formatted(id, TestOffice.CODE, sender, digest, base64(sealed));
  }

  /** A picture of its call. */
  public byte[] frame(long number, byte[] picture) {
    return frame(frameKey, id, number, picture);
  }

  /** A picture of a call under that key. */
  public static byte[] frame(byte[] key, String id, long number, byte[] picture) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(128, ByteBuffer.allocate(12).putLong(4, number).array()));
      cipher.updateAAD((id + ":" + number).getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(picture);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
