package org.madoguchi.config;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A kind of certificate on paper, as one municipality offers it.
 *
 * @param code stable name in requests and journal, {@code [a-z0-9-]{1,32}}
 * @param name name on screens, slips and papers
 * @param options what the resident may choose, in the order of the screen
 * @param maxCopies 1 to 20
 * @param fees fees with the day from which they hold, ascending; at least one
 * @param hours when the municipality answers for this kind
 * @param exemptions for whom it costs nothing, in the order of the screen; may be empty
 */
public record CertificateKind(
    String code,
    LocalizedText name,
    List<CertificateOption> options,
    int maxCopies,
    List<Fee> fees,
    OpeningHours hours,
    List<Exemption> exemptions) {
  public CertificateKind {
    exemptions = List.copyOf(exemptions);
    options = List.copyOf(options);
    fees = fees.stream().sorted(Comparator.comparing(Fee::from)).toList();
  }

  /** A kind that everybody pays for. */
  public CertificateKind(
      String code,
      LocalizedText name,
      List<CertificateOption> options,
      int maxCopies,
      List<Fee> fees,
      OpeningHours hours) {
    this(code, name, options, maxCopies, fees, hours, List.of());
  }

  /** The exemption with this code, if the municipality grants it for this kind. */
  public Optional<Exemption> exemption(String exemptionCode) {
    return exemptions.stream().filter(e -> e.code().equals(exemptionCode)).findFirst();
  }

  /** The fee of one copy on that day; empty before the first fee holds. */
  public Optional<Fee> feeOn(LocalDate day) {
    return fees.stream().filter(f -> !f.from().isAfter(day)).reduce((earlier, later) -> later);
  }
}
