package org.madoguchi.app.lobby;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.errand.ErrandId;

/**
 * What a terminal has for residents at one moment.
 *
 * @param offers in the order of the screen; each is one of {@code errands}
 * @param errands of this terminal, offered at this branch or not
 */
record Offering(List<ErrandOffer> offers, List<LobbyErrand> errands) {
  Offering {
    offers = List.copyOf(offers);
    errands = List.copyOf(errands);
  }

  /** As it is now. */
  static Offering now(List<LobbyErrand> errands) {
    return new Offering(LobbyErrand.offered(errands), errands);
  }

  /** A visit with that errand, if it can be begun now. */
  Optional<Visit> begun(ErrandId id) {
    return offers.stream()
        .filter(o -> o.id().equals(id) && o.now())
        .findFirst()
        .map(_ -> errand(id).begun());
  }

  /**
   * The errand of that name, which a state or a memory has come from.
   *
   * @throws IllegalStateException if it isn't one of this terminal's
   */
  LobbyErrand errand(ErrandId id) {
    return errands.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no errand " + id));
  }
}
