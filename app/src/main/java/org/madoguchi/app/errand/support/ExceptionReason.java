package org.madoguchi.app.errand.support;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a photo can't be as the rules want it; goes along with the application (errands.md 3.2). */
public enum ExceptionReason {
  /** An illness or an injury. */
  ILLNESS,
  /** A small child that lies down or is held. */
  INFANT,
  /** The head is covered for one's faith. */
  FAITH,
  /** The head is covered for a treatment. */
  TREATMENT,
  /** A wheelchair is in the picture. */
  WHEELCHAIR;

  /** Its stable name in journal and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a stable name. */
  public static Optional<ExceptionReason> of(String word) {
    return Stream.of(values()).filter(r -> r.word().equals(word)).findFirst();
  }
}
