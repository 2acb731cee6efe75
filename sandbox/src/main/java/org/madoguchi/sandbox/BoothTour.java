package org.madoguchi.sandbox;

import java.time.LocalDate;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.booth.lobby.BoothState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.office.OfficePanel;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.tour.HeldForm;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * A place at a visiting booth is booked at the lobby, without a name; with its slip it is moved
 * there, seen at the desk, and given back at the lobby.
 */
final class BoothTour {
  private final TourSteps steps;

  BoothTour(TourSteps steps) {
    this.steps = steps;
  }

  void run() throws TourFailure {
    steps.start();
    steps.touch("errand-booth");
    steps.see("begin", BoothState.Begin.class);
    steps.touch("book");
    steps.see("days", BoothState.Days.class);
    steps.touch("day-" + LocalDate.now(City.branch().zone()).plusDays(1));
    steps.see("slots", BoothState.Slots.class);
    steps.touch("back");
    steps.see("days-again", BoothState.Days.class);
    steps.touch("first");
    steps.see("confirm", BoothState.Confirm.class);
    steps.touch("next");
    steps.see("slip", BoothState.SlipOut.class);
    steps.touch("next");
    steps.see("goodbye", LobbyState.Goodbye.class);
    String slip = steps.codes("slip read", steps.slip()).getFirst();
    moved(slip);
    steps.scan("slip scanned", slip);
    steps.seeOffice("booked", v -> v.panel() instanceof OfficePanel.CaseShown && booked(v));
    cancelled(slip);
    steps.seeOffice("cancelled", v -> v.snapshot().cases().isEmpty());
  }

  private void shown(String name, String slip) throws TourFailure {
    steps.start();
    steps.touch("errand-booth");
    steps.see(name + "-begin", BoothState.Begin.class);
    steps.touch("slip");
    steps.see(name + "-show-slip", BoothState.ShowSlip.class);
    steps.before("slip held before the camera", HeldForm.withCode(slip), CameraKnobs.WELL);
    steps.see(name + "-mine", BoothState.Mine.class);
  }

  /** To a time on the next day but one. */
  private void moved(String slip) throws TourFailure {
    shown("move", slip);
    steps.touch("move");
    steps.see("move-days", BoothState.Days.class);
    LocalDate day = LocalDate.now(City.branch().zone()).plusDays(2);
    steps.touch("day-" + day);
    steps.see("move-slots", BoothState.Slots.class);
    steps.touch("slot-" + day + "T1040");
    steps.see("move-confirm", BoothState.Confirm.class);
    steps.touch("next");
    steps.see("move-slip", BoothState.SlipOut.class);
    if (!steps.codes("new slip read", steps.slip()).contains(slip)) {
      throw new TourFailure("the new slip has another code");
    }
    steps.touch("next");
    steps.see("move-goodbye", LobbyState.Goodbye.class);
  }

  private void cancelled(String slip) throws TourFailure {
    shown("cancel", slip);
    steps.touch("cancel");
    steps.see("cancel-ask", BoothState.AskCancel.class);
    steps.touch("cancel");
    steps.see("cancel-done", BoothState.Cancelled.class);
    steps.touch("next");
    steps.see("cancel-goodbye", LobbyState.Goodbye.class);
  }

  private static boolean booked(OfficeView view) {
    return view.snapshot().cases().stream()
        .anyMatch(c -> c.todo() instanceof CaseAtDesk.Todo.Appointment);
  }
}
