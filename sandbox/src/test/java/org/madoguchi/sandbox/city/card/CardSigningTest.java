package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another implementation must take what the card signs, for each P1 (card.md 4.5). */
class CardSigningTest {
  private static final byte[] MESSAGE = TestCards.ascii("a message of some length");

  private final CardSigning signing = new CardSigning(new SecureRandom());

  private byte[] sign(int p1, byte[] input) {
    return signing.sign(TestCards.USER_AUTHENTICATION.key(), p1, input);
  }

  private static PublicKey publicKey() throws Exception {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(TestCards.USER_AUTHENTICATION.certificate()))
        .getPublicKey();
  }

  private static byte[] sha256() throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(MESSAGE);
  }

  private static byte[] unpadded(byte[] signature) throws Exception {
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.DECRYPT_MODE, publicKey());
    return cipher.doFinal(signature);
  }

  @Test
  void asItIs() throws Exception {
    assertArrayEquals(MESSAGE, unpadded(sign(0, MESSAGE)));
  }

  @Test
  void bareHash() throws Exception {
    assertArrayEquals(sha256(), unpadded(sign(1, MESSAGE)));
  }

  @Test
  void digestInfo() throws Exception {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(publicKey());
    verifier.update(MESSAGE);
    assertTrue(verifier.verify(sign(2, sha256())));
    verifier.update(MESSAGE);
    assertTrue(verifier.verify(sign(3, MESSAGE)));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void pss(int p1) throws Exception {
    Signature verifier = Signature.getInstance("RSASSA-PSS");
    verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    verifier.initVerify(publicKey());
    verifier.update(MESSAGE);
    assertTrue(verifier.verify(sign(p1, p1 == 4 ? sha256() : MESSAGE)));
  }

  @Test
  void lengths() {
    assertTrue(CardSigning.fits(0, 245));
    assertEquals(false, CardSigning.fits(0, 246));
    assertEquals(false, CardSigning.fits(2, 31));
    assertTrue(CardSigning.fits(5, 255));
  }
}
