package org.madoguchi.app.errand.certificate.lobby;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.errand.certificate.Selection;

/**
 * What the resident has chosen so far.
 *
 * @param municipality whose certificate
 * @param kind which certificate, with today's fee
 * @param options every option of the kind with its value
 * @param copies 1 to the kind's maximum
 */
public record Draft(
    MunicipalityOffer municipality, KindOffer kind, SortedMap<String, String> options, int copies) {
  public Draft {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** Fee for all copies, yen. */
  public int feeYen() {
    return kind.feeYen() * copies;
  }

  /** The same with another value for one option. */
  public Draft withOption(String option, String value) {
    SortedMap<String, String> changed = new TreeMap<>(options);
    changed.put(option, value);
    return new Draft(municipality, kind, changed, copies);
  }

  /** The same as it is offered now; empty if it can't be had now. */
  Optional<Draft> under(List<MunicipalityOffer> offers) {
    return offers.stream()
        .filter(o -> o.municipality().code().equals(municipality.municipality().code()))
        .flatMap(
            o ->
                o
                    .kind(kind.kind().code())
                    .filter(k -> k.availability() instanceof Availability.Now)
                    .map(k -> new Draft(o, k, options, copies))
                    .stream())
        .findFirst();
  }

  /** The same with another number of copies. */
  public Draft withCopies(int number) {
    return new Draft(municipality, kind, options, number);
  }

  /** What the branch is asked to prepare. */
  Selection selection(String terminal) {
    return new Selection(
        terminal, municipality.municipality().code(), kind.kind().code(), options, copies);
  }
}
