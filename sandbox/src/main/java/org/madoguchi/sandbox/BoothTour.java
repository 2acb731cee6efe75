package org.madoguchi.sandbox;

import java.time.LocalDate;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.booth.lobby.BoothState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.office.OfficePanel;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * A place at a visiting booth is booked at the lobby, without a name; its slip is shown at the
 * desk, and the place is given back.
 */
final class BoothTour {
  private final TourSteps steps;

  BoothTour(TourSteps steps) {
    this.steps = steps;
  }

  void run() throws TourFailure {
    steps.start();
    steps.touch("errand-booth");
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
    steps.scan("slip scanned", slip);
    steps.seeOffice("booked", v -> v.panel() instanceof OfficePanel.CaseShown && booked(v));
    steps.touchOffice("case-not-wanted");
    steps.seeOffice("cancel", v -> v.panel() instanceof OfficePanel.EndCase);
    steps.touchOffice("case-end");
    steps.seeOffice("badge", v -> v.refusal().isPresent());
    steps.scan("badge scanned", City.badges().firstEntry().getValue());
    steps.seeOffice("cancelled", v -> v.snapshot().cases().isEmpty());
  }

  private static boolean booked(OfficeView view) {
    return view.snapshot().cases().stream()
        .anyMatch(c -> c.todo() instanceof CaseAtDesk.Todo.Appointment);
  }
}
