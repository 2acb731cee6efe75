package org.madoguchi.sandbox.city.gateway;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.time.InstantSource;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.madoguchi.app.custody.CanonicalStatement;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.gateway.CmsSignatures;
import org.madoguchi.app.gateway.GatewayMessages.IssuedAnswer;
import org.madoguchi.sandbox.city.authority.Credential;

/** Signs and envelops an answer in the form that {@code AnswerVerifier} opens. Any thread. */
public final class AnswerSigner {
  private static final OAEPParameterSpec OAEP_SHA256 =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private final InstantSource clock;

  public AnswerSigner(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Signs the statement and envelops the document.
   *
   * @param document the DER of the pages
   * @param seal the municipality's signing credential
   * @param desk for whose key the document is
   */
  public IssuedAnswer sign(
      Statement statement, byte[] document, Credential seal, X509Certificate desk) {
    try {
      return new IssuedAnswer(
          CmsSignatures.sign(
              CanonicalStatement.encode(statement),
              seal.key(),
              seal.certificate(),
              clock.instant()),
          envelop(document, desk));
    } catch (CMSException | IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a checked certificate can be enveloped for", e);
    }
  }

  private static byte[] envelop(byte[] document, X509Certificate desk)
      throws CMSException, IOException, GeneralSecurityException {
    AlgorithmIdentifier oaep =
        new JcaAlgorithmParametersConverter()
            .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP_SHA256);
    CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(desk, oaep));
    return generator
        .generate(
            new CMSProcessableByteArray(document),
            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())
        .getEncoded();
  }
}
