package org.madoguchi.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on the card and therefore no secret: a new PIN must not hold it. What isn't known
 * can't be checked.
 *
 * @param birthDate holder's birth date
 * @param securityCode four ASCII digits under the photo
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PrintedFacts(@Nullable LocalDate birthDate, byte @Nullable [] securityCode) {
  /** Nothing is known. */
  public static PrintedFacts unknown() {
    return new PrintedFacts(null, null);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "PrintedFacts[****]";
  }
}
