package org.madoguchi.app.lobby;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.config.LocalizedText;

/**
 * An errand that can be chosen at this terminal, now or at another time.
 *
 * @param cures what it puts right, so that whoever met it needs to go nowhere else
 * @param details what of it can be had; null if there is nothing to tell apart
 * @param elsewhere where else it can be had; null if nobody has said so
 */
public record ErrandOffer(
    ErrandId id,
    Availability availability,
    Set<FailureCode> cures,
    @Nullable OfferDetails details,
    @Nullable LocalizedText elsewhere) {
  public ErrandOffer {
    cures = Set.copyOf(cures);
  }

  /** One of which nobody has said where else it can be had. */
  public ErrandOffer(
      ErrandId id,
      Availability availability,
      Set<FailureCode> cures,
      @Nullable OfferDetails details) {
    this(id, availability, cures, details, null);
  }

  /** One that is had as a whole. */
  public ErrandOffer(ErrandId id, Availability availability, Set<FailureCode> cures) {
    this(id, availability, cures, null);
  }

  /** One that puts nothing right. */
  public ErrandOffer(ErrandId id, Availability availability) {
    this(id, availability, Set.of());
  }

  /** The same with where else it can be had. */
  public ErrandOffer or(@Nullable LocalizedText place) {
    return new ErrandOffer(id, availability, cures, details, place);
  }

  /** Whether it can be begun now. */
  public boolean now() {
    return availability instanceof Availability.Now;
  }

  /** Whether it puts that right now. */
  boolean cures(FailureCode failure) {
    return cures.contains(failure) && now();
  }
}
