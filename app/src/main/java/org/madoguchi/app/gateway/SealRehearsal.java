package org.madoguchi.app.gateway;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * An answer in the form of a municipality's, made by the desk for itself. No seal authority vouches
 * for it, so it is never more than an exercise: opening it loads what the first resident would
 * otherwise wait for.
 */
final class SealRehearsal {
  private static final byte[] NOTHING = new byte[64];

  private SealRehearsal() {}

  static Gateway.IssueAnswer.Sealed answer(PrivateKey deskKey, X509Certificate desk) {
    try {
      return new Gateway.IssueAnswer.Sealed(signed(deskKey, desk), enciphered(desk));
    } catch (GeneralSecurityException | CMSException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("the desk's key was checked when it was loaded", e);
    }
  }

  private static byte[] signed(PrivateKey deskKey, X509Certificate desk)
      throws GeneralSecurityException, CMSException, OperatorCreationException, IOException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(deskKey), desk));
    generator.addCertificate(new X509CertificateHolder(desk.getEncoded()));
    return generator.generate(new CMSProcessableByteArray(NOTHING), true).getEncoded();
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
