package org.madoguchi.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What residents can come for, as configuration names it, in the program's order. */
public enum ErrandName {
  /** Certificates on paper, such as 住民票の写し. Every municipality of a branch entrusts them. */
  CERTIFICATE,
  /** Electronic certificates and PINs of the card. */
  ELECTRONIC,
  /** Help with applying for a card, with a photo. */
  SUPPORT,
  /** An application for a card, taken in with an officer who checks identity over the line. */
  INTAKE,
  /** A place at a booth of a municipality. Booths entrust it, no table of a municipality does. */
  BOOTH,
  /**
   * The card as an insurance card, an account for public money. A portal takes it, no municipality.
   */
  REGISTRATION;

  /** Its stable name in configuration, journal and messages: {@code electronic}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a stable name; empty if no errand has it. */
  public static Optional<ErrandName> of(String code) {
    return Stream.of(values()).filter(e -> e.code().equals(code)).findFirst();
  }

  /**
   * What at least one of these municipalities entrusts, on whatever day, in the program's order.
   */
  public static List<ErrandName> entrustedBy(List<Municipality> municipalities) {
    return Stream.of(values())
        .filter(errand -> municipalities.stream().anyMatch(m -> m.entrusts(errand)))
        .toList();
  }
}
