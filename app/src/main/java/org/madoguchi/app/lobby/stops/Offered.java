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

  /** Whether an errand can be begun at this terminal. */
  public static boolean canBegin(LobbyView view) {
    boolean another =
        view.errands().stream().anyMatch(e -> e.availability() instanceof Availability.Now);
    return (anyNow(view) || another) && view.deviceTrouble().isEmpty();
  }

  /** Whether certificates can be had, of whichever municipality. */
  public static Availability certificates(LobbyView view) {
    return view.offers().stream()
        .map(Offered::best)
        .reduce(Availability::better)
        .orElseGet(Availability.Interrupted::new);
  }

  /** The longest "now"; else whether it is stopped; else the earliest "later". */
  public static Availability best(MunicipalityOffer offer) {
    return offer.kinds().stream()
        .map(KindOffer::availability)
        .reduce(Availability::better)
        .orElseGet(Availability.Interrupted::new);
  }
}
