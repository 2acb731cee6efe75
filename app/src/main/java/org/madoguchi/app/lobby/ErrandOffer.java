package org.madoguchi.app.lobby;

import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;

/**
 * An errand that can be chosen at this terminal, now or at another time.
 *
 * @param cures what it puts right, so that whoever met it needs to go nowhere else
 */
public record ErrandOffer(ErrandId id, Availability availability, Set<FailureCode> cures) {
  public ErrandOffer {
    cures = Set.copyOf(cures);
  }

  /** One that puts nothing right. */
  public ErrandOffer(ErrandId id, Availability availability) {
    this(id, availability, Set.of());
  }

  /** Whether it puts that right now. */
  boolean cures(FailureCode failure) {
    return cures.contains(failure) && availability instanceof Availability.Now;
  }
}
