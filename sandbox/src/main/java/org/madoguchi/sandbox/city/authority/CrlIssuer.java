package org.madoguchi.sandbox.city.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Issues the list of revoked electronic certificates of one generation (RFC 5280 5). */
public final class CrlIssuer {
  private final SandboxAuthority authority;

  public CrlIssuer(SandboxAuthority authority) {
    this.authority = authority;
  }

  /**
   * A list.
   *
   * @param revoked serial numbers
   * @param thisUpdate when it is made
   * @param life until the next one
   */
  public X509CRL issue(
      CaGeneration generation, Collection<BigInteger> revoked, Instant thisUpdate, Duration life) {
    Credential issuer = authority.cardAuthority(CardKey.USER_AUTHENTICATION, generation);
    Date from = Date.from(thisUpdate);
    X509v2CRLBuilder builder = new X509v2CRLBuilder(Issuing.name(issuer.certificate()), from);
    builder.setNextUpdate(Date.from(thisUpdate.plus(life)));
    revoked.forEach(serial -> builder.addCRLEntry(serial, from, CRLReason.unspecified));
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils()
              .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
      builder.addExtension(
          Extension.cRLNumber,
          false,
          new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond())));
      byte[] der = builder.build(Issuing.signer(issuer.key())).getEncoded();
      return (X509CRL)
          CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a fresh list can be read", e);
    }
  }
}
