package org.madoguchi.app.lobby;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;

/**
 * What a terminal has for residents at one moment.
 *
 * @param certificates at least one municipality
 * @param offers further errands, in the order of the screen; each is one of {@code errands}
 * @param errands that plug in, offered at this branch or not
 */
record Offering(
    List<MunicipalityOffer> certificates, List<ErrandOffer> offers, List<LobbyErrand> errands) {
  Offering {
    certificates = List.copyOf(certificates);
    offers = List.copyOf(offers);
    errands = List.copyOf(errands);
  }

  /** Certificates alone. */
  static Offering of(List<MunicipalityOffer> certificates) {
    return new Offering(certificates, List.of(), List.of());
  }

  /** As it is now. */
  static Offering now(List<MunicipalityOffer> certificates, List<LobbyErrand> errands) {
    return new Offering(certificates, LobbyErrand.offered(errands), errands);
  }

  /** That errand, if it can be begun now. */
  Optional<LobbyErrand> begun(ErrandId id) {
    return offers.stream()
        .filter(o -> o.id().equals(id) && o.availability() instanceof Availability.Now)
        .findFirst()
        .flatMap(_ -> errands.stream().filter(e -> e.id().equals(id)).findFirst());
  }

  /**
   * What follows in an errand.
   *
   * @throws IllegalStateException if it isn't one of this terminal's
   */
  LobbyState next(ErrandState state, LobbyEvent event) {
    return errand(state.errand()).next(state, event);
  }

  /** The errand of that name, which a state has come from. */
  LobbyErrand errand(ErrandId id) {
    return errands.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no errand " + id));
  }
}
