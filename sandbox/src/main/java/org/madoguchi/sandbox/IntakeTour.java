package org.madoguchi.sandbox;

import java.util.Locale;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.lobby.IntakeEnd;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.office.OfficePanel;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.app.office.PhotoQuestion;
import org.madoguchi.card.PinReference;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.camera.CameraFolder;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.site.FormRegister;
import org.madoguchi.sandbox.tour.HeldForm;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * An application is taken in, through the very same screens and sessions as in a post office, and
 * decided by the officers' program itself: told at the lobby, papers at the desk, an officer's
 * call, the old card, the new one's PINs. Then the card is made, and a certificate is had with it.
 * Or it comes to nothing, or goes on at the town hall: to the last slip.
 */
final class IntakeTour {
  private static final String PIN = "7306";
  private static final String PASSWORD = "MIHON7306";

  /** That the clerk shows. */
  private static final int PAPERS = 2;

  private final SandboxBranch branch;
  private final TourSteps steps;
  private final CameraFolder pictures;
  private final TellingSteps telling;
  private final TourOfficer officer;
  private final TourDecision decision;

  /**
   * @param pictures who steps before the camera
   * @param decision the officer's
   */
  IntakeTour(
      SandboxBranch branch,
      TourSteps steps,
      CameraFolder pictures,
      TourOfficer officer,
      TourDecision decision) {
    this.branch = branch;
    this.steps = steps;
    this.pictures = pictures;
    this.officer = officer;
    this.decision = decision;
    telling = new TellingSteps(steps, pictures);
  }

  void run() throws TourFailure {
    Persona persona = branch.persona("certificate-due");
    steps.start();
    told(persona);
    String slip = steps.codes("slip read", steps.slip()).getFirst();
    desk(slip);
    comes(slip);
    steps.see("waiting", IntakeLobbyState.Waiting.class);
    call();
    switch (decision) {
      case accepts -> {
        steps.see("accepted", IntakeEnd.GiveOldCard.class);
        oldCard(slip);
        pins();
        made(persona);
      }
      case counter -> {
        steps.see("counter", IntakeEnd.Done.class, s -> s.how() == Delivery.COUNTER);
        steps.see("counter-slip", IntakeEnd.Done.class, s -> !s.lacksSlip());
        leaves(slip);
      }
      case refuses, holds -> refused(slip);
    }
  }

  // ---- at the lobby

  private void told(Persona persona) throws TourFailure {
    steps.touch("errand-intake");
    steps.see("which", IntakeLobbyState.Which.class);
    steps.touch("fresh");
    steps.see("explain", SupportState.Explain.class);
    steps.touch("next");
    steps.see("form", SupportState.HowForm.class);
    telling.form(persona, FormRegister.idOf(persona, false));
    telling.born(persona.holder().birth());
    telling.photo("well", pictures.people().getFirst(), CameraKnobs.WELL);
    steps.see("photo", SupportState.Choose.class);
    steps.touch("photo-1");
    steps.see("look", SupportState.Look.class);
    steps.touch("next");
    steps.see("wishes", SupportState.Wish.class);
    steps.touch("next");
    steps.see("moving", IntakeLobbyState.Moving.class);
    steps.touch("no");
    steps.see("old-card", IntakeLobbyState.OldCard.class);
    steps.touch("yes");
    steps.see("confirm", SupportState.Confirm.class);
    steps.touch("next");
    steps.see("slip", SupportState.SlipOut.class);
    steps.touch("next");
    steps.see("goodbye", LobbyState.Goodbye.class);
    steps.start();
  }

  private void comes(String slip) throws TourFailure {
    steps.touch("errand-intake");
    steps.see("which-again", IntakeLobbyState.Which.class);
    steps.touch("with-slip");
    steps.see("show-slip", IntakeLobbyState.ShowSlip.class);
    steps.before("slip held before the camera", HeldForm.withCode(slip), CameraKnobs.WELL);
  }

  // ---- at the desk

  private static boolean has(OfficeView view, Class<? extends CaseAtDesk.Todo> todo) {
    return view.snapshot().cases().stream().anyMatch(c -> todo.isInstance(c.todo()));
  }

  private void desk(String slip) throws TourFailure {
    steps.seeOffice("waits", v -> has(v, CaseAtDesk.Todo.Judge.class));
    steps.scan("slip scanned", slip);
    steps.seeOffice("photo", v -> v.panel() instanceof OfficePanel.LookAtPhoto);
    for (PhotoQuestion question : PhotoQuestion.values()) {
      steps.touchOffice(question.id() + "-yes");
    }
    steps.seeOffice(
        "photo-answered",
        v -> v.panel() instanceof OfficePanel.LookAtPhoto look && look.answered());
    steps.touchOffice("photo-looked");
    steps.seeOffice("told", v -> v.panel() instanceof OfficePanel.LookAtTold);
    steps.touchOffice("case-papers");
    badge("told");
    steps.seeOffice("papers", v -> has(v, CaseAtDesk.Todo.SeePapers.class));
    steps.touchOffice("case-papers-begin");
    paper("運転免許証", "driving-licence", "not-expired");
    paper("パスポート", "passport", "not-expired");
    steps.seeOffice("papers-suffice", v -> v.panel() instanceof OfficePanel.PapersSuffice);
    steps.touchOffice("papers-confirm");
    badge("papers");
    steps.seeOffice("call", v -> has(v, CaseAtDesk.Todo.Call.class));
  }

