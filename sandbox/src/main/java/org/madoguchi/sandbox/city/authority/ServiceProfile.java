package org.madoguchi.sandbox.city.authority;

import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Names and extensions of the machines' certificates: TLS, desk, seal. */
final class ServiceProfile {
  private static final String ORGANIZATION = "Madoguchi Sandbox";

  private ServiceProfile() {}

  /** The name of an authority. */
  static X500Name authority(String commonName) {
    return name().addRDN(BCStyle.CN, commonName).build();
  }

  static List<Extension> authorityExtensions() {
    return List.of(
        usage(KeyUsage.keyCertSign | KeyUsage.cRLSign),
        Issuing.extension(Extension.basicConstraints, true, new BasicConstraints(0)));
  }

  /** A machine or branch by its name. */
  static X500Name subject(String commonName) {
    return name().addRDN(BCStyle.CN, commonName).build();
  }

  /** A municipality: its code is the {@code serialNumber} (see {@code AnswerVerifier}). */
  static X500Name municipality(String code) {
    return name()
        .addRDN(BCStyle.SERIALNUMBER, code)
        .addRDN(BCStyle.CN, "Seal of municipality " + code)
        .build();
  }

  /** For a server on this machine. */
  static List<Extension> tlsServer() {
    GeneralName[] here = {
      new GeneralName(GeneralName.dNSName, "localhost"),
      new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
      new GeneralName(GeneralName.iPAddress, "::1")
    };
    return List.of(
        usage(KeyUsage.digitalSignature),
        purpose(KeyPurposeId.id_kp_serverAuth),
        Issuing.extension(Extension.subjectAlternativeName, false, new GeneralNames(here)));
  }

  static List<Extension> tlsClient() {
    return List.of(usage(KeyUsage.digitalSignature), purpose(KeyPurposeId.id_kp_clientAuth));
  }

  /** Documents are sealed for it: keyEncipherment alone. */
  static List<Extension> desk() {
    return List.of(usage(KeyUsage.keyEncipherment));
  }

  /** contentCommitment, and digitalSignature for readers that know no other. */
  static List<Extension> seal() {
    return List.of(usage(KeyUsage.nonRepudiation | KeyUsage.digitalSignature));
  }

  /**
   * May answer for an authority's certificates (RFC 6960 4.2.2.2), and isn't itself asked about.
   */
  static List<Extension> ocspResponder() {
    return List.of(
        usage(KeyUsage.digitalSignature),
        purpose(KeyPurposeId.id_kp_OCSPSigning),
        Issuing.extension(
            org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers.id_pkix_ocsp_nocheck,
            false,
            org.bouncycastle.asn1.DERNull.INSTANCE));
  }

  private static X500NameBuilder name() {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "JP")
        .addRDN(BCStyle.O, ORGANIZATION);
  }

  private static Extension usage(int bits) {
    return Issuing.extension(Extension.keyUsage, true, new KeyUsage(bits));
  }

  private static Extension purpose(KeyPurposeId purpose) {
    return Issuing.extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
  }
}
