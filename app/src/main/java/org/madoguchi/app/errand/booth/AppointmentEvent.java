package org.madoguchi.app.errand.booth;

import java.time.LocalDateTime;
import org.madoguchi.app.branch.staff.Presented;

/** What can happen to an appointment. */
public sealed interface AppointmentEvent {
  /** The resident came, and a clerk scanned the slip. */
  record Came(Presented.Attested by) implements AppointmentEvent {}

  /** Its day has passed, and nobody came with the slip. */
  record Missed() implements AppointmentEvent {}

  /**
   * Whoever has the slip comes at another time of the same booth.
   *
   * @param place which of those at that time, from 1
   * @param by where it was shown; nobody of the staff answers for it
   */
  record Moved(LocalDateTime slot, int place, Presented.Attested by) implements AppointmentEvent {}

  /** Whoever has the slip doesn't want it: said at a lobby terminal, or to a clerk. */
  record Cancelled(Presented.Attested by) implements AppointmentEvent {}
}
