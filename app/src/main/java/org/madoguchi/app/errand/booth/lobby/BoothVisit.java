package org.madoguchi.app.errand.booth.lobby;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.booth.Appointments;
import org.madoguchi.app.errand.booth.Appointments.Booking;
import org.madoguchi.app.errand.booth.Appointments.Finding;
import org.madoguchi.app.errand.booth.Appointments.Free;
import org.madoguchi.app.errand.booth.Appointments.Holding;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.app.errand.support.lobby.CameraInUse;
import org.madoguchi.app.errand.support.lobby.PhotoBooth;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.ErrandVisit;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.config.Language;
import org.madoguchi.photo.PhotoStudio;

/**
 * One resident's visit: looks, holds, books; or changes and cancels with a slip. A place that is
 * held and not booked is given back, whatever led away; the camera is on only while a slip is read.
 *
 * <p>Thread rule: the session's thread.
 */
final class BoothVisit implements ErrandVisit {
  private final Appointments appointments;
  private final Function<String, Optional<ScanCode>> codes;
  private final PhotoBooth camera;
  private final LobbyWork work;
  private @Nullable PhotoStudio studio;
  private @Nullable CameraInUse open;

  /** How the slip was shown. */
  private Presented.How how = Presented.How.SCANNED;

  BoothVisit(
      Appointments appointments,
      Function<String, Optional<ScanCode>> codes,
      PhotoBooth camera,
      LobbyWork work) {
    this.appointments = appointments;
    this.codes = codes;
    this.camera = camera;
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
      case BoothState.Booking s -> book(s);
      case BoothState.ShowSlip _ when !(before instanceof BoothState.ShowSlip) -> read();
      case BoothState.FindingSlip s -> {
        how = Presented.How.SCANNED;
        work.away(s, () -> appointments.find(s.code()), BoothVisit::found);
      }
      case BoothState.FindingNumber(var slip) -> {
        how = Presented.How.TYPED;
        work.away(now, () -> appointments.find(slip.receipt(), slip.time()), BoothVisit::found);
      }
      case BoothState.Cancelling s -> {
        Presented.Attested by = by();
        work.away(
            s,
            () -> appointments.cancel(s.kept(), by),
            failed -> failed.map(BoothVisit::failed).orElseGet(BoothEvent.Cancelled::new));
      }
      default -> {}
    }
  }

  private void book(BoothState.Booking of) {
    Language language = work.language();
    Kept instead = of.wanted().instead();
    Presented.Attested by = by();
    work.away(
        of,
        () ->
            instead == null
                ? appointments.book(of.id(), language)
                : appointments.move(of.id(), instead, by, language),
        BoothVisit::booked);
  }

  /** Whoever has the slip, at this terminal; nobody of the staff answers for it. */
  private Presented.Attested by() {
    return new Presented.Attested(work.terminal(), how, List.of());
  }

  // ---- the slip

  private void read() {
    PhotoStudio here = studio;
    if (here == null) {
      here = camera.studio();
      studio = here;
    }
    open = CameraInUse.reading(camera, here, texts -> work.tell(slip(texts)), this::trouble);
  }

  private void trouble(@Nullable FailureCode now) {
    work.tell(new BoothEvent.CameraIs(now));
  }

  /** Two different slips at once are none: whose is whose can't be told then. */
  private LobbyEvent slip(List<String> texts) {
    return codes
        .apply(String.join(" ", texts))
        .filter(code -> code instanceof ScanCode.AppointmentCode)
        .<LobbyEvent>map(BoothEvent.SlipSeen::new)
        .orElseGet(BoothEvent.OtherSeen::new);
  }

  private static LobbyEvent found(Finding answer) {
    return switch (answer) {
      case Finding.Found(Kept kept) -> new BoothEvent.Found(kept);
      case Finding.Refused(FailureCode why) -> failed(why);
    };
  }

  /** The booking is at fault, or the branch. */
  private static LobbyEvent failed(FailureCode why) {
    return switch (why) {
      case APPOINTMENT_UNKNOWN, APPOINTMENT_OVER -> new BoothEvent.NotHere(why);
      default -> new LobbyEvent.Failed(why);
    };
  }

  // ---- a place

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
    if (before.state() instanceof BoothState.ShowSlip
        && !(now.state() instanceof BoothState.ShowSlip)) {
      letCameraGo();
    }
    if (before.state() instanceof BoothState.Confirm confirm
        && !(now.state() instanceof BoothState.Confirm)
        && !(now.state() instanceof BoothState.Booking)) {
      release(confirm.id());
    }
  }

  private void letCameraGo() {
    CameraInUse used = open;
    open = null;
    if (used != null) {
      work.elsewhere(used::close);
    }
  }

  @Override
  public void close() {
    letCameraGo();
    PhotoStudio used = studio;
    studio = null;
    if (used != null) {
      work.elsewhere(used::close);
    }
  }
}
