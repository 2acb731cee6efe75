package org.madoguchi.municipality.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an officer doesn't accept. The officer sees them all; a branch learns only what the resident
 * may hear, and of some only that it is a matter for the municipality's counter: nobody there can
 * tell one from the other (errands.md 4.3).
 */
public enum Reason {
  /** Not enough papers. */
  PAPERS_MISSING("papers-missing"),
  /** A paper has run out. */
  PAPERS_EXPIRED("papers-expired"),
  /** Face and photo don't agree. */
  PHOTO_UNLIKE("photo-unlike"),
  /** The form is out of date. */
  FORM_STALE("form-stale"),
  /** A card is valid for more than three months, or was applied for already. */
  ALREADY_APPLIED("already-applied"),
  /** Somebody under 15 or under guardianship came without who represents them. */
  REPRESENTATIVE("representative"),
  /** A move is coming. */
  MOVE_PENDING("move-pending"),
  /** Protective measures (支援措置). */
  HOLD("counter"),
  /** The register can't be used for this person now. */
  REGISTER_LOCKED("counter"),
  /** The officer isn't sure. */
  DOUBT("counter"),
  /** Anything else. */
  OTHER("counter");

  private final String told;

  Reason(String told) {
    this.told = told;
  }

  /** What a branch learns. */
  public String told() {
    return told;
  }

  /** Its stable name here: in forms and in the record. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of a stable name. */
  public static Optional<Reason> of(String word) {
    return Stream.of(values()).filter(r -> r.word().equals(word)).findFirst();
  }
}
