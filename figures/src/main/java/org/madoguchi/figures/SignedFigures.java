package org.madoguchi.figures;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The signed form: CMS SignedData (RFC 5652 5) with the canonical JSON inside. The office signs
 * with the key that signs its journal's heads, whose certificate's only CN is the office's id.
 * Pure; any thread.
 */
public final class SignedFigures {
  /** The largest signed file that is opened, in bytes. */
  public static final int MAX_BYTES = FiguresJson.MAX_BYTES + (1 << 16);

  private SignedFigures() {}

  /** What opening a signed file comes to. */
  public sealed interface Result {}

  /**
   * Figures that an office stands for.
   *
   * @param json as they were signed
   * @param at signing time, as the office says
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Opened(MonthFigures figures, byte[] json, X509Certificate signer, Instant at)
      implements Result {
    @Override
    public String toString() {
      return "Opened[" + figures.branch() + ", " + figures.month() + "]";
    }
  }

  /** None: F01, F05, F06 or F08. */
  public record Refused(FiguresFault why) implements Result {}

  /**
   * Signs with SHA-256, by ECDSA or RSASSA-PKCS1-v1_5 as the key is.
   *
   * @param at signing time; whole seconds are kept
   */
  public static byte[] sign(byte[] json, PrivateKey key, X509Certificate certificate, Instant at) {
    String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
              .build(new JcaContentSignerBuilder(algorithm).build(key), certificate));
      generator.addCertificates(new JcaCertStore(List.of(certificate)));
      return generator.generate(new CMSProcessableByteArray(json), true).getEncoded();
    } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("a key that was loaded signs", e);
    }
  }

  /** Who signed, whoever that is; empty if the signature doesn't hold. Says nothing of trust. */
  public static Optional<X509Certificate> signer(byte[] cms) {
    return cms.length > MAX_BYTES
        ? Optional.empty()
        : StrictSignature.open(cms).map(StrictSignature.Opened::signer);
  }

  /** Opens a signed file: the signature first, then who signed, then what. */
  public static Result open(byte[] cms, FiguresTrust trust) {
    if (cms.length > MAX_BYTES) {
      return new Refused(FiguresFault.F05);
    }
    Optional<StrictSignature.Opened> signed = StrictSignature.open(cms);
    if (signed.isEmpty() || !trust.believes(signed.get().signer(), signed.get().at())) {
      return new Refused(FiguresFault.F01);
    }
    byte[] json = signed.get().content();
    return switch (FiguresJson.read(json)) {
      case FiguresRead.Not(FiguresFault why) -> new Refused(why);
      case FiguresRead.Read(MonthFigures figures) ->
          StrictSignature.names(signed.get().signer()).equals(List.of(figures.branch()))
              ? new Opened(figures, json, signed.get().signer(), signed.get().at())
              : new Refused(FiguresFault.F01);
    };
  }
}
