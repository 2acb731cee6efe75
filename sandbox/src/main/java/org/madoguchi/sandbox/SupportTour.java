package org.madoguchi.sandbox;

import java.time.LocalDate;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.office.OfficePanel;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.app.office.PhotoQuestion;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.camera.CameraFolder;
import org.madoguchi.sandbox.city.camera.CameraKnobs;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.city.site.FormRegister;
import org.madoguchi.sandbox.tour.TourFailure;

/**
 * Help with applying for a card, through the very same screens and sessions as in a post office: a
 * form is read by the camera, two photos are taken, the application is sent and its letter
 * followed; another one goes on paper; and a form is ordered.
 */
final class SupportTour {
  private final SandboxBranch branch;
  private final TourSteps steps;
  private final CameraFolder pictures;
  private final TellingSteps telling;

  /**
   * @param pictures who steps before the camera
   */
  SupportTour(SandboxBranch branch, TourSteps steps, CameraFolder pictures) {
    this.branch = branch;
    this.steps = steps;
    this.pictures = pictures;
    this.telling = new TellingSteps(steps, pictures);
  }

  void run() throws TourFailure {
    steps.start();
    online(branch.persona("ordinary"));
    looked("sent");
    steps.touchOffice("case-send");
    badge("sent");
    steps.seeOffice("sent-done", v -> has(v, CaseAtDesk.Todo.Done.class));
    steps.touchOffice("back");
    letters();
    paper(branch.persona("certificate-due"));
    looked("printed");
    steps.touchOffice("case-print");
    badge("printed");
    steps.seeOffice("sheet-out", v -> has(v, CaseAtDesk.Todo.HandOver.class));
    steps.scan("slip scanned again", slipCode());
    steps.seeOffice("sheet-handed", v -> !has(v, CaseAtDesk.Todo.HandOver.class));
    order();
  }

  // ---- at the desk

  private String slipCode() throws TourFailure {
    return steps.codes("slip read", steps.slip()).getFirst();
  }

  private static boolean has(OfficeView view, Class<? extends CaseAtDesk.Todo> todo) {
    return view.snapshot().cases().stream().anyMatch(c -> todo.isInstance(c.todo()));
  }

  /** The clerk compares photo and person, then what was told, up to the key that decides. */
  private void looked(String what) throws TourFailure {
    steps.seeOffice(what + "-waits", v -> has(v, CaseAtDesk.Todo.Judge.class));
    steps.scan("slip scanned", slipCode());
    steps.seeOffice(what + "-photo", v -> v.panel() instanceof OfficePanel.LookAtPhoto);
    for (PhotoQuestion question : PhotoQuestion.values()) {
      steps.touchOffice(question.id() + "-yes");
    }
    steps.seeOffice(
        what + "-photo-answered",
        v -> v.panel() instanceof OfficePanel.LookAtPhoto look && look.answered());
    steps.touchOffice("photo-looked");
    steps.seeOffice(what + "-told", v -> v.panel() instanceof OfficePanel.LookAtTold);
  }

  private void badge(String what) throws TourFailure {
    steps.seeOffice(what + "-badge", v -> v.refusal().isPresent());
    steps.scan("badge scanned", City.badges().firstEntry().getValue());
  }

  /** The resident follows the link of the letter at home. */
  private void letters() throws TourFailure {
    steps.act(
        "letter's link followed",
        () -> {
          CardSite site = branch.site();
          if (site.letters().size() != 1 || !site.follow(site.letters().getFirst())) {
            throw new TourFailure("no letter came from the application site");
          }
        });
  }

  // ---- at the lobby

  private void begin() throws TourFailure {
    steps.touch("errand-support");
    steps.see("places", SupportState.Places.class);
    steps.touch("place-99201");
    steps.see("explain", SupportState.Explain.class);
    steps.touch("next");
    steps.see("form", SupportState.HowForm.class);
  }

