package org.madoguchi.app.errand.booth.lobby;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.app.errand.booth.Appointments.Free;
import org.madoguchi.app.errand.booth.Appointments.Holding;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.Visit;

/**
 * One resident's visit: looks, holds, books; a place that is held and not booked is given back,
 * whatever led away.
 *
 * <p>Thread rule: the session's thread.
 */
final class BoothVisit implements ErrandVisit {
  private final Appointments appointments;
  private final LobbyWork work;

  BoothVisit(Appointments appointments, LobbyWork work) {
    this.appointments = appointments;
    this.work = work;
  }

  @Override
  public void entered(LobbyState before, ErrandState now) {
    switch (now) {
      case BoothState.Looking s ->
          work.away(s, () -> appointments.free(s.booth().code()), BoothVisit::seen);
      case BoothState.Holding s ->
          work.away(
              s,
              () -> appointments.hold(s.booth().code(), s.slot(), work.terminal()),
              BoothVisit::held,
              this::heldTooLate);
      case BoothState.Booking s -> {
        var language = work.language();
        work.away(s, () -> appointments.book(s.id(), language), BoothVisit::booked);
      }
      default -> {}
    }
  }

  private static LobbyEvent seen(Free answer) {
    return switch (answer) {
      case Free.Slots(var places) -> new BoothEvent.Seen(places);
      case Free.Failed(FailureCode why) -> new LobbyEvent.Failed(why);
    };
  }

  private static LobbyEvent held(Holding answer) {
    return switch (answer) {
      case Holding.Held(String id) -> new BoothEvent.Held(id);
      case Holding.Refused(FailureCode why) -> new LobbyEvent.Failed(why);
    };
  }

  private void heldTooLate(Holding answer) {
    if (answer instanceof Holding.Held(String id)) {
      release(id);
    }
  }

  private static LobbyEvent booked(Booking answer) {
    return switch (answer) {
      case Booking.Booked(String receipt, String code, boolean printed) ->
          new BoothEvent.Booked(receipt, code, printed);
      case Booking.Refused(FailureCode why) -> new LobbyEvent.Failed(why);
    };
  }

  private void release(String id) {
    work.elsewhere(() -> appointments.release(id));
  }

  @Override
  public void left(Visit before, Visit now, LobbyEvent event) {
    if (before.state() instanceof BoothState.Confirm confirm
        && !(now.state() instanceof BoothState.Confirm)
        && !(now.state() instanceof BoothState.Booking)) {
      release(confirm.id());
    }
  }

  @Override
  public void close() {}
}
