package org.madoguchi.app.lobby;

import java.util.Map;
import org.madoguchi.config.LocalizedText;

/**
 * What of an errand can be had at one moment, in the errand's own words: its screens ask it, and
 * are drawn anew when it is another. An immutable value with {@code equals}.
 */
public interface OfferDetails {
  /** Names of the municipalities that it is about, by code; empty if it names none. */
  default Map<String, LocalizedText> places() {
    return Map.of();
  }
}
