package org.madoguchi.app.errand.support;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By which way an application goes. */
public enum Route {
  /** To the application site. */
  ONLINE,
  /** The form with a printed photo, by post. */
  PAPER,
  /** There is no form yet: one is ordered to the registered address. */
  FORM;

  /** Its stable name in configuration, journal and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a stable name. */
  public static Optional<Route> of(String word) {
    return Stream.of(values()).filter(r -> r.word().equals(word)).findFirst();
  }
}
