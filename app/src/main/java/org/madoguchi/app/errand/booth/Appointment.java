package org.madoguchi.app.errand.booth;

import java.time.LocalDateTime;

/**
 * A booked place at a booth. Nothing of it is personal: whoever has the slip has the place.
 *
 * @param booth its code
 * @param municipality five-digit code of whose booth it is
 * @param slot when it begins, in the branch's zone
 * @param place which of those at the same time, from 1
 * @param terminal lobby terminal where it was booked
 */
public record Appointment(
    String booth,
    String municipality,
    LocalDateTime slot,
    int place,
    String terminal,
    Standing standing) {

  /** What has become of it. Its names stand in the store and never change. */
  public enum Standing {
    BOOKED,
    CAME,
    MISSED,
    CANCELLED
  }

  /** The same in another standing. */
  public Appointment at(Standing next) {
    return new Appointment(booth, municipality, slot, place, terminal, next);
  }

  /** The same at another time. */
  public Appointment moved(LocalDateTime to, int placeThere) {
    return new Appointment(booth, municipality, to, placeThere, terminal, standing);
  }

  /** Whether its place is nobody else's. */
  public boolean taken() {
    return standing != Standing.CANCELLED;
  }
}
