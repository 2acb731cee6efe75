package org.madoguchi.app.errand.certificate;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.Municipality;

/**
 * A municipality and the availability of its certificates at this moment.
 *
 * @param municipality its data
 * @param kinds one for each of its kinds, in its order
 */
public record MunicipalityOffer(Municipality municipality, List<KindOffer> kinds) {
  public MunicipalityOffer {
    kinds = List.copyOf(kinds);
  }

  /** The offer for a kind of this municipality. */
  public Optional<KindOffer> kind(String code) {
    return kinds.stream().filter(k -> k.kind().code().equals(code)).findFirst();
  }

  /**
   * One kind at this moment.
   *
   * @param kind the municipality's data
   * @param feeYen for one copy today
   * @param availability whether it can be had now
   */
  public record KindOffer(CertificateKind kind, int feeYen, Availability availability) {}
}
