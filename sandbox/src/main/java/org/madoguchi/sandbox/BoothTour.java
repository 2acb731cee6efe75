package org.madoguchi.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * A place at a visiting booth is booked at the lobby, without a name; the office prints the list of
 * its day; with its slip it is moved at the lobby, seen at the desk, and given back at the lobby.
 */
final class BoothTour {
  /** A list that hasn't come out by then doesn't. */
  private static final Duration PRINTER = Duration.ofMinutes(1);

  private static final Duration LOOK = Duration.ofMillis(200);

  private final SandboxBranch branch;
  private final TourSteps steps;

  BoothTour(SandboxBranch branch, TourSteps steps) {
    this.branch = branch;
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
    dayList();
    moved(slip);
    steps.scan("slip scanned", slip);
    steps.seeOffice("booked", v -> v.panel() instanceof OfficePanel.CaseShown && booked(v));
    cancelled(slip);
    steps.seeOffice("cancelled", v -> v.snapshot().cases().isEmpty());
  }

  /** Who comes tomorrow, for the municipality's people at the booth. */
  private void dayList() throws TourFailure {
    String[] list = {""};
    steps.seeOffice(
        "day-list-waits",
        v -> {
          v.snapshot().cases().stream()
              .filter(c -> c.todo() instanceof CaseAtDesk.Todo.DayList)
              .forEach(c -> list[0] = c.id());
          return !list[0].isEmpty();
        });
    steps.touchOffice("case-" + list[0]);
    steps.seeOffice("day-list", v -> v.panel() instanceof OfficePanel.OfCase);
    steps.touchOffice("case-print-list");
    steps.seeOffice("day-list-badge", v -> v.refusal().isPresent());
    steps.scan("badge scanned", City.badges().firstEntry().getValue());
    steps.act("day list printed", this::printed);
    steps.touchOffice("back");
  }

  private void printed() throws TourFailure {
    Instant end = Instant.now().plus(PRINTER);
    List<String> lines = new ArrayList<>();
    while (lines.stream().noneMatch(l -> l.contains("\"event\":\"day-list-printed\""))) {
      if (Instant.now().isAfter(end)) {
        throw new TourFailure("the day list didn't come out");
      }
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        throw new TourFailure("interrupted");
      }
      lines.clear();
      branch.box().branch().exportJournal(lines::add);
    }
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
