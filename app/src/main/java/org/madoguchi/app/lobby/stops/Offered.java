package org.madoguchi.app.lobby.stops;

import java.time.LocalTime;
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
        .reduce(Offered::better)
        .orElseGet(Availability.Interrupted::new);
  }

  /** The longest "now"; else whether it is stopped; else the earliest "later". */
  public static Availability best(MunicipalityOffer offer) {
    return offer.kinds().stream()
        .map(KindOffer::availability)
        .reduce(Offered::better)
        .orElseGet(Availability.Interrupted::new);
  }

  private static Availability better(Availability a, Availability b) {
    return switch (a) {
      case Availability.Now(LocalTime until) ->
          b instanceof Availability.Now(LocalTime other) && other.isAfter(until) ? b : a;
      case Availability.Later(var from) ->
          switch (b) {
            case Availability.Now _ -> b;
            case Availability.Later(var other) -> other.isBefore(from) ? b : a;
            case Availability.Interrupted _ -> b;
          };
      // Not the hours of another certificate: what should be there now isn't.
      case Availability.Interrupted _ -> b instanceof Availability.Now ? b : a;
    };
  }
}