  private void online(Persona persona) throws TourFailure {
    FormId form = FormRegister.idOf(persona, false);
    begin();
    telling.form(persona, form);
    telling.born(persona.holder().birth());
    telling.photo(
        "dark",
        pictures.people().getFirst(),
        new CameraKnobs(CameraKnobs.Place.PLUGGED, CameraKnobs.Stream.PICTURES, 9, 0, 1, false));
    steps.see("photo-1", SupportState.Choose.class, s -> s.told().photos().taken().size() == 1);
    steps.touch("again");
    telling.photo("well", pictures.people().getFirst(), CameraKnobs.WELL);
    steps.see("photo-2", SupportState.Choose.class, s -> s.told().photos().taken().size() == 2);
    steps.touch("photo-1");
    steps.see("look-1", SupportState.Look.class);
    steps.touch("back");
    steps.see("choose", SupportState.Choose.class);
    steps.touch("photo-2");
    steps.see("look-2", SupportState.Look.class);
    steps.touch("next");
    steps.see("wishes", SupportState.Wish.class);
    steps.touch("braille");
    steps.see("wishes-braille", SupportState.Wish.class, s -> s.told().wishes().braille());
    steps.touch("next");
    steps.see("route", SupportState.ChooseRoute.class);
    steps.touch("online");
    steps.see("name", SupportState.TypeName.class);
    steps.type("name", "ミホン␣ハナコ");
    steps.see("name-typed", SupportState.TypeName.class, s -> s.text().equals("ミホン ハナコ"));
    steps.touch("next");
    steps.see("email", SupportState.TypeEmail.class);
    steps.type("address", "hanako");
    steps.touch("domain-gmail-com");
    steps.see(
        "email-typed", SupportState.TypeEmail.class, s -> s.text().equals("hanako@gmail.com"));
    confirmed("online");
  }

  private void confirmed(String which) throws TourFailure {
    steps.touch("next");
    steps.see(which + "-confirm", SupportState.Confirm.class);
    steps.touch("next");
    steps.see(which + "-slip", SupportState.SlipOut.class);
    steps.touch("next");
    steps.see(which + "-goodbye", LobbyState.Goodbye.class);
    steps.start();
  }

  /** Without a camera that reads, and without mail: the number typed, the photo on paper. */
  private void paper(Persona persona) throws TourFailure {
    begin();
    steps.touch("form-type");
    steps.see("form-typing", SupportState.TypeForm.class);
    steps.type("form's number", FormRegister.idOf(persona, false).digits());
    steps.see("form-typed", SupportState.TypeForm.class, s -> s.text().length() == FormId.LENGTH);
    steps.touch("next");
    telling.born(persona.holder().birth());
    telling.photo("paper", pictures.people().getLast(), CameraKnobs.WELL);
    steps.see("paper-photo", SupportState.Choose.class);
    steps.touch("photo-1");
    steps.see("paper-look", SupportState.Look.class);
    steps.touch("reason");
    steps.see("paper-reasons", SupportState.Reason.class);
    steps.touch("treatment");
    steps.see("paper-wishes", SupportState.Wish.class);
    steps.touch("next");
    steps.see("paper-route", SupportState.ChooseRoute.class);
    steps.touch("paper");
    steps.see("paper-confirm", SupportState.Confirm.class);
    steps.touch("next");
    steps.see("paper-slip", SupportState.SlipOut.class);
    steps.touch("next");
    steps.see("paper-goodbye", LobbyState.Goodbye.class);
    steps.start();
  }

  private void order() throws TourFailure {
    begin();
    steps.touch("form-none");
    telling.born(LocalDate.of(1990, 10, 10));
    steps.see("order-name", SupportState.TypeName.class);
    steps.type("name", "シ゛ヨ小ウマエ");
    steps.see("order-name-typed", SupportState.TypeName.class, s -> s.text().equals("ジョウマエ"));
    confirmed("order");
    steps.act(
        "form ordered",
        () -> {
          if (branch.site().ordered() != 1) {
            throw new TourFailure("no form was ordered");
          }
        });
  }
}
