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
 */
public record CertificateKind(
    String code,
    LocalizedText name,
    List<CertificateOption> options,
    int maxCopies,
    List<Fee> fees,
    OpeningHours hours) {
  public CertificateKind {
    options = List.copyOf(options);
    fees = fees.stream().sorted(Comparator.comparing(Fee::from)).toList();
  }

  /** The fee of one copy on that day; empty before the first fee holds. */
  public Optional<Fee> feeOn(LocalDate day) {
    return fees.stream().filter(f -> !f.from().isAfter(day)).reduce((earlier, later) -> later);
  }
}
