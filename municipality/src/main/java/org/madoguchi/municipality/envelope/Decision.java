package org.madoguchi.municipality.envelope;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * An officer's decision, as a branch gets it: over one package alone, by its digest.
 *
 * @param at when; whole seconds
 * @param branch that took the application in
 * @param decision {@code accepted}, {@code accepted-counter}, {@code refused}, {@code suspended}
 * @param delivery {@code addressee-only}, {@code registered-mail}, {@code counter}; {@code none}
 *     without a card
 * @param id of the case
 * @param officer who decided
 * @param packageSha256 of the package that was looked at
 * @param reason what the resident may hear; {@code none}
 */
public record Decision(
    Instant at,
    String branch,
    String decision,
    String delivery,
    String id,
    String municipality,
    String officer,
    String packageSha256,
    String reason) {
  /** Its canonical JSON: members in alphabetical order. */
  public byte[] statement() {
    TreeMap<String, String> members = new TreeMap<>();
    members.put("at", at.toString());
    members.put("branch", branch);
    members.put("decision", decision);
    members.put("delivery", delivery);
    members.put("id", id);
    members.put("municipality", municipality);
    members.put("officer", officer);
    members.put("packageSha256", packageSha256);
    members.put("reason", reason);
    return Json.write(members);
  }

  /**
   * One that this office has signed; empty if it isn't, or was changed.
   *
   * @param signed CMS SignedData
   * @param certificate of the decision key
   */
  public static Optional<Decision> read(byte[] signed, X509Certificate certificate) {
    try {
      CMSSignedData data = new CMSSignedData(signed);
      for (SignerInformation signer : data.getSignerInfos()) {
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
          return Optional.empty();
        }
      }
      return data.getSignerInfos().size() == 1
              && data.getSignedContent().getContent() instanceof byte[] statement
          ? Json.read(statement, Decision.class, true)
          : Optional.empty();
    } catch (CMSException | OperatorCreationException | RuntimeException e) {
      // the CMS library tells malformed and changed bytes by exceptions of many kinds
      return Optional.empty();
    }
  }

  /** CMS SignedData (RFC 5652) over {@link #statement}, with the signing time. */
  public byte[] signed(OfficeKeys.Pair key) {
    String algorithm = key.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
              .build(new JcaContentSignerBuilder(algorithm).build(key.key()), key.certificate()));
      generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
      return generator.generate(new CMSProcessableByteArray(statement()), true).getEncoded();
    } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("a key that was loaded signs", e);
    }
  }
}
