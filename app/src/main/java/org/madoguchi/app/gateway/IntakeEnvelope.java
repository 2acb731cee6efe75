package org.madoguchi.app.gateway;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.util.Optional;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * What residents tell, enciphered for the municipality alone: CMS AuthEnvelopedData (RFC 5083) with
 * AES-256-GCM (RFC 5084), its key under RSAES-OAEP with SHA-256 (RFC 4056) for the municipality's
 * intake key. The gateway carries it unopened. Pure but for the random key; any thread.
 */
public final class IntakeEnvelope {
  /** The platform's own providers don't know AES-GCM's parameters by their object identifier. */
  private static final Provider GCM = new BouncyCastleProvider();

  private IntakeEnvelope() {}

  /**
   * Seals it.
   *
   * @param content which the caller wipes
   * @param intake the municipality's certificate, of an RSA key
   * @return DER
   * @throws IllegalArgumentException if nothing can be sealed for that key
   */
  public static byte[] seal(byte[] content, X509Certificate intake) {
    try {
      CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
      generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(intake, oaep()));
      return generator
          .generate(
              new CMSProcessableByteArray(content),
              (OutputAEADEncryptor)
                  new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM).build())
          .getEncoded();
    } catch (java.security.GeneralSecurityException | CMSException | IOException e) {
      throw new IllegalArgumentException("nothing can be sealed for this intake key", e);
    }
  }

  private static AlgorithmIdentifier oaep() throws java.security.GeneralSecurityException {
    return new JcaAlgorithmParametersConverter()
        .getAlgorithmIdentifier(
            PKCSObjectIdentifiers.id_RSAES_OAEP,
            new OAEPParameterSpec(
                "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
  }

  /**
   * Opens it, at the municipality.
   *
   * @return the content, which the caller wipes; empty if it isn't for this key, or was changed
   */
  public static Optional<byte[]> open(byte[] sealed, X509Certificate intake, PrivateKey key) {
    try {
      CMSAuthEnvelopedData envelope = new CMSAuthEnvelopedData(sealed);
      RecipientInformation recipient =
          envelope.getRecipientInfos().get(new JceKeyTransRecipientId(intake));
      return recipient == null
          ? Optional.empty()
          : Optional.of(
              recipient.getContent(
                  new JceKeyTransAuthEnvelopedRecipient(key).setContentProvider(GCM)));
    } catch (CMSException | RuntimeException e) {
      // the CMS library tells malformed and changed bytes by exceptions of many kinds
      return Optional.empty();
    }
  }
}
