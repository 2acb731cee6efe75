package org.madoguchi.app.errand.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the PINs of a card that is applied for come to whoever sets them. */
public enum PinWay {
  /** Typed by the resident at the lobby terminal, and enciphered. */
  TYPED,
  /** Written on paper, in an envelope that the resident closes. */
  PAPER,
  /** Not from here: they are there already, or set when the card is fetched. */
  NONE;

  /** Its stable name in store and journal. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a stable name. */
  public static Optional<PinWay> of(String word) {
    return Stream.of(values()).filter(w -> w.word().equals(word)).findFirst();
  }
}
