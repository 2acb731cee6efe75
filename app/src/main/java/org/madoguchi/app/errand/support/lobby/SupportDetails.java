package org.madoguchi.app.errand.support.lobby;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.lobby.OfferDetails;
import org.madoguchi.config.LocalizedText;

/**
 * What each municipality entrusts of applications, at one moment.
 *
 * @param offers in the order of the screen
 */
public record SupportDetails(List<SupportOffer> offers) implements OfferDetails {
  public SupportDetails {
    offers = List.copyOf(offers);
  }

  @Override
  public Map<String, LocalizedText> places() {
    Map<String, LocalizedText> places = new LinkedHashMap<>();
    offers.forEach(o -> places.put(o.municipality().code(), o.municipality().name()));
    return places;
  }
}
