package org.madoguchi.app.errand.certificate;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.Fee;
import org.madoguchi.config.Municipality;

/**
 * Availability at a moment: the branch's hours intersected with the municipality's hours for a
 * kind. Pure.
 */
public final class Offers {
  private Offers() {}

  public static List<MunicipalityOffer> at(
      LocalDateTime now,
      BranchIdentity branch,
      List<Municipality> municipalities,
      boolean issuing) {
    return municipalities.stream()
        .map(
            m ->
                new MunicipalityOffer(
                    m, m.kinds().stream().flatMap(k -> offer(now, branch, k, issuing)).toList()))
        .toList();
  }

  /** A kind whose first fee isn't valid yet isn't offered before that day. */
  private static java.util.stream.Stream<KindOffer> offer(
      LocalDateTime now, BranchIdentity branch, CertificateKind kind, boolean issuing) {
    Optional<Fee> fee = kind.feeOn(now.toLocalDate());
    return fee.stream()
        .map(f -> new KindOffer(kind, f.yen(), availability(now, branch, kind, issuing)));
  }

  public static Availability availability(
      LocalDateTime now, BranchIdentity branch, CertificateKind kind, boolean issuing) {
    return Availability.at(branch.hours().and(kind.hours()), now, issuing);
  }
}
