package org.madoguchi.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a lobby's screen shows where a card belongs.
 *
 * @param place where the reader is, seen from who stands before the screen
 * @param moves whether the drawn card moves; it may stand still for those whom motion disturbs
 */
public record CardScene(Place place, boolean moves) {
  /** Of a terminal whose configuration says nothing of it. */
  public static final CardScene USUAL = new CardScene(Place.BELOW, true);

  /** Where the reader is. */
  public enum Place {
    BELOW,
    LEFT,
    RIGHT;

    /** As configuration writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is written so. */
    public static Optional<Place> of(String code) {
      return Arrays.stream(values()).filter(place -> place.code().equals(code)).findFirst();
    }
  }
}
