package org.madoguchi.app.gateway;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * An answer in the form of a municipality's, made by the desk for itself. No authority vouches for
 * its signature, so it can only ever be refused; opening it loads what the first resident would
 * otherwise wait for.
 */
final class AnswerWarmUp {
  private static final byte[] NOTHING = new byte[64];

  private AnswerWarmUp() {}

  static Gateway.IssueAnswer.Issued answer(PrivateKey deskKey, X509Certificate desk) {
    try {
      return new Gateway.IssueAnswer.Issued(
          CmsSignatures.sign(NOTHING, deskKey, desk, Instant.EPOCH), enciphered(desk));
    } catch (GeneralSecurityException | CMSException | IOException e) {
      throw new IllegalStateException("the desk's key was checked when it was loaded", e);
    }
  }

  private static byte[] enciphered(X509Certificate desk)
      throws GeneralSecurityException, CMSException, IOException {
    AlgorithmIdentifier oaep =
        new JcaAlgorithmParametersConverter()
            .getAlgorithmIdentifier(
                org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.id_RSAES_OAEP,
                new OAEPParameterSpec(
                    "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(desk, oaep));
    return generator
        .generate(
            new CMSProcessableByteArray(NOTHING),
            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())
        .getEncoded();
  }
}
