package org.madoguchi.app.errand.booth.branch;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Presented.Attested;
import org.madoguchi.app.errand.CaseFlow;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.booth.Appointment;
import org.madoguchi.app.errand.booth.Appointment.Standing;
import org.madoguchi.app.errand.booth.AppointmentEvent;

/** What follows on what with an appointment, and its journal lines, both ways. */
public final class AppointmentLines implements CaseFlow<Appointment, AppointmentEvent> {
  /** Names this errand for ever. */
  public static final ErrandId ERRAND = new ErrandId("booth");

  @Override
  public ErrandId errand() {
    return ERRAND;
  }

  /** All that can happen but another time ends it. */
  @Override
  public Optional<Appointment> next(Appointment appointment, AppointmentEvent event) {
    return ended(appointment)
        ? Optional.empty()
        : Optional.of(
            switch (event) {
              case AppointmentEvent.Moved m -> appointment.moved(m.slot(), m.place());
              case AppointmentEvent.Came _ -> appointment.at(Standing.CAME);
              case AppointmentEvent.Missed _ -> appointment.at(Standing.MISSED);
              case AppointmentEvent.Cancelled _ -> appointment.at(Standing.CANCELLED);
            });
  }

  @Override
  public JournalEntry begun(Appointment appointment) {
    return JournalEntry.of(JournalEvent.APPOINTMENT_BOOKED, "booth", appointment.booth())
        .with("municipality", appointment.municipality())
        .with("slot", appointment.slot().toString())
        .with("place", appointment.place())
        .with("terminal", appointment.terminal());
  }

  @Override
  public Optional<Appointment> begun(JournalEvent event, JournalLine line) {
    return event == JournalEvent.APPOINTMENT_BOOKED
        ? Optional.of(
            new Appointment(
                line.detail("booth"),
                line.detail("municipality"),
                LocalDateTime.parse(line.detail("slot")),
                Integer.parseInt(line.detail("place")),
                line.detail("terminal"),
                Standing.BOOKED))
        : Optional.empty();
  }

  @Override
  public JournalEntry line(Appointment before, AppointmentEvent event, Appointment after) {
    return switch (event) {
      case AppointmentEvent.Moved m ->
          of(JournalEvent.APPOINTMENT_MOVED, before)
              .with("slot", m.slot().toString())
              .with("place", m.place())
              .by(m.by());
      case AppointmentEvent.Came c -> of(JournalEvent.APPOINTMENT_CAME, before).by(c.by());
      case AppointmentEvent.Missed _ -> of(JournalEvent.APPOINTMENT_MISSED, before);
      case AppointmentEvent.Cancelled c ->
          of(JournalEvent.APPOINTMENT_CANCELLED, before).by(c.by());
    };
  }

  private static JournalEntry of(JournalEvent event, Appointment appointment) {
    return JournalEntry.of(event, "booth", appointment.booth());
  }

  @Override
  public Optional<FailureCode> alarm(Appointment before, AppointmentEvent event) {
    return Optional.empty();
  }

  @Override
  public String word(Appointment appointment) {
    return appointment.standing().name();
  }

  /** Nothing of it ever lies at the desk. */
  @Override
  public boolean open(Appointment appointment) {
    return false;
  }

  @Override
  public boolean ended(Appointment appointment) {
    return appointment.standing() != Standing.BOOKED;
  }

  @Override
  public Optional<AppointmentEvent> happened(
      Appointment before, JournalEvent event, JournalLine line) {
    return Optional.ofNullable(event(event, line));
  }

  private static @Nullable AppointmentEvent event(JournalEvent event, JournalLine line) {
    return switch (event) {
      case APPOINTMENT_MOVED ->
          new AppointmentEvent.Moved(
              LocalDateTime.parse(line.detail("slot")),
              Integer.parseInt(line.detail("place")),
              Attested.UNTOLD);
      case APPOINTMENT_CAME -> new AppointmentEvent.Came(Attested.UNTOLD);
      case APPOINTMENT_MISSED -> new AppointmentEvent.Missed();
      case APPOINTMENT_CANCELLED -> new AppointmentEvent.Cancelled(Attested.UNTOLD);
      default -> null; // it tells of an appointment, and changes nothing of it
    };
  }
}