  private void paper(String name, String code, String tick) throws TourFailure {
    steps.act(name + " laid under the camera", () -> branch.officers().tray().lay(name));
    steps.seeOffice("choose-" + code, v -> v.panel() instanceof OfficePanel.ChoosePaper);
    steps.touchOffice("paper-" + code);
    steps.seeOffice("look-" + code, v -> v.panel() instanceof OfficePanel.LookAtPaper);
    steps.touchOffice("tick-" + tick);
    steps.touchOffice("paper-looked");
    steps.seeOffice("picture-" + code, v -> v.panel() instanceof OfficePanel.PictureOfPaper);
    steps.touchOffice("picture-use");
  }

  private void badge(String what) throws TourFailure {
    steps.seeOffice(what + "-badge", v -> v.refusal().isPresent());
    steps.scan("badge scanned", City.badges().firstEntry().getValue());
  }

  // ---- the officer

  private void call() throws TourFailure {
    steps.before("person before the camera", pictures.people().getFirst(), CameraKnobs.WELL);
    steps.act("officer opens it", officer::opens);
    steps.see("call", IntakeLobbyState.InCall.class);
    steps.act("officer asks", () -> officer.asks("face-camera"));
    steps.see(
        "call-phrase",
        IntakeLobbyState.InCall.class,
        s -> s.phrase().equals(Optional.of("face-camera")));
    steps.act("officer compares, and " + decision.name(), () -> officer.decides(decision, PAPERS));
  }

  // ---- where it came to nothing, or goes on elsewhere

  private void refused(String slip) throws TourFailure {
    FailureCode heard = decision.heard().orElseThrow();
    steps.see("refused", IntakeEnd.Refused.class, s -> s.why() == heard);
    steps.see("refused-slip", IntakeEnd.Refused.class, s -> !s.lacksSlip());
    steps.seeOffice("refused", v -> has(v, CaseAtDesk.Todo.Refused.class));
    leaves(slip);
  }

  /** With the last slip, which is the same application's. */
  private void leaves(String slip) throws TourFailure {
    if (!steps.codes("last slip read", steps.slip()).contains(slip)) {
      throw new TourFailure("the last slip is another application's");
    }
    steps.touch("next");
    steps.see("end-goodbye", LobbyState.Goodbye.class);
  }

  private void oldCard(String slip) throws TourFailure {
    steps.see("label", IntakeEnd.GiveOldCard.class, s -> !s.lacksSlip());
    if (!steps.codes("label of the pouch read", steps.slip()).contains(slip)) {
      throw new TourFailure("the pouch's label is another application's");
    }
    steps.seeOffice("old-card", v -> has(v, CaseAtDesk.Todo.OldCard.class));
    steps.scan("slip scanned again", slip);
    steps.seeOffice(
        "old-card-pouch", v -> v.panel() instanceof OfficePanel.CaseShown s && s.presented());
    steps.touchOffice("case-old-card");
    badge("old-card");
  }

  // ---- the new card

  private void pins() throws TourFailure {
    steps.see("pins", IntakeLobbyState.PinsAhead.class);
    steps.touch("next");
    typed(PinReference.USER_AUTHENTICATION, PIN);
    steps.see("same-pin", IntakeLobbyState.SamePin.class);
    steps.touch("same");
    typed(PinReference.DIGITAL_SIGNATURE, PASSWORD);
    steps.see("done", IntakeEnd.Done.class);
    steps.see("done-slip", IntakeEnd.Done.class, s -> !s.lacksSlip());
    steps.touch("next");
    steps.see("done-goodbye", LobbyState.Goodbye.class);
  }

  private void typed(PinReference which, String pin) throws TourFailure {
    for (boolean again : new boolean[] {false, true}) {
      String name = which.name().toLowerCase(Locale.ROOT) + (again ? "-again" : "");
      steps.see(
          "pin-" + name,
          IntakeLobbyState.TypePin.class,
          s -> s.pin() == which && s.again() == again);
      steps.type("new PIN", pin);
      steps.see("pin-typed-" + name, IntakeLobbyState.TypePin.class, s -> s.enough());
      steps.touch("next");
    }
  }

  /** Weeks later: the postman has been, and the new card does what the old one did. */
  private void made(Persona persona) throws TourFailure {
    steps.act(
        "card made and posted",
        () -> {
          if (!branch.officers().makeCards().contains(persona)) {
            throw new TourFailure("no card was made");
          }
        });
    new Tour(branch, steps, persona.id(), PIN).run();
  }
}
