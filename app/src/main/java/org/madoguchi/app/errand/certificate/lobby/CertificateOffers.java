package org.madoguchi.app.errand.certificate.lobby;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.OfferDetails;
import org.madoguchi.config.LocalizedText;

/**
 * Which certificates can be had, of which municipality, and when. Pure.
 *
 * @param municipalities in the order of the screen
 */
public record CertificateOffers(List<MunicipalityOffer> municipalities) implements OfferDetails {
  public CertificateOffers {
    municipalities = List.copyOf(municipalities);
  }

  /** What a view says of them; nothing where this terminal has none. */
  public static List<MunicipalityOffer> in(LobbyView view) {
    return view.offer(ErrandId.CERTIFICATE)
        .map(ErrandOffer::details)
        .flatMap(
            details ->
                details instanceof CertificateOffers(var municipalities)
                    ? Optional.of(municipalities)
                    : Optional.empty())
        .orElse(List.of());
  }

  /** The longest "now"; else whether it is stopped; else the earliest "later". */
  public static Availability best(MunicipalityOffer offer) {
    return offer.kinds().stream()
        .map(KindOffer::availability)
        .reduce(Availability::better)
        .orElseGet(Availability.Interrupted::new);
  }

  /** The same of all municipalities; empty if there is none. */
  Optional<Availability> best() {
    return municipalities.stream().map(CertificateOffers::best).reduce(Availability::better);
  }

  /** As a terminal offers it; empty if there is no municipality. */
  public Optional<ErrandOffer> offer() {
    return best()
        .map(when -> new ErrandOffer(ErrandId.CERTIFICATE, when, java.util.Set.of(), this));
  }

  @Override
  public Map<String, LocalizedText> places() {
    Map<String, LocalizedText> places = new LinkedHashMap<>();
    municipalities.forEach(o -> places.put(o.municipality().code(), o.municipality().name()));
    return places;
  }
}
