package org.madoguchi.app.lobby.stops;

import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.lobby.LobbyView;

/** Whether anything can be had, of all that is offered. Pure. */
public final class Offered {
  private Offered() {}

  /** Whether any municipality issues anything now, whatever this terminal's reader does. */
  public static boolean anyNow(LobbyView view) {
    return view.offers().stream().anyMatch(o -> best(o) instanceof Availability.Now);
  }

  /** Whether a certificate can be begun at this terminal. */
  public static boolean canBegin(LobbyView view) {
    return anyNow(view) && view.deviceTrouble().isEmpty();
  }

  /** The longest "now"; else whether it is stopped; else the earliest "later". */
  public static Availability best(MunicipalityOffer offer) {
    return offer.kinds().stream()
        .map(KindOffer::availability)
        .reduce(Availability::better)
        .orElseGet(Availability.Interrupted::new);
  }
}
