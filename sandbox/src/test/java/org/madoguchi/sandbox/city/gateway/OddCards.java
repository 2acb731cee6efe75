package org.madoguchi.sandbox.city.gateway;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.madoguchi.sandbox.city.authority.CaGeneration;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.Issuing;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/** Electronic certificates of the right authority that are wrong in one thing. */
final class OddCards {
  static final String USER_AUTHENTICATION = "1.2.392.200149.8.5.1.3.30";
  static final String DIGITAL_SIGNATURE = "1.2.392.200149.8.5.1.1.20";
  static final Extension SIGNS = usage(KeyUsage.digitalSignature);
  static final Extension POLICY = policy(USER_AUTHENTICATION);

  private final SandboxAuthority authority;

  OddCards(SandboxAuthority authority) {
    this.authority = authority;
  }

  /** With exactly these extensions, valid now, the key being Taro's. */
  Credential with(Extension... extensions) {
    return with(CaGeneration.THIRD, List.of(extensions));
  }

  Credential with(CaGeneration generation, List<Extension> extensions) {
    Credential issuer = authority.cardAuthority(CardKey.USER_AUTHENTICATION, generation);
    Credential taro = authority.userAuthentication(SandboxCity.TARO);
    return new Credential(
        Issuing.issue(
            Issuing.name(issuer.certificate()),
            issuer.key(),
            new Issuing.Request(
                BigInteger.valueOf(4711),
                Instant.parse("2025-10-01T00:00:00Z"),
                Instant.parse("2029-10-01T00:00:00Z"),
                new X500Name("C=JP,CN=odd"),
                taro.certificate().getPublicKey(),
                new ArrayList<>(extensions))),
        taro.key());
  }

  static Extension usage(int bits) {
    return Issuing.extension(Extension.keyUsage, true, new KeyUsage(bits));
  }

  static Extension policy(String oid) {
    return Issuing.extension(
        Extension.certificatePolicies,
        true,
        new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(oid))));
  }

  static Extension unknown(boolean critical) {
    return Issuing.extension(new ASN1ObjectIdentifier("2.25.4711"), critical, DERNull.INSTANCE);
  }

  static Extension authority() {
    return Issuing.extension(Extension.basicConstraints, true, new BasicConstraints(true));
  }
}
