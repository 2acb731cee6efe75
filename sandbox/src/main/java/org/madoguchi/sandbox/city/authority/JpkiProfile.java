package org.madoguchi.sandbox.city.authority;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * Names and extensions in the shape of JPKI's (card.md 7.1, 7.2), under an organization of our own
 * so that nothing real believes them.
 */
final class JpkiProfile {
  /** In place of {@code JPKI}. */
  static final String ORGANIZATION = "JPKI-SANDBOX";

  private static final String OPERATOR = "Japan Agency for Local Authority Information Systems";
  private static final String POLICY_ARC = "1.2.392.200149.8.5.1";
  private static final String ATTRIBUTE_ARC = "1.2.392.200149.8.5.5";
  private static final String CPS = "http://www.jpki.go.jp/cps.html";

  private JpkiProfile() {}

  /** The one name that all generations share, as issuer and as subject. */
  static X500Name authority(CardKey use) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "JP")
        .addRDN(BCStyle.O, ORGANIZATION)
        .addRDN(BCStyle.OU, purpose(use))
        .addRDN(BCStyle.OU, OPERATOR)
        .build();
  }

  /** In the documented order; no AKI, no AIA, no policies. */
  static List<Extension> authorityExtensions(CardKey use, PublicKey key) {
    return List.of(
        Issuing.extension(
            Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)),
        Issuing.extension(
            Extension.subjectAlternativeName, false, directory(japaneseAuthority(use))),
        Issuing.extension(Extension.basicConstraints, true, new BasicConstraints(true)),
        Issuing.extension(Extension.cRLDistributionPoints, false, at(authority(use))),
        keyIdentifier(key));
  }

  /** C and a number that means nothing outside (card.md 7.2: 23 characters). */
  static X500Name userAuthenticationSubject(String opaqueId) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "JP")
        .addRDN(BCStyle.CN, opaqueId)
        .build();
  }

  static List<Extension> userAuthenticationExtensions(PublicKey key) {
    return leaf(
        CardKey.USER_AUTHENTICATION,
        key,
        new KeyUsage(KeyUsage.digitalSignature),
        POLICY_ARC + ".3.30",
        List.of());
  }

  static X500Name signatureSubject(SignatureAttributes attributes, String number) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "JP")
        .addRDN(BCStyle.L, attributes.prefecture())
        .addRDN(BCStyle.L, attributes.city())
        .addRDN(BCStyle.CN, number)
        .build();
  }

  static List<Extension> signatureExtensions(SignatureAttributes attributes, PublicKey key) {
    GeneralName[] names = {
      attribute(1, attributes.name()),
      attribute(4, attributes.birth()),
      attribute(3, Integer.toString(attributes.sex())),
      attribute(5, attributes.address()),
      attribute(2, attributes.nameSubstitutes()),
      attribute(6, attributes.addressSubstitutes())
    };
    return leaf(
        CardKey.DIGITAL_SIGNATURE,
        key,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
        POLICY_ARC + ".1.20",
        List.of(
            Issuing.extension(Extension.subjectAlternativeName, false, new GeneralNames(names))));
  }

  private static List<Extension> leaf(
      CardKey use, PublicKey key, KeyUsage usage, String policy, List<Extension> own) {
    List<Extension> extensions = new ArrayList<>();
    extensions.add(Issuing.extension(Extension.keyUsage, true, usage));
    extensions.addAll(own);
    extensions.add(
        Issuing.extension(
            Extension.issuerAlternativeName, false, directory(japaneseAuthority(use))));
    extensions.add(
        Issuing.extension(
            Extension.certificatePolicies,
            true,
            new CertificatePolicies(
                new PolicyInformation(
                    new ASN1ObjectIdentifier(policy),
                    new DERSequence(new PolicyQualifierInfo(CPS))))));
    extensions.add(
        Issuing.extension(Extension.cRLDistributionPoints, false, at(distributionPoint(use))));
    extensions.add(keyIdentifier(key));
    return extensions;
  }

  private static String purpose(CardKey use) {
    return switch (use) {
      case USER_AUTHENTICATION -> "JPKI for user authentication";
      case DIGITAL_SIGNATURE -> "JPKI for digital signature";
    };
  }

  private static X500Name japaneseAuthority(CardKey use) {
    String service = "公的個人認証サービス";
    String suffix =
        switch (use) {
          case USER_AUTHENTICATION -> "利用者証明用";
          case DIGITAL_SIGNATURE -> "署名用";
        };
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "JP")
        .addRDN(BCStyle.O, service)
        .addRDN(BCStyle.OU, service + suffix)
        .addRDN(BCStyle.OU, "地方公共団体情報システム機構")
        .build();
  }

  private static X500Name distributionPoint(CardKey use) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "JP")
        .addRDN(BCStyle.O, ORGANIZATION)
        .addRDN(BCStyle.OU, purpose(use))
        .addRDN(BCStyle.OU, "CRL Distribution Points")
        .addRDN(BCStyle.CN, "Sandbox CRLDP")
        .build();
  }

  private static GeneralNames directory(X500Name name) {
    return new GeneralNames(new GeneralName(name));
  }

  private static CRLDistPoint at(X500Name name) {
    return new CRLDistPoint(
        new DistributionPoint[] {
          new DistributionPoint(new DistributionPointName(directory(name)), null, null)
        });
  }

  private static GeneralName attribute(int number, String value) {
    return new GeneralName(
        GeneralName.otherName,
        new DERSequence(
            new org.bouncycastle.asn1.ASN1Encodable[] {
              new ASN1ObjectIdentifier(ATTRIBUTE_ARC + "." + number),
              new DERTaggedObject(true, 0, new DERUTF8String(value))
            }));
  }

  /** SHA-1 of the PKCS#1 key (RFC 5280 4.2.1.2, method 1). */
  private static Extension keyIdentifier(PublicKey key) {
    try {
      SubjectKeyIdentifier identifier =
          new JcaX509ExtensionUtils()
              .createSubjectKeyIdentifier(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
      return Issuing.extension(Extension.subjectKeyIdentifier, false, identifier);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
