package org.madoguchi.app.errand.booth.lobby;

import java.util.List;
import java.util.Map;
import org.madoguchi.app.lobby.ErrandOffer;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.OfferDetails;
import org.madoguchi.config.Booth;
import org.madoguchi.config.LocalizedText;

/**
 * The booths that can be booked now.
 *
 * @param places names of their municipalities, by code
 */
record BoothDetails(List<Booth> booths, Map<String, LocalizedText> places) implements OfferDetails {
  BoothDetails {
    booths = List.copyOf(booths);
    places = Map.copyOf(places);
  }

  /** What a view offers; nothing if it offers none. */
  static BoothDetails at(LobbyView view) {
    return view.offer(BoothLobby.ID)
        .map(ErrandOffer::details)
        .filter(BoothDetails.class::isInstance)
        .map(BoothDetails.class::cast)
        .orElseGet(() -> new BoothDetails(List.of(), Map.of()));
  }
}
