package org.madoguchi.card.cms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.SignatureAlgorithm;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;

/** Messages by a card's key, verified by BouncyCastle's own means. */
class CmsSignerTest {
  private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
  private static final byte[] CONTENT = "申請".getBytes(StandardCharsets.UTF_8);

  private static final class Keys {
    private final KeyPair pair;
    private final X509Certificate certificate;

    Keys() throws Exception {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      pair = generator.generateKeyPair();
      var name = new X500Name("C=JP,CN=test");
      byte[] der =
          new JcaX509v3CertificateBuilder(
                  name,
                  BigInteger.TWO,
                  Date.from(NOW.minusSeconds(60)),
                  Date.from(NOW.plusSeconds(60)),
                  name,
                  pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
              .getEncoded();
      certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
    }
  }

  private static final Keys KEYS = made();

  private static Keys made() {
    try {
      return new Keys();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs what it is given, as the card does with P1 00. */
  private static CardChannel card(PrivateKey key) {
    return command -> {
      if (command[1] != 0x2A) {
        return new CardAnswer.Response(new byte[0], 0x9000);
      }
      try {
        Signature signature = Signature.getInstance("NONEwithRSA");
        signature.initSign(key);
        signature.update(Arrays.copyOfRange(command, 5, command.length - 1));
        return new CardAnswer.Response(signature.sign(), 0x9000);
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static CmsSigning sign(
      CardChannel channel, SignatureAlgorithm algorithm, boolean detached) throws Exception {
    JpkiApplication jpki = MyNumberCard.on(channel).jpki().orElseThrow();
    return new CmsSigner(InstantSource.fixed(NOW))
        .sign(jpki, JpkiKey.DIGITAL_SIGNATURE, KEYS.certificate, algorithm, CONTENT, detached);
  }

  private static byte[] der(CmsSigning signing) {
    return assertInstanceOf(CmsSigning.Signed.class, signing).der();
  }

  private static SignerInformation signer(CMSSignedData message) throws Exception {
    SignerInformation signer = message.getSignerInfos().getSigners().iterator().next();
    assertTrue(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(KEYS.certificate)));
    return signer;
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureAlgorithm.class,
      names = {"RSA_SHA256", "RSA_SHA384", "RSA_SHA512"})
  void messageWithContent(SignatureAlgorithm algorithm) throws Exception {
    var message = new CMSSignedData(der(sign(card(KEYS.pair.getPrivate()), algorithm, false)));
    SignerInformation signer = signer(message);
    assertEquals(
        1,
        signer
            .getSignedAttributes()
            .getAll(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
            .size());
    assertEquals(
        NOW,
        org.bouncycastle.asn1.cms.Time.getInstance(
                signer
                    .getSignedAttributes()
                    .get(CMSAttributes.signingTime)
                    .getAttrValues()
                    .getObjectAt(0))
            .getDate()
            .toInstant());
    assertEquals(
        new X509CertificateHolder(KEYS.certificate.getEncoded()),
        message.getCertificates().getMatches(null).iterator().next());
  }

  @Test
  void detachedMessage() throws Exception {
    byte[] der = der(sign(card(KEYS.pair.getPrivate()), SignatureAlgorithm.RSA_SHA256, true));
    assertNull(new CMSSignedData(der).getSignedContent());
    signer(new CMSSignedData(new CMSProcessableByteArray(CONTENT), der));
  }

  @Test
  void cardThatDoesntSign() throws Exception {
    CardChannel denied =
        command -> new CardAnswer.Response(new byte[0], command[1] == 0x2A ? 0x6982 : 0x9000);
    assertEquals(
        new CmsSigning.NotSigned(new CardSignature.Denied()),
        sign(denied, SignatureAlgorithm.RSA_SHA256, true));
  }

  /** A key that isn't the certificate's: the message must not leave. */
  @Test
  void signatureByAnotherKey() throws Exception {
    assertEquals(
        new CmsSigning.BadSignature(),
        sign(card(new Keys().pair.getPrivate()), SignatureAlgorithm.RSA_SHA256, true));
  }
}
