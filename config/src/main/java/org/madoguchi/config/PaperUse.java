package org.madoguchi.config;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What papers are asked for. */
public enum PaperUse {
  /** An application for a card is taken in. */
  CARD_INTAKE,
  /** A PIN is unlocked or an electronic certificate issued without one; beside the card itself. */
  PIN_RESET;

  /** Its stable name in configuration: {@code pin-reset}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of a stable name; empty if there is no such use. */
  public static Optional<PaperUse> of(String code) {
    return Stream.of(values()).filter(u -> u.code().equals(code)).findFirst();
  }
}
