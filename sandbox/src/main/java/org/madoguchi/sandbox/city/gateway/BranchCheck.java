package org.madoguchi.sandbox.city.gateway;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Whether a branch is the one that it says, and whether a desk is the branch's. Pure. */
public final class BranchCheck {
  private static final int KEY_ENCIPHERMENT = 2;
  private static final int MIN_RSA_BITS = 2048;

  private final X509Certificate deskAuthority;

  BranchCheck(X509Certificate deskAuthority) {
    this.deskAuthority = deskAuthority;
  }

  /** The branch that a certificate names: its only CN; otherwise none, an empty text. */
  public static String branchOf(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    List<String> names =
        Stream.of(subject.getRDNs(BCStyle.CN))
            .map(r -> r.getFirst().getValue().toString())
            .toList();
    return names.size() == 1 ? names.getFirst() : "";
  }

  /** Whether documents for this branch may be sealed for that certificate. */
  boolean isDeskOf(String branch, X509Certificate desk, Instant at) {
    boolean[] usage = desk.getKeyUsage();
    if (!branchOf(desk).equals(branch)
        || usage == null
        || !usage[KEY_ENCIPHERMENT]
        || desk.getBasicConstraints() >= 0
        || !(desk.getPublicKey() instanceof RSAPublicKey rsa)
        || rsa.getModulus().bitLength() < MIN_RSA_BITS) {
      return false;
    }
    return vouchedFor(desk, at);
  }

  /** Whether the desks' authority issued it and it holds. */
  boolean vouchedFor(X509Certificate certificate, Instant at) {
    if (!certificate.getIssuerX500Principal().equals(deskAuthority.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(deskAuthority.getPublicKey());
      certificate.checkValidity(Date.from(at));
      return true;
    } catch (GeneralSecurityException e) {
      // not of our authority, or out of date
      return false;
    }
  }
}
