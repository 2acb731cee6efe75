package org.madoguchi.app.errand.booth;

import org.madoguchi.app.branch.staff.Presented;

/** What can happen to an appointment. */
public sealed interface AppointmentEvent {
  /** The resident came, and a clerk scanned the slip. */
  record Came(Presented.Attested by) implements AppointmentEvent {}

  /** Its day has passed, and nobody came with the slip. */
  record Missed() implements AppointmentEvent {}

  /** A clerk cancelled it for whoever has the slip. */
  record Cancelled(Presented.Attested by) implements AppointmentEvent {}
}
